using System.Text;
using Archive.Model;

namespace Archive.Diagnostics;

/// <summary>Prints diagnostics for people: what is wrong, where, the line itself with the spot marked, what to do.</summary>
/// <param name="readLines">The lines of a file without their ends (see <see cref="SplitLines"/>); null where it cannot be shown.</param>
public sealed class DiagnosticPrinter(Func<string, IReadOnlyList<string>?> readLines)
{
    /// <summary>
    /// A diagnostic as pieces of text, each with what it is; line ends are part of the pieces. Nothing in them can move the cursor of a
    /// terminal, whatever the file holds.
    /// </summary>
    public IEnumerable<(string Text, PrintStyle Style)> Render(Diagnostic diagnostic)
    {
        yield return ($"{Name(diagnostic.Severity)}[{diagnostic.Code}]", StyleOf(diagnostic.Severity));
        yield return (": ", PrintStyle.Plain);
        yield return (VisibleText.Of(diagnostic.Message), PrintStyle.Message);
        yield return ("\n", PrintStyle.Plain);
        foreach (var piece in Place(diagnostic.At)) yield return piece;
        if (diagnostic.Hint is { } hint)
        {
            yield return ($"{Indent(diagnostic.At)} = ", PrintStyle.Gutter);
            yield return ($"help: {VisibleText.Of(hint)}\n", PrintStyle.Help);
        }
        foreach (var related in diagnostic.Related)
        {
            yield return ("note", PrintStyle.Note);
            yield return ($": {VisibleText.Of(related.Message)}\n", PrintStyle.Plain);
            foreach (var piece in Place(related.At)) yield return piece;
        }
    }

    /// <summary>The same as plain text.</summary>
    public string Print(Diagnostic diagnostic)
    {
        var text = new StringBuilder();
        foreach (var (piece, _) in Render(diagnostic)) text.Append(piece);
        return text.ToString();
    }

    /// <summary>One line, in the form that editors and build servers find links in: <c>file:line:column: error ARC0104: message (hint)</c>.</summary>
    public static string PrintLine(Diagnostic diagnostic)
    {
        var hint = diagnostic.Hint is null ? "" : $" ({diagnostic.Hint})";
        return VisibleText.Of($"{diagnostic.At}: {Name(diagnostic.Severity)} {diagnostic.Code}: {diagnostic.Message}{hint}");
    }

    /// <summary>Splits a file's text into lines the way positions count them; a byte order mark is no part of the first.</summary>
    public static IReadOnlyList<string> SplitLines(string text) => CodeFrame.SplitLines(text);

    private IEnumerable<(string Text, PrintStyle Style)> Place(SourcePosition at)
    {
        yield return ($"{Indent(at)}--> ", PrintStyle.Gutter);
        yield return ($"{VisibleText.Of(at.ToString())}\n", PrintStyle.Location);
        if (at.Line == 0 || readLines(at.File) is not { } lines || at.Line > lines.Count) yield break;
        foreach (var piece in CodeFrame.Render(lines[at.Line - 1], at)) yield return piece;
    }

    private static string Indent(SourcePosition at) => new(' ', at.Line == 0 ? 1 : $"{at.Line}".Length);

    internal static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static PrintStyle StyleOf(Severity severity) => severity switch
    {
        Severity.Error => PrintStyle.Error,
        Severity.Warning => PrintStyle.Warning,
        _ => PrintStyle.Note,
    };
}
