using System.Collections.Immutable;
using System.Text;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Sources;

/// <summary>Collects the paragraphs of a seed in markup; white space is collapsed as HTML does, a no-break space stays.</summary>
internal sealed class SeedTextBuilder(string file, DiagnosticBag diagnostics)
{
    private readonly ImmutableArray<Paragraph>.Builder paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
    private readonly StringBuilder text = new();
    private readonly OrderedDictionary<string, int> leftOut = new(StringComparer.Ordinal);
    private int? firstLeftOut;
    private ParagraphKind kind;
    private int line;

    /// <summary>Adds text to the open paragraph, or opens one.</summary>
    /// <param name="piece">The text.</param>
    /// <param name="pieceKind">What the paragraph is, where this opens it.</param>
    /// <param name="pieceLine">The line it begins in, where this opens it.</param>
    public void Append(ReadOnlySpan<char> piece, ParagraphKind pieceKind, int pieceLine)
    {
        foreach (var c in piece)
        {
            var isSpace = c is ' ' or '\t' or '\n' or '\r' or '\f';
            if (isSpace && (text.Length == 0 || text[^1] == ' ')) continue;
            if (text.Length == 0) (kind, line) = (pieceKind, pieceLine);
            text.Append(isSpace ? ' ' : c);
        }
    }

    /// <summary>Ends the open paragraph.</summary>
    public void Break()
    {
        if (text.Length > 0 && text[^1] == ' ') text.Length--;
        var paragraph = text.ToString();
        text.Clear();
        if (string.IsNullOrWhiteSpace(paragraph)) return;
        if (SourceText.IndexOfForbidden(paragraph) is >= 0 and var at)
            diagnostics.Add(Diag.Files.ForbiddenCharacter(new(file, line, 1), SourceText.CodePointAt(paragraph, at)));
        paragraphs.Add(new(kind, paragraph, line));
    }

    /// <summary>Counts words that are no part of the text.</summary>
    /// <param name="where">Where they stand, as a message says it.</param>
    /// <param name="words">The words.</param>
    /// <param name="at">The line they begin in.</param>
    public void LeaveOut(string where, string words, int at)
    {
        var count = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        if (count == 0) return;
        firstLeftOut = Math.Min(firstLeftOut ?? at, at);
        leftOut[where] = leftOut.GetValueOrDefault(where) + count;
    }

    /// <summary>What was collected; what was left out of it is told.</summary>
    public ImmutableArray<Paragraph> ToImmutable()
    {
        Break();
        if (firstLeftOut is { } at) diagnostics.Add(Diag.Seeds.LeftOut(new(file, at, 1), leftOut.Select(left => (left.Key, left.Value))));
        return paragraphs.ToImmutable();
    }
}
