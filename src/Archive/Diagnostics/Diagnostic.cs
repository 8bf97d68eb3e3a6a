using Archive.Model;

namespace Archive.Diagnostics;

/// <summary>How grave a diagnostic is. An error stops the build; a note only informs.</summary>
public enum Severity { Error, Warning, Note }

/// <summary>
/// One thing to tell the person who wrote the input. Made only by the factories of <c>Diag</c>, never by hand.
/// </summary>
/// <param name="Code"><c>ARC0001</c> …; one code a kind, never reused.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="At">Where, with the length of the offending text on that line.</param>
/// <param name="Message">What is wrong, quoting the offending text; one sentence.</param>
/// <param name="Hint">What was expected, the nearest valid value, what to do; null where the message says all.</param>
public sealed record Diagnostic(string Code, Severity Severity, SourcePosition At, string Message, string? Hint = null)
{
    /// <summary>Other places that belong to it: the other definition of a duplicate, the candidates of an ambiguous quote.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];
}

/// <summary>A further place, and what it is.</summary>
public sealed record RelatedPlace(SourcePosition At, string Message);
