namespace Archive.Annotations;

/// <summary>The words of a paragraph that names have claimed: no two claims share a character.</summary>
/// <param name="length">Characters of the paragraph.</param>
internal sealed class ClaimedWords(int length)
{
    /// <summary>Up to so many it is quicker to look at each.</summary>
    private const int Few = 32;

    private readonly List<ArraySegment<NameHit>> claims = [];

    // By character, from 1; made where there are many.
    private int[]? owners;

    /// <summary>Claims words that no other claim touches.</summary>
    public void Add(ArraySegment<NameHit> claim)
    {
        claims.Add(claim);
        if (owners is not null) Enter(claim[0].Span, claims.Count);
        if (owners is not null || claims.Count <= Few) return;
        owners = new int[length];
        for (var i = 0; i < claims.Count; i++) Enter(claims[i][0].Span, i + 1);
    }

    /// <summary>The first claim that shares a character with the words; null where they are free.</summary>
    public ArraySegment<NameHit>? Overlapping(TextSpan span)
    {
        if (owners is null)
        {
            foreach (var claim in claims)
                if (claim.Array![claim.Offset].Span.Overlaps(span)) return claim;
            return null;
        }

        var first = int.MaxValue;
        foreach (var owner in owners.AsSpan(span.Start, span.Length))
            if (owner > 0 && owner < first) first = owner;
        return first == int.MaxValue ? default(ArraySegment<NameHit>?) : claims[first - 1];
    }

    /// <summary>All claims, in the order of the text.</summary>
    public List<ArraySegment<NameHit>> InOrder()
    {
        claims.Sort((a, b) => a[0].Span.Start.CompareTo(b[0].Span.Start));
        return claims;
    }

    private void Enter(TextSpan span, int owner) => owners.AsSpan(span.Start, span.Length).Fill(owner);
}
