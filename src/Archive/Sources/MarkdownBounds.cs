namespace Archive.Sources;

/// <summary>Looks over Markdown before it is parsed: the parser's work grows with the square of the links of a paragraph.</summary>
internal static class MarkdownBounds
{
    /// <summary>Most bytes of a Markdown file.</summary>
    public const int MaxBytes = 256 << 10;

    private const int MaxLinks = 2000;

    /// <summary>Whether parsing could take more than a moment.</summary>
    public static bool AreExceeded(ReadOnlySpan<char> markdown) => markdown.Count("](") > MaxLinks || markdown.Count("]:") > MaxLinks;
}
