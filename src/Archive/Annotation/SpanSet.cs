namespace Archive.Annotations;

/// <summary>Stretches of a paragraph. Of any number it is told quickly whether words touch one.</summary>
internal sealed class SpanSet
{
    // Most paragraphs have none.
    private List<TextSpan>? spans;
    private bool isOrdered = true;

    /// <summary>Adds a stretch.</summary>
    public void Add(TextSpan span)
    {
        isOrdered &= spans is null || spans[^1].End <= span.Start;
        (spans ??= []).Add(span);
    }

    /// <summary>Whether any shares a character with the words.</summary>
    public bool Overlaps(TextSpan words)
    {
        if (spans is null) return false;
        if (!isOrdered) Order(spans);
        // The first that ends behind where the words begin.
        var (from, to) = (0, spans.Count);
        while (from < to)
        {
            var middle = (from + to) >> 1;
            if (spans[middle].End > words.Start) to = middle;
            else from = middle + 1;
        }

        return from < spans.Count && spans[from].Overlaps(words);
    }

    private void Order(List<TextSpan> spans)
    {
        spans.Sort((a, b) => a.Start.CompareTo(b.Start));
        var kept = 0;
        for (var i = 1; i < spans.Count; i++)
        {
            var last = spans[kept];
            if (spans[i].Start < last.End) spans[kept] = last with { Length = Math.Max(last.End, spans[i].End) - last.Start };
            else spans[++kept] = spans[i];
        }

        spans.RemoveRange(kept + 1, spans.Count - kept - 1);
        isOrdered = true;
    }
}
