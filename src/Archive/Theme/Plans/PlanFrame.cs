namespace Archive.Themes.Plans;

/// <summary>What the pieces of a plan share while one page is rendered. Not thread-safe.</summary>
/// <param name="plans">The plans of all templates.</param>
/// <param name="html">Where the page goes.</param>
/// <param name="variables">What the page tells every template, in the order of <see cref="PlanScope.PageVariables"/>.</param>
internal sealed class PlanFrame(PlanSet plans, Utf8Html html, object?[] variables) : IPartials
{
    private const int MostBytes = 64 << 20;

    private int depth;
    private int steps;

    public Utf8Html Html => html;

    /// <summary>The variables of the template that runs: <c>it</c> first, then those of its loops.</summary>
    public object?[] Locals { get; private set; } = [];

    public object? PageVariable(int index) => variables[index];

    /// <summary>
    /// Counts a turn of a loop or a template within another: a page that takes a million, or grows beyond all pages, is left to Scriban, which
    /// says what is wrong with it.
    /// </summary>
    public void CountStep()
    {
        if (++steps > HtmlContext.MostSteps || html.Written.Length > MostBytes) throw new IrregularTemplateException();
    }

    public void RenderPartial(string name, object? it) => Render(plans.Find(name) ?? throw new IrregularTemplateException(), it);

    public void Render(TemplatePlan plan, object? it)
    {
        CountStep();
        if (++depth > HtmlContext.DeepestNesting) throw new IrregularTemplateException();
        var outer = Locals;
        Locals = new object?[plan.Locals];
        Locals[0] = it;
        plan.Body.Write(this);
        Locals = outer;
        depth--;
    }

    /// <summary>Writes a value as a template does: markup as it is, everything else escaped.</summary>
    public void WriteValue(object? value)
    {
        switch (value)
        {
            case null:
                break;
            case IHtml markup:
                markup.WriteTo(html);
                break;
            case string text:
                html.Text(text);
                break;
            case int number:
                html.Number(number);
                break;
            default:
                html.Text(Values.TextOf(value));
                break;
        }
    }
}

/// <summary>A plan met what only Scriban itself can judge: the page is rendered by Scriban instead.</summary>
internal sealed class IrregularTemplateException : Exception;

/// <summary>A template as a plan.</summary>
/// <param name="Body">What it writes.</param>
/// <param name="Locals">How many variables of its own it has.</param>
internal sealed record TemplatePlan(Step Body, int Locals);
