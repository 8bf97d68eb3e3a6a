using System.Collections.Immutable;

namespace Archive.Cli.Preview;

/// <summary>
/// The headers that the host of the published site sends, from its settings (<c>netlify.toml</c>) and from the site's own <c>_headers</c>: a path,
/// a star at its end allowed, and the headers for what fits.
/// </summary>
internal sealed class HeaderRules
{
    // The preview has its own say about these: nothing is cached, a promise of HTTPS would outlive it in the browser, and what is not published
    // yet is nobody else's.
    private static readonly string[] NotOurs =
        ["Cache-Control", "Strict-Transport-Security", "Content-Type", "Content-Length", "Transfer-Encoding", "Access-Control-Allow-Origin"];
    private readonly ImmutableArray<(string Pattern, string Name, string Value)> rules;

    private HeaderRules(ImmutableArray<(string, string, string)> rules) => this.rules = rules;

    /// <summary>Reads the rules of a <c>_headers</c> file; a line that is none is passed over, as the host does.</summary>
    public static HeaderRules Parse(string text)
    {
        var rules = ImmutableArray.CreateBuilder<(string, string, string)>();
        var pattern = "";
        foreach (var line in LinesOf(text))
            if (!char.IsWhiteSpace(line[0])) pattern = line;
            else if (pattern.Length > 0 && ParseHeader(line, ':') is var (name, value)) rules.Add((pattern, name, value));
        return new(rules.ToImmutable());
    }

    /// <summary>Reads the <c>[[headers]]</c> tables of a <c>netlify.toml</c>, each value on one line and in quotes; what else stands there is passed over.</summary>
    public static HeaderRules ParseToml(string text)
    {
        var rules = ImmutableArray.CreateBuilder<(string, string, string)>();
        var (table, pattern) = ("", "");
        foreach (var line in LinesOf(text).Select(line => line.Trim()))
            if (line[0] == '[') table = line.Trim('[', ']').Trim();
            else if (table == "headers" && ParseHeader(line, '=') is ("for", var path)) pattern = path;
            else if (table == "headers.values" && pattern.Length > 0 && ParseHeader(line, '=') is var (name, value)) rules.Add((pattern, name, value));
        return new(rules.ToImmutable());
    }

    /// <summary>These rules, and after them others, which win where both name a header.</summary>
    public HeaderRules Then(HeaderRules later) => new([.. rules, .. later.rules]);

    /// <summary>The headers of a path (beginning with a slash); of several of one name the last counts.</summary>
    public IEnumerable<(string Name, string Value)> For(string path) => rules
        .Where(rule => Fits(rule.Pattern, path))
        .GroupBy(rule => rule.Name, StringComparer.OrdinalIgnoreCase)
        .Select(group => (group.Key, group.Last().Value));

    private static IEnumerable<string> LinesOf(string text) =>
        text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0 && line.TrimStart()[0] != '#');

    private static (string, string)? ParseHeader(string line, char separator)
    {
        var at = line.IndexOf(separator, StringComparison.Ordinal);
        if (at < 0) return null;
        var (name, value) = (line[..at].Trim(), line[(at + 1)..].Trim());
        if (separator == '=') (name, value) = (name.Trim('"'), value.Length > 1 && value[0] == '"' && value[^1] == '"' ? value[1..^1] : "\n");
        var isToken = name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
        var isText = value.All(c => c is >= ' ' and < '\x7f');
        if (!isToken || !isText || NotOurs.Contains(name, StringComparer.OrdinalIgnoreCase)) return null;
        // Public data may be used by other sites once it is published.
        if (name.Equals("Cross-Origin-Resource-Policy", StringComparison.OrdinalIgnoreCase) && value != "same-origin") return null;
        return (name, name.Equals("Content-Security-Policy", StringComparison.OrdinalIgnoreCase) ? ContentSecurityPolicy.Extend(value) : value);
    }

    private static bool Fits(string pattern, string path) =>
        pattern.EndsWith('*') ? path.StartsWith(pattern[..^1], StringComparison.Ordinal) : path == pattern;
}
