namespace Archive.Annotations;

/// <summary>The order of a paragraph's marks: by start, longest first, mentions before other marks, then as the sidecar has them.</summary>
internal sealed class MarkOrder : IComparer<Mark>
{
    public static MarkOrder Instance { get; } = new();

    public int Compare(Mark? x, Mark? y)
    {
        if (x is null || y is null) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        if (x.Span.Start != y.Span.Start) return x.Span.Start.CompareTo(y.Span.Start);
        if (x.Span.Length != y.Span.Length) return y.Span.Length.CompareTo(x.Span.Length);
        if (RankOf(x) != RankOf(y)) return RankOf(x).CompareTo(RankOf(y));
        return x is StatementMark left && y is StatementMark right
            ? string.CompareOrdinal(left.Statement.Id, right.Statement.Id) : IndexOf(x).CompareTo(IndexOf(y));
    }

    private static int RankOf(Mark mark) => mark switch { MentionMark => 0, RedactionMark => 1, DateMark => 2, NoteMark => 3, _ => 4 };

    private static int IndexOf(Mark mark) => mark switch { DateMark date => date.Index, NoteMark note => note.Index, _ => 0 };
}
