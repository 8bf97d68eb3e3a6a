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
        if (AreSorted(files, idOf)) return files;
        var first = new Dictionary<string, T>(files.Length, StringComparer.Ordinal);
        foreach (var file in files)
            if (!first.TryAdd(idOf(file), file))
                diagnostics.Add(Diag.Records.DuplicateId(
                    SourcePosition.InFile(pathOf(file)), kind, idOf(file), SourcePosition.InFile(pathOf(first[idOf(file)]))));
        return [.. first.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value)];
    }

    // Files are listed by their paths: nearly always that is the order of their ids, and then none is there twice.
    private static bool AreSorted<T>(ImmutableArray<T> files, Func<T, string> idOf)
    {
        for (var i = 1; i < files.Length; i++)
            if (string.CompareOrdinal(idOf(files[i - 1]), idOf(files[i])) >= 0) return false;
        return true;
    }
}
