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

    private const int MostEvaluations = 4_000_000;

    // Of what templates themselves write; lists and texts are written by code, and as long as the archive makes them.
    private const int MostCharacters = 2 << 20;

    private readonly TemplateSet templates;
    private readonly Functions functions;
    private int characters;
    private int evaluations;

    public HtmlContext(TemplateSet templates, Functions functions, CultureInfo culture)
        : base(Builtins())
    {
        (this.templates, this.functions) = (templates, functions);
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedIndexerAccess = false;
        // Scriban cuts silently what goes beyond this; see CheckNothingWasCut.
        LimitToString = MostCharacters + 1;
        LoopLimit = MostSteps;
        RecursiveLimit = DeepestNesting;
        ObjectRecursionLimit = DeepestNesting;
        AutoIndent = false;
        MemberRenamer = StandardMemberRenamer.Default;
        PushCulture(culture);
    }

    /// <summary>Where the page goes.</summary>
    private Utf8Html Html { get; set; } = null!;

    /// <summary>Renders a template with one set of variables.</summary>
    public void Render(Template template, ScriptObject variables, Utf8Html html)
    {
        (Html, characters, evaluations) = (html, 0, 0);
        try
        {
            PushGlobal(functions.Globals);
            PushGlobal(variables);
            var output = new Utf8Output(this);
            PushOutput(output);
            template.Render(this);
            CheckNothingWasCut(output);
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
    /// <remarks>Loops are counted by Scriban; functions and templates that name each other twice at every level are not, and would never end.</remarks>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (++evaluations > MostEvaluations) throw new ScriptRuntimeException(CurrentSpan, $"The page takes more than {MostEvaluations / 1_000_000} million steps");
        return base.Evaluate(scriptNode, aliasReturnedFunction);
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
                Count(text.Length);
                Html.Text(text);
                break;
            case int number:
                Html.Number(number);
                break;
            default:
                var written = ObjectToString(textAsObject) ?? "";
                Count(written.Length);
                Html.Text(written);
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

    private void Count(int more)
    {
        characters += more;
        if (characters > MostCharacters) throw TooLarge();
    }

    // Once it has cut something, Scriban lets nothing more through: a last word that does not arrive tells.
    private void CheckNothingWasCut(Utf8Output output)
    {
        output.Heard = false;
        output.IsListening = true;
        Write(" ", 0, 1);
        if (!output.Heard) throw TooLarge();
    }

    private ScriptRuntimeException TooLarge() => new(CurrentSpan, $"The page has more than {MostCharacters >> 20} million characters");

    private sealed class Utf8Output(HtmlContext context) : IScriptOutput
    {
        public bool IsListening { get; set; }

        public bool Heard { get; set; }

        public void Write(string text, int offset, int count)
        {
            Heard = true;
            if (IsListening) return;
            context.Count(count);
            context.Html.Raw(text.AsSpan(offset, count));
        }

        public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
        {
            Write(text, offset, count);
            return ValueTask.CompletedTask;
        }

        public override string ToString() => "";
    }
}
