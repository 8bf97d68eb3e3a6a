using System.Collections.Immutable;

namespace Archive.Themes.Social;

/// <summary>A line of words, in em.</summary>
/// <param name="Words">Its words, and where each begins.</param>
/// <param name="Width">Its width.</param>
internal sealed record TextLine(ImmutableArray<(ShapedWord Word, float X)> Words, float Width);

/// <summary>A text set into a box.</summary>
/// <param name="Lines">Its lines, from the top.</param>
/// <param name="Size">The size of the letters, in pixels.</param>
/// <param name="Leading">The distance of two baselines, in pixels.</param>
internal sealed record TextBlock(ImmutableArray<TextLine> Lines, float Size, float Leading)
{
    /// <summary>Nothing.</summary>
    public static TextBlock Empty { get; } = new([], 0, 0);

    /// <summary>Its height: from the top of the first line's letters to the last baseline's foot.</summary>
    public float Height => Lines.Length * Leading;

    /// <summary>The width of its widest line, in pixels.</summary>
    public float Width => Lines.IsEmpty ? 0 : Lines.Max(line => line.Width) * Size;
}
