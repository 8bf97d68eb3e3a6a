namespace Archive.Annotations;

/// <summary>Finds every place where a quote stands in an article's folded text.</summary>
internal sealed class QuoteSearch(ArticleText text)
{
    private const int MostMatches = 10_000;
    private const int MostPieces = 20;

    /// <summary>The places of a quote in the order of the text, overlapping ones too. Dots elide words where the text holds none.</summary>
    public List<TextSpan> Find(string exact)
    {
        var literal = Literal(exact);
        return literal.Count == 0 && PiecesOf(exact) is { Length: > 1 and <= MostPieces } pieces ? Elided(pieces) : literal;
    }

    private List<TextSpan> Literal(string exact)
    {
        var (found, whole) = (new List<TextSpan>(), text.Whole);
        for (var at = whole.IndexOf(exact, StringComparison.Ordinal); at >= 0 && found.Count < MostMatches; at = whole.IndexOf(exact, at + 1, StringComparison.Ordinal))
            found.Add(new(at, exact.Length));
        return found;
    }

    private static string[] PiecesOf(string exact) => exact
        .Replace("[…]", "…", StringComparison.Ordinal).Replace("[...]", "…", StringComparison.Ordinal).Replace("...", "…", StringComparison.Ordinal)
        .Split('…', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The shortest stretches that begin with the first piece, end with the last and hold the others between, each within one paragraph.</summary>
    private List<TextSpan> Elided(string[] pieces)
    {
        var found = new List<TextSpan>();
        for (var p = 0; p < text.Paragraphs.Length && found.Count < MostMatches; p++) AddShortest(pieces, text.SpanOf(p), found);
        return found;
    }

    /// <summary>Adds the stretches of one paragraph within which no shorter one lies.</summary>
    private void AddShortest(string[] pieces, TextSpan paragraph, List<TextSpan> found)
    {
        for (var from = paragraph.Start; found.Count < MostMatches;)
        {
            var end = from;
            foreach (var piece in pieces)
            {
                var at = Next(piece, end, paragraph.End);
                if (at < 0) return;
                end = at + piece.Length;
            }

            // The pieces sit as early as they can; seen from the end, the first one sits as late as it can.
            var start = end;
            for (var i = pieces.Length - 1; i >= 0; i--) start = text.Whole.LastIndexOf(pieces[i], start - 1, start - from, StringComparison.Ordinal);
            found.Add(new(start, end - start));
            from = start + 1;
        }
    }

    private int Next(string piece, int from, int to) => from >= to ? -1 : text.Whole.IndexOf(piece, from, to - from, StringComparison.Ordinal);
}
