using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Catalogs.Reading;

/// <summary>Finds files that describe the same record.</summary>
internal static class Duplicates
{
    /// <summary>The first file of each id, sorted by id; the others are reported.</summary>
    public static ImmutableArray<T> Remove<T>(
        ImmutableArray<T> files, Func<T, string> idOf, Func<T, string> pathOf, string kind, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, T>(files.Length, StringComparer.Ordinal);
        foreach (var file in files)
            if (!first.TryAdd(idOf(file), file))
                diagnostics.Add(Diag.Records.DuplicateId(
                    SourcePosition.InFile(pathOf(file)), kind, idOf(file), SourcePosition.InFile(pathOf(first[idOf(file)]))));
        return [.. first.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value)];
    }
}
