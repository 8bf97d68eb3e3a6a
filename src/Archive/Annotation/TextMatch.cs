using System.Collections.Immutable;

namespace Archive.Annotations;

/// <summary>A stretch of an article: one span a paragraph it touches.</summary>
/// <param name="Pieces">Number of the paragraph (from 0) and span, in the order of the text.</param>
public sealed record TextMatch(ImmutableArray<(int Paragraph, TextSpan Span)> Pieces)
{
    /// <summary>The stretch with the words made whole that it begins or ends within; null where it cuts none.</summary>
    public string? WholeWords { get; init; }
}
