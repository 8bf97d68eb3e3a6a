using System.Collections.Immutable;

namespace Archive.Cli.Preview;

/// <summary>The rules of a <c>_headers</c> file: a path, a star at its end allowed, and indented below it the headers for what fits.</summary>
internal sealed class HeaderRules
{
    // The preview has its own say about these: nothing is cached, and a promise of HTTPS would outlive it in the browser.
    private static readonly string[] NotOurs = ["Cache-Control", "Strict-Transport-Security", "Content-Type", "Content-Length", "Transfer-Encoding"];
    private readonly ImmutableArray<(string Pattern, string Name, string Value)> rules;

    private HeaderRules(ImmutableArray<(string, string, string)> rules) => this.rules = rules;

    /// <summary>Reads the rules; a line that is none is passed over, as the host does.</summary>
    public static HeaderRules Parse(string text)
    {
        var rules = ImmutableArray.CreateBuilder<(string, string, string)>();
        var pattern = "";
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0 && line.TrimStart()[0] != '#'))
            if (!char.IsWhiteSpace(line[0])) pattern = line;
            else if (pattern.Length > 0 && ParseHeader(line) is var (name, value)) rules.Add((pattern, name, value));
        return new(rules.ToImmutable());
    }

    /// <summary>The headers of a path (beginning with a slash); of several of one name the last counts.</summary>
    public IEnumerable<(string Name, string Value)> For(string path) => rules
        .Where(rule => Fits(rule.Pattern, path))
        .GroupBy(rule => rule.Name, StringComparer.OrdinalIgnoreCase)
        .Select(group => (group.Key, group.Last().Value));

    private static (string, string)? ParseHeader(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return null;
        var (name, value) = (line[..colon].Trim(), line[(colon + 1)..].Trim());
        var isToken = name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
        var isText = value.All(c => c is >= ' ' and < '\x7f');
        if (!isToken || !isText || NotOurs.Contains(name, StringComparer.OrdinalIgnoreCase)) return null;
        return (name, name.Equals("Content-Security-Policy", StringComparison.OrdinalIgnoreCase) ? ContentSecurityPolicy.Extend(value) : value);
    }

    private static bool Fits(string pattern, string path) =>
        pattern.EndsWith('*') ? path.StartsWith(pattern[..^1], StringComparison.Ordinal) : path == pattern;
}
