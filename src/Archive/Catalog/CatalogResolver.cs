using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Sources;

namespace Archive.Catalogs;

/// <summary>Turns source documents into the <see cref="Catalog"/>.</summary>
public static class CatalogResolver
{
    /// <summary>
    /// Resolves everything and reports every mistake at once. The catalog is always usable: what was wrong is left out of it,
    /// so that later steps can look for further mistakes; it is published only where no diagnostic is an error.
    /// </summary>
    public static (Catalog Catalog, ImmutableArray<Diagnostic> Diagnostics) Resolve(SourceSet sources) => throw new NotSupportedException();
}
