using System.Collections.Immutable;
using Archive.Model;
using Archive.Pages;

namespace Archive.Exports;

/// <summary>What exports are made of: what readers may see, and where the site stands.</summary>
/// <param name="pages">The site's pages.</param>
/// <param name="jobs">Every page of the site, for the site map.</param>
public sealed class ExportContext(SitePages pages, ImmutableArray<PageJob> jobs)
{
    /// <summary>Every page of the site.</summary>
    public ImmutableArray<PageJob> Jobs => jobs;

    /// <summary>Former addresses and the present ones.</summary>
    public ImmutableArray<FormerAddress> FormerAddresses => pages.FormerAddresses();

    /// <summary>The archive as readers may see it. Exports take nothing from anywhere else.</summary>
    internal ShownArchive Archive => pages.Archive;

    /// <summary>The site's settings.</summary>
    internal Site Site => Archive.Catalog.Site;

    /// <summary>The path the site stands under, with slashes at both ends.</summary>
    internal string BasePath => new Uri(Site.BaseUrl).AbsolutePath;

    /// <summary>The site's host, for identifiers that outlive addresses.</summary>
    internal string Host => new Uri(Site.BaseUrl).Host;

    /// <summary>The full address of something in the site.</summary>
    internal string Absolute(string url) => Site.BaseUrl + url;

    /// <summary>A tag URI (RFC 4151): an identifier that stays when slugs or paths change.</summary>
    internal string Tag(DateOnly date, string specific) => $"tag:{Host},{ExportText.Day(date)}:{Uri.EscapeDataString(specific)}";
}
