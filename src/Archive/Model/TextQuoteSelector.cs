namespace Archive.Model;

/// <summary>W3C Web Annotation <c>TextQuoteSelector</c>, with a count as a last resort.</summary>
/// <param name="Exact">The words meant, with their place in the YAML. White space is folded, comparison is after NFC; an ellipsis may elide words.</param>
/// <param name="Prefix">Words directly before; null: anything.</param>
/// <param name="Suffix">Words directly after; null: anything.</param>
/// <param name="Occurrence">Which of several equal quotes, from 1; null: there is only one.</param>
/// <param name="At">Where the selector is written.</param>
public sealed record TextQuoteSelector(Located<string> Exact, string? Prefix, string? Suffix, int? Occurrence, SourcePosition At);
