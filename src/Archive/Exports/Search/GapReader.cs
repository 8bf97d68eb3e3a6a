namespace Archive.Exports.Search;

/// <summary>Reads distances of numbers; small ones take a byte.</summary>
internal ref struct GapReader(ReadOnlySpan<byte> gaps)
{
    private ReadOnlySpan<byte> rest = gaps;

    /// <summary>The distance read last.</summary>
    public int Current { get; private set; }

    /// <summary>What is not read yet.</summary>
    public readonly ReadOnlySpan<byte> Rest => rest;

    /// <summary>For <c>foreach</c>.</summary>
    public readonly GapReader GetEnumerator() => this;

    /// <summary>Reads the next.</summary>
    public bool MoveNext()
    {
        if (rest.IsEmpty) return false;
        Current = 0;
        var at = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = rest[at++];
            Current |= (part & 0x7F) << shift;
            if (part < 0x80) break;
        }

        rest = rest[at..];
        return true;
    }
}
