using System.Collections.Immutable;

namespace Archive.Pages;

/// <summary>One page of the site: what every page has, and what only its kind has.</summary>
/// <param name="Head">What every page has.</param>
/// <param name="Body">What its template shows, one of the body records of this folder.</param>
/// <remarks>A page's bytes are a pure function of this value, the site's settings and the theme. It therefore holds everything that is
/// shown and nothing that is not.</remarks>
public sealed record Page(PageHead Head, IPageBody Body);

/// <summary>Marks the records that are the body of a page.</summary>
public interface IPageBody
{
    /// <summary>The template that shows it, and the name it has there: "article", "actor" …</summary>
    string Template { get; }
}

/// <summary>What every page has.</summary>
public sealed record PageHead
{
    /// <summary>Where it stands in the site, with a trailing slash, without a leading one: <c>actors/x/</c>; empty for home. For a file that
    /// is no folder (<c>404.html</c>) its path.</summary>
    public required string Url { get; init; }

    /// <summary>Its title, without the site's; home has the site's. Empty where only the theme's words can name the page, see <see cref="TitleKey"/>.</summary>
    public required string Title { get; init; }

    /// <summary>Key of the UI string that is the title of a page without one of its own: <c>nav.articles</c>, <c>nav.corrections</c>,
    /// <c>not-found.title</c>, <c>tombstone.title</c>; null where <see cref="Title"/> says all.</summary>
    public string? TitleKey { get; init; }

    /// <summary>One sentence for search engines and messengers; plain text.</summary>
    public string? Description { get; init; }

    /// <summary>Which entry of the menu it belongs to: articles, actors, places, events, a prose page's slug, or empty.</summary>
    public string Section { get; init; } = "";

    /// <summary>Whether search engines are asked to leave it out.</summary>
    public bool NoIndex { get; init; }

    /// <summary>BCP 47 language of the content where it is not the interface's.</summary>
    public string? Language { get; init; }

    /// <summary>The way from home to here, without home and without the page itself.</summary>
    public ImmutableArray<Crumb> Breadcrumb { get; init; } = [];

    /// <summary>The image that messengers show beside a link to it, where it has one of its own and the site has such images.</summary>
    public SocialImage? Image { get; init; }

    /// <summary>The page's file in the site: <c>actors/x/index.html</c>.</summary>
    public string Path => PathOf(Url);

    /// <summary>The file that stands for a URL of the site.</summary>
    public static string PathOf(string url) => url.Length == 0 || url[^1] == '/' ? url + "index.html" : url;
}

/// <summary>A step on the way to a page.</summary>
/// <param name="Title">What the reader sees; for the fixed sections the key of a UI string (<c>nav.articles</c>), see <paramref name="IsKey"/>.</param>
/// <param name="Url">Relative to the site's root.</param>
/// <param name="IsKey">Whether the title is the key of a UI string.</param>
public sealed record Crumb(string Title, string Url, bool IsKey = false);
