using System.Collections.Immutable;
using System.Collections.Frozen;

namespace Archive.Model;

/// <summary>An entry of the site's menu that the settings add.</summary>
/// <param name="Label">What the reader sees.</param>
/// <param name="Url">A page's slug as <c>page:slug</c>, or an http(s)/mailto address.</param>
public sealed record MenuEntry(string Label, string Url);

/// <summary>The settings of <c>input/site.yml</c>.</summary>
public sealed record Site
{
    /// <summary>The archive's name.</summary>
    public required string Title { get; init; }

    /// <summary>A line below it; null where none.</summary>
    public string? Tagline { get; init; }

    /// <summary>Where the site will stand: absolute, http(s), with a trailing slash.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>Language of the interface: de or en.</summary>
    public required string Language { get; init; }

    /// <summary>IANA time zone for what has a time of day.</summary>
    public required string TimeZone { get; init; }

    /// <summary>BCP 47 locale that sorts names.</summary>
    public required string Collation { get; init; }

    /// <summary>One or two sentences about the archive.</summary>
    public string? Description { get; init; }

    /// <summary>Who publishes the archive.</summary>
    public string? Publisher { get; init; }

    /// <summary>Licence of the archive's own work (annotations, data): a name or URL.</summary>
    public string? License { get; init; }

    /// <summary>What articles that say nothing look for.</summary>
    public Autolink Autolink { get; init; }

    /// <summary>Whether adjectives link in articles that say nothing.</summary>
    public bool LinkAdjectives { get; init; }

    /// <summary>Switches, by name.</summary>
    public FrozenDictionary<string, bool> Features { get; init; } = FrozenDictionary<string, bool>.Empty;

    /// <summary>Whether linked data and annotations stand beside every article: the switch <c>linkedData</c>.</summary>
    public bool HasLinkedData => Features.GetValueOrDefault("linkedData");

    /// <summary>Whether an image is drawn for every page that messengers show beside a link to it: the switch <c>socialImages</c>.</summary>
    public bool HasSocialImages => Features.GetValueOrDefault("socialImages");

    /// <summary>Additional menu entries.</summary>
    public ImmutableArray<MenuEntry> Menu { get; init; } = [];

    /// <summary>The path of an address as it is written: a parser would already have resolved what leads upwards, and put percent signs.</summary>
    public static string PathOf(string url) => url.IndexOf('/', url.IndexOf("://", StringComparison.Ordinal) + 3) is > 0 and var slash ? url[slash..] : "/";

    /// <summary>
    /// What is wrong with the path of an address that a site is to stand at, in one clause; null where it will do. Links begin with this path: with
    /// two slashes it would be another host's name, and what is written in percent signs is not found again.
    /// </summary>
    public static string? FlawOfPath(string path)
    {
        foreach (var range in path.AsSpan().Trim('/').Split('/'))
            if (path.AsSpan().Trim('/')[range] is "." or "..") return "its path leads upwards";
        if (path.Contains("//", StringComparison.Ordinal)) return "its path holds two slashes in a row";
        foreach (var c in path.EnumerateRunes())
            if (!(c.IsAscii && char.IsAsciiLetterOrDigit((char)c.Value)) && c.Value is not ('/' or '-' or '.' or '_' or '~')) return $"its path holds \"{c}\", and only letters a to z, digits and -._~ are the same everywhere";
        return null;
    }
}
