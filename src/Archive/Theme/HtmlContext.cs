using System.Globalization;
using Archive.Themes.Plans;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Archive.Themes;

/// <summary>
/// A template context that writes UTF-8 and escapes every value that is not markup already. What a template writes literally goes through
/// as it is; what it evaluates passes <see cref="Write(SourceSpan, object)"/>.
/// </summary>
internal sealed class HtmlContext : TemplateContext, IPartials
{
    // A page that takes a million steps is no page but an endless loop.
    public const int MostSteps = 1_000_000;
    public const int DeepestNesting = 48;

    private readonly TemplateSet templates;
    private readonly Functions functions;

    public HtmlContext(TemplateSet templates, Functions functions, CultureInfo culture)
        : base(Builtins())
    {
        (this.templates, this.functions) = (templates, functions);
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedIndexerAccess = false;
        LimitToString = 0;
        LoopLimit = MostSteps;
        RecursiveLimit = DeepestNesting;
        ObjectRecursionLimit = 0;
        AutoIndent = false;
        MemberRenamer = StandardMemberRenamer.Default;
        PushCulture(culture);
    }

    /// <summary>Where the page goes.</summary>
    private Utf8Html Html { get; set; } = null!;

    /// <summary>Renders a template with one set of variables.</summary>
    public void Render(Template template, ScriptObject variables, Utf8Html html)
    {
        Html = html;
        try
        {
            PushGlobal(functions.Globals);
            PushGlobal(variables);
            PushOutput(new Utf8Output(html));
            template.Render(this);
        }
        finally
        {
            // A context that threw may hold anything: it starts from nothing next time.
            Reset();
        }
    }

    /// <summary>Renders a partial template into the same page, with its argument as <c>it</c>.</summary>
    public void RenderPartial(string name, object? it)
    {
        var template = templates.Find(name) ?? throw new ScriptRuntimeException(CurrentSpan, $"There is no template “{name}”");
        PushGlobal(new ScriptObject { ["it"] = it });
        try
        {
            Evaluate(template.Page!);
        }
        finally
        {
            PopGlobal();
        }
    }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                break;
            case IHtml markup:
                markup.WriteTo(Html);
                break;
            case string text:
                Html.Text(text);
                break;
            case int number:
                Html.Number(number);
                break;
            default:
                Html.Text(ObjectToString(textAsObject));
                break;
        }

        return this;
    }

    /// <summary>Scriban's own functions but for what reads the clock, makes chance, runs code, or takes time without bound.</summary>
    private static BuiltinFunctions Builtins()
    {
        var builtins = new BuiltinFunctions();
        foreach (var name in (string[])["date", "timespan", "regex", "html", "include", "include_join"]) builtins.Remove(name);
        Remove(builtins, "math", "random", "uuid");
        Remove(builtins, "object", "eval", "eval_template", "from_json", "to_json");
        return builtins;
    }

    private static void Remove(ScriptObject builtins, string group, params ReadOnlySpan<string> names)
    {
        if (builtins[group] is not ScriptObject functions) return;
        foreach (var name in names) functions.Remove(name);
    }

    private sealed class Utf8Output(Utf8Html html) : IScriptOutput
    {
        public void Write(string text, int offset, int count) => html.Raw(text.AsSpan(offset, count));

        public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
        {
            Write(text, offset, count);
            return ValueTask.CompletedTask;
        }

        public override string ToString() => "";
    }
}
