using System.Collections;
using System.Globalization;
using System.Numerics;
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

    // Of what templates themselves write.
    private const int MostCharacters = 2 << 20;

    // Of what functions write beside the largest piece: a text or list is as long as the archive makes it, but a template can repeat it.
    private const int MostPieceBytes = 32 << 20;

    // Functions go through a character in nanoseconds: all these take less than a second or two.
    private const long MostWork = 64 << 20;

    // A range makes its items one by one.
    private const int WorkOfMadeItem = 16;

    private readonly TemplateSet templates;
    private readonly Functions functions;
    private int characters;
    private int evaluations;
    private long work;
    private long pieces;
    private int largestPiece;

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
        (Html, characters, evaluations, work, pieces, largestPiece) = (html, 0, 0, 0, 0, 0);
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
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        switch (value)
        {
            case string text:
                CountWork(text.Length);
                break;
            case BigInteger number:
                // Multiplying and printing take the square of the digits.
                CountWork(Square(number.GetByteCount()));
                break;
        }

        return value;
    }

    /// <summary>Counts what one of Scriban's functions goes through: a step for every character and every item, of lists within lists too.</summary>
    public void CountWork(object? value) => CountWork(value, 0);

    /// <summary>Counts steps that a function takes. A loop counts its turns, but not how long they are.</summary>
    public void CountWork(long steps)
    {
        work += steps;
        if (work > MostWork) throw new ScriptRuntimeException(CurrentSpan, $"The page's functions go through more than {MostWork >> 20} million characters and items");
    }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                break;
            case IHtml markup:
                WritePiece(markup);
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
        foreach (var group in builtins.Values.OfType<ScriptObject>())
            foreach (var (name, function) in group.ToList())
                if (function is IScriptCustomFunction custom) group.SetValue(name, new MeteredFunction(custom), readOnly: true);
        return builtins;
    }

    private static void Remove(ScriptObject builtins, string group, params ReadOnlySpan<string> names)
    {
        if (builtins[group] is not ScriptObject functions) return;
        foreach (var name in names) functions.Remove(name);
    }

    private void WritePiece(IHtml markup)
    {
        var before = Html.Written.Length;
        markup.WriteTo(Html);
        var written = Html.Written.Length - before;
        pieces += written;
        largestPiece = Math.Max(largestPiece, written);
        if (pieces - largestPiece > MostPieceBytes) throw new ScriptRuntimeException(CurrentSpan, $"The page has more than {MostPieceBytes >> 20} million bytes from functions");
    }

    private void CountWork(object? value, int depth)
    {
        // What is within itself has no end; each level on the way was counted.
        if (depth > DeepestNesting) return;
        switch (value)
        {
            case string text:
                CountWork(text.Length);
                break;
            case ScriptObject fields:
                foreach (var (_, field) in fields)
                {
                    CountWork(1);
                    CountWork(field, depth + 1);
                }

                break;
            case ScriptArray items:
                foreach (var item in items)
                {
                    CountWork(1);
                    CountWork(item, depth + 1);
                }

                break;
            case ScriptRange range:
                foreach (var _ in range) CountWork(WorkOfMadeItem);
                break;
            case ICollection model:
                CountWork(model.Count);
                break;
            case IEnumerable items:
                foreach (var _ in items) CountWork(WorkOfMadeItem);
                break;
        }
    }

    private static long Square(int length) => (long)length * length;

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
