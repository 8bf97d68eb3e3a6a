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

    /// <summary>What was collected.</summary>
    public ImmutableArray<Paragraph> ToImmutable()
    {
        Break();
        return paragraphs.ToImmutable();
    }
}
