using System.Collections.Immutable;
using System.Globalization;

namespace Archive.Cli.Preview;

/// <summary>Where a path leads instead.</summary>
/// <param name="Target">A path or an address.</param>
/// <param name="Status">301, 302, 303, 307, 308: go there; 200, 404, 410: show that page under this address, with this status.</param>
/// <param name="Forced">Even where there is a file of that path.</param>
internal readonly record struct Redirect(string Target, int Status, bool Forced);

/// <summary>
/// The rules of a <c>_redirects</c> file, in the form that Netlify and others read: <c>/from/ /to/ 301</c>, a star at the end of "from", and
/// <c>:splat</c> in "to" for what it stands for; the first that fits counts.
/// </summary>
internal sealed class RedirectRules
{
    private static readonly int[] Known = [200, 301, 302, 303, 307, 308, 404, 410];
    private readonly Dictionary<string, Redirect> exact = new(StringComparer.Ordinal);
    private readonly ImmutableArray<(string Prefix, Redirect Redirect)> prefixes;

    private RedirectRules(IEnumerable<(string From, Redirect Redirect)> rules)
    {
        var starred = ImmutableArray.CreateBuilder<(string, Redirect)>();
        foreach (var (from, redirect) in rules)
            if (from.EndsWith("/*", StringComparison.Ordinal)) starred.Add((from[..^1], redirect));
            else exact.TryAdd(Fold(from), redirect);
        prefixes = starred.ToImmutable();
    }

    /// <summary>Reads the rules; a line that is none is passed over, as the host does.</summary>
    public static RedirectRules Parse(string text) => new(text.Split('\n').Select(ParseLine).OfType<(string, Redirect)>());

    /// <summary>Where a path (beginning with a slash) leads; null where it stays.</summary>
    public Redirect? Find(string path)
    {
        if (exact.TryGetValue(Fold(path), out var found)) return found;
        foreach (var (prefix, redirect) in prefixes)
            if (path.StartsWith(prefix, StringComparison.Ordinal) || path + "/" == prefix)
                return redirect with { Target = redirect.Target.Replace(":splat", path.Length > prefix.Length ? path[prefix.Length..] : "", StringComparison.Ordinal) };
        return null;
    }

    private static (string, Redirect)? ParseLine(string line)
    {
        var words = line.Split('#', 2)[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words is not [var from, var to, ..] || from[0] != '/') return null;
        var (status, forced) = words.Length > 2 ? (words[2].TrimEnd('!'), words[2].EndsWith('!')) : ("301", false);
        return int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Known.Contains(number)
            ? (Uri.UnescapeDataString(from), new Redirect(to, number, forced))
            : null;
    }

    // Hosts take /a and /a/ for one.
    private static string Fold(string path) => path.Length > 1 ? path.TrimEnd('/') : path;
}
