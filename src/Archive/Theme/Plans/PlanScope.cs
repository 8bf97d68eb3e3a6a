using Scriban.Runtime;

namespace Archive.Themes.Plans;

/// <summary>Which names a template may use, and where their values are.</summary>
/// <param name="globals">The theme's functions and the values of the site.</param>
internal sealed class PlanScope(ScriptObject globals)
{
    private readonly Stack<(string Name, int Local)> loops = new();

    /// <summary>What every page tells its templates, beside <c>it</c>.</summary>
    public static string[] PageVariables { get; } = ["page", "template", "kind", "id"];

    /// <summary>How many variables the template needs.</summary>
    public int Locals { get; private set; } = 1;

    /// <summary>A function of the theme; null where there is none of that name.</summary>
    public TemplateFunction? Function(string name) => IsLocal(name) ? null : globals[name] as TemplateFunction;

    /// <summary>The value of a name; null where the name is unknown here, which Scriban will say.</summary>
    public Operand? Variable(string name)
    {
        foreach (var loop in loops)
            if (loop.Name == name) return new LoopVariableOperand(loop.Local);
        if (name == "it") return new ItOperand();
        if (Array.IndexOf(PageVariables, name) is var index and >= 0) return new PageVariableOperand(index);
        return globals.Contains(name) && globals[name] is not IScriptCustomFunction ? new ConstantOperand(globals[name]) : null;
    }

    /// <summary>Where the innermost loop is; null outside of loops and for what plans do not know.</summary>
    public Operand? LoopPlace(string name) => loops.Count == 0 ? null : name switch
    {
        "first" => new LoopPlaceOperand(loops.Peek().Local, static turn => Values.Of(turn.Index == 0)),
        "last" => new LoopPlaceOperand(loops.Peek().Local, static turn => Values.Of(turn.IsLast)),
        "index" => new LoopPlaceOperand(loops.Peek().Local, static turn => turn.Index),
        _ => null,
    };

    /// <summary>Enters a loop and gives its variable a place.</summary>
    public int Enter(string name)
    {
        var local = Locals++;
        loops.Push((name, local));
        return local;
    }

    /// <summary>Leaves the innermost loop.</summary>
    public void Leave() => loops.Pop();

    private bool IsLocal(string name) => name == "it" || name == "for" || loops.Any(loop => loop.Name == name) || PageVariables.Contains(name);
}
