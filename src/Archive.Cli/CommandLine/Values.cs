using System.Globalization;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Pipelines;

namespace Archive.Cli.CommandLine;

/// <summary>Reads the values of options, with messages that say what is expected.</summary>
internal static class Values
{
    /// <summary>A whole number within bounds.</summary>
    public static int Number(string text, string option, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new UsageException($"{option} takes a whole number from {least} to {most}, not “{text}”.");

    /// <summary>A part of a site: <c>3/8</c>.</summary>
    public static Shard Shard(string text, string option) =>
        text.Split('/') is [var number, var count] && Whole(number) is { } k && Whole(count) is { } n && k >= 1 && k <= n && n <= Pipelines.Shard.Most
            ? new(k, n)
            : throw new UsageException($"{option} takes a part such as 3/8, not “{text}”.", $"the number of the part, from 1, and of all parts, at most {Pipelines.Shard.Most}");

    /// <summary>One of a few words.</summary>
    public static string Choice(string text, string option, params string[] choices) =>
        choices.Contains(text, StringComparer.Ordinal)
            ? text
            : throw new UsageException($"{option} takes {string.Join(", ", choices[..^1])} or {choices[^1]}, not “{text}”.",
                Nearest.Of(text, choices) is { } near ? $"did you mean “{near}”?" : null);

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The address a site stands at: http or https, ending in a slash.</summary>
    public static string BaseUrl(string text, string option)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw new UsageException($"{option} takes an address that begins with https:// or http://, not “{text}”.", "for example https://archive.example/");
        if (url.Query.Length + url.Fragment.Length + url.UserInfo.Length > 0)
            throw new UsageException($"{option} takes an address without ?, # and user name, not “{text}”.");
        // The parser has put percent signs that the user did not write.
        if (Site.FlawOfPath(url.AbsolutePath) is { } flaw) throw new UsageException($"{option} cannot take “{text}”: {Site.FlawOfPath(Site.PathOf(text)) ?? flaw}.");
        return url.AbsoluteUri.EndsWith('/') ? url.AbsoluteUri : url.AbsoluteUri + "/";
    }

    /// <summary>The path a site stands under, with slashes at both ends.</summary>
    public static string BasePath(string text, string option)
    {
        var trimmed = text.Trim('/');
        if (Site.FlawOfPath(trimmed) is { } flaw) throw new UsageException($"{option} takes a path such as /archive/, not “{text}”: {flaw}.");
        return trimmed.Length == 0 ? "/" : $"/{trimmed}/";
    }
}
