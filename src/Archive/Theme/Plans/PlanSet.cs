using System.Collections.Frozen;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Archive.Themes.Plans;

/// <summary>The plans of a theme's templates.</summary>
internal sealed class PlanSet
{
    private FrozenDictionary<string, TemplatePlan> plans = FrozenDictionary<string, TemplatePlan>.Empty;

    /// <summary>Compiles every template that has a plan.</summary>
    public static PlanSet Of(TemplateSet templates, ScriptObject globals)
    {
        var set = new PlanSet();
        set.plans = templates.Names
            .Select(name => (name, Plan: templates.Find(name)?.Page is { } page ? PlanCompiler.Compile(page, globals, set) : null))
            .Where(pair => pair.Plan is not null)
            .ToFrozenDictionary(pair => pair.name, pair => pair.Plan!, StringComparer.Ordinal);
        return set;
    }

    /// <summary>Which templates have a plan.</summary>
    public IEnumerable<string> Names => plans.Keys.Order(StringComparer.Ordinal);

    /// <summary>The plan of a template; null where it has none.</summary>
    public TemplatePlan? Find(string name) => plans.GetValueOrDefault(name);

    /// <summary>Renders a page; false where Scriban has to do it, and whatever was written then is worth nothing.</summary>
    /// <exception cref="ScriptRuntimeException">A function refused what a template gave it.</exception>
    public bool TryRender(string layout, object?[] variables, object? it, Utf8Html html)
    {
        if (Find(layout) is not { } plan) return false;
        try
        {
            new PlanFrame(this, html, variables).Render(plan, it);
            return true;
        }
        catch (IrregularTemplateException)
        {
            return false;
        }
    }
}

/// <summary>Who renders one template within another.</summary>
internal interface IPartials
{
    /// <summary>Renders a template in place, with its argument as <c>it</c>.</summary>
    void RenderPartial(string name, object? it);
}
