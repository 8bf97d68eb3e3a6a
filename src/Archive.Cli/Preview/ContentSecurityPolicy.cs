namespace Archive.Cli.Preview;

/// <summary>
/// Lets the preview's script and its event stream pass under the site's own policy, and nothing else: what the policy would block on the
/// published site it must block here, too.
/// </summary>
internal static class ContentSecurityPolicy
{
    /// <summary>The policy with what the preview needs.</summary>
    public static string Extend(string policy)
    {
        var directives = policy.Split(';').Select(d => d.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList()).Where(d => d.Count > 0).ToList();
        // It would send the browser to an https address where nobody answers.
        directives.RemoveAll(d => Is(d, "upgrade-insecure-requests"));
        Allow(directives, "script-src", directives.Exists(d => Is(d, "script-src-elem")) ? "script-src-elem" : "script-src");
        Allow(directives, "connect-src", "connect-src");
        return string.Join("; ", directives.Select(d => string.Join(' ', d)));
    }

    private static void Allow(List<List<string>> directives, string name, string inForce)
    {
        var own = directives.Find(d => Is(d, inForce));
        var fallback = directives.Find(d => Is(d, "default-src"));
        if ((own ?? fallback) is not { } sources || sources.Skip(1).Any(source => source is "'self'" or "*")) return;
        if (own is null) directives.Add(own = [name, .. fallback!.Skip(1)]);
        own.RemoveAll(source => source.Equals("'none'", StringComparison.OrdinalIgnoreCase));
        own.Add("'self'");
    }

    private static bool Is(List<string> directive, string name) => directive[0].Equals(name, StringComparison.OrdinalIgnoreCase);
}
