namespace Archive.Exports.Search;

/// <summary>Numbers of articles, ascending.</summary>
internal struct ArticleList()
{
    private byte[] gaps = [];

    public int Bytes { get; private set; }

    public int Count { get; private set; }

    public int Last { get; private set; } = -1;

    /// <summary>Adds a number that is as high as the last or higher.</summary>
    public void Add(int article)
    {
        if (article == Last) return;
        if (Bytes + 5 > gaps.Length) Array.Resize(ref gaps, Math.Max(8, Bytes * 2));
        Bytes += Write(gaps.AsSpan(Bytes), article - Last);
        (Last, Count) = (article, Count + 1);
    }

    /// <summary>Writes the list as going on from another; what it takes.</summary>
    public readonly int CopyTo(Span<byte> target, int lastBefore)
    {
        var reader = new GapReader(gaps.AsSpan(0, Bytes));
        reader.MoveNext();
        var first = Write(target, reader.Current - 1 - lastBefore);
        reader.Rest.CopyTo(target[first..]);
        return first + reader.Rest.Length;
    }

    private static int Write(Span<byte> target, int gap)
    {
        var at = 0;
        for (; gap >= 0x80; gap >>= 7) target[at++] = (byte)(gap | 0x80);
        target[at++] = (byte)gap;
        return at;
    }
}
