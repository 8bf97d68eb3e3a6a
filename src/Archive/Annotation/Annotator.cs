using System.Collections.Immutable;
using Archive.Catalogs;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Annotations;

/// <summary>Finds what an article's words mean. One for the whole archive; thread-safe.</summary>
public sealed class Annotator(Catalog catalog)
{
    /// <summary>Annotates one article of the catalog.</summary>
    public (AnnotatedText Text, ImmutableArray<Diagnostic> Diagnostics) Annotate(Article article) =>
        throw new NotSupportedException(catalog.Site.Title + article.Id);
}
