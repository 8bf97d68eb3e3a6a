using System.Collections.Immutable;
using Archive.Annotations;
using Archive.Catalogs;

namespace Archive.Pages;

/// <summary>Decides which pages the site has and what each shows.</summary>
/// <remarks>
/// Made once a build from the catalog and every annotated text; each kind is then asked for by its own pipeline. Lists are lazy per page so
/// that a page's model is built, rendered and let go; the order is deterministic.
/// </remarks>
public sealed class SitePages(Catalog catalog, ImmutableArray<AnnotatedText> texts)
{
    /// <summary>How many mentions all articles hold.</summary>
    public int MentionCount => throw new NotSupportedException($"{catalog}{texts}");
}
