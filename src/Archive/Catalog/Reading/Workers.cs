using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Archive.Diagnostics;

namespace Archive.Catalogs.Reading;

/// <summary>Reads many files at a time; results and diagnostics come in the order of the files, whoever was first.</summary>
internal static class Workers
{
    public static ImmutableArray<TResult> Read<TFile, TResult>(
        ImmutableArray<TFile> files, Func<TFile, (TResult Result, DiagnosticBag? Diagnostics)> read, DiagnosticBag diagnostics)
    {
        var results = new TResult[files.Length];
        var bags = new DiagnosticBag?[files.Length];
        Parallel.For(0, files.Length, i => (results[i], bags[i]) = read(files[i]));
        foreach (var bag in bags)
            if (bag is { IsEmpty: false }) diagnostics.AddRange(bag.ToSorted());
        return ImmutableCollectionsMarshal.AsImmutableArray(results);
    }
}
