using System.Collections.Immutable;

namespace Archive.Diagnostics;

/// <summary>Collects diagnostics while a step works; not thread-safe, one bag a worker.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> items = [];

    /// <summary>Whether anything collected stops the build.</summary>
    public bool HasErrors => items.Exists(d => d.Severity == Severity.Error);

    /// <summary>Whether nothing was collected.</summary>
    public bool IsEmpty => items.Count == 0;

    /// <summary>Whether anything collected concerns a file whose path begins so.</summary>
    public bool Concerns(string path) => items.Exists(d => d.At.File.StartsWith(path, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether anything collected is a warning.</summary>
    public bool HasWarnings => items.Exists(d => d.Severity == Severity.Warning);

    /// <summary>Adds one.</summary>
    public void Add(Diagnostic diagnostic) => items.Add(diagnostic);

    /// <summary>Adds many.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics) => items.AddRange(diagnostics);

    /// <summary>What was collected, sorted by file, line, column, code, message.</summary>
    public ImmutableArray<Diagnostic> ToSorted() => Sort(items);

    /// <summary>Sorts diagnostics the one way in which they are shown.</summary>
    public static ImmutableArray<Diagnostic> Sort(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .Distinct()
            .OrderBy(d => d.At.File, StringComparer.Ordinal)
            .ThenBy(d => d.At.Line)
            .ThenBy(d => d.At.Column)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal),
    ];
}
