using Archive.Themes.Plans;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Archive.Themes;

/// <summary>A function that templates can call. Called directly: what Scriban makes of a delegate costs several times as much.</summary>
/// <param name="name">Its name in templates.</param>
/// <param name="required">How many arguments it needs.</param>
/// <param name="most">How many it takes.</param>
/// <param name="call">What it does. An argument of the wrong type is the template's mistake.</param>
/// <param name="isPure">Whether it gives the same for the same arguments and does nothing else.</param>
/// <param name="workOfCharacter">How many times as long as a function of Scriban it takes for a character.</param>
internal sealed class TemplateFunction(string name, int required, int most, Func<IPartials, object?[], object?> call, bool isPure = true, int workOfCharacter = 1) : IScriptCustomFunction
{
    public string Name => name;

    public int RequiredParameterCount => required;

    public int ParameterCount => most;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => index < required ? new(typeof(object), "value") : new(typeof(object), "value", null!);

    public bool IsPure => isPure;

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var (html, values) = ((HtmlContext)context, arguments.ToArray());
        foreach (var text in values.OfType<string>()) html.CountWork((long)text.Length * workOfCharacter);
        return Call(html, values, callerContext?.Span ?? default);
    }

    /// <summary>Calls it.</summary>
    /// <param name="partials">Renders other templates.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="span">Where the call stands, for what is wrong with it.</param>
    /// <exception cref="ScriptRuntimeException">It cannot take these arguments.</exception>
    public object? Call(IPartials partials, object?[] arguments, SourceSpan span)
    {
        try
        {
            return call(partials, arguments);
        }
        catch (Exception exception) when (exception is InvalidCastException or NullReferenceException or KeyNotFoundException or FormatException
            or ArgumentException or IndexOutOfRangeException)
        {
            var problem = exception is KeyNotFoundException ? exception.Message : $"“{name}” cannot take {Describe(arguments)}";
            throw new ScriptRuntimeException(span, problem);
        }
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));

    private static string Describe(object?[] arguments) =>
        string.Join(" and ", arguments.Select(argument => argument is null ? "nothing" : $"a value of type {argument.GetType().Name}"));
}
