using System.Collections.Immutable;
using Archive.Diagnostics;

namespace Archive.Sources;

/// <summary>Reads an archive's folders into a <see cref="SourceSet"/>.</summary>
public static class SourceReader
{
    /// <summary>Reads everything; a file that cannot be used is reported and left out, the rest is still read.</summary>
    public static (SourceSet Sources, ImmutableArray<Diagnostic> Diagnostics) Read(IFileTree files) => throw new NotSupportedException();
}
