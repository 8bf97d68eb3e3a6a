using Archive.Sources;

namespace Archive.Tests.Browser;

/// <summary>axe-core looks a page over for what keeps people out. It comes from npm, in the version of the lock file beside this one.</summary>
internal static class Axe
{
    private const string Run = """
        async (rules) => (await axe.run(document, { resultTypes: ["violations"], ...(rules ? { runOnly: rules } : {}) })).violations
          .flatMap((rule) => rule.nodes.slice(0, 3).map((node) => `${rule.id}: ${node.target.join(" ")} (${node.failureSummary.replace(/\s+/g, " ")})`))
        """;

    /// <summary>The rules that hang on colours, and so on whether a page is light or dark.</summary>
    private static readonly string[] OfColours = ["color-contrast", "link-in-text-block"];

    private static readonly Lazy<string?> Script = new(Fetch);

    /// <summary>What is wrong with a page, a line a place.</summary>
    /// <param name="reader">Who has the page open.</param>
    /// <param name="coloursOnly">Only what may be other than in the page's other scheme.</param>
    public static async Task<string[]> Look(Reader reader, bool coloursOnly = false)
    {
        if (Script.Value is null) Assert.Skip("npm could not fetch axe-core.");
        if (!await reader.Ask<bool>("() => 'axe' in window")) await reader.Page.EvaluateAsync(Script.Value);
        return await reader.Lines(Run, coloursOnly ? OfColours : null);
    }

    private static string? Fetch()
    {
        var here = Path.Join(ServedSite.Repository, "tests", "Archive.Tests", "Browser");
        var (packages, _) = new NpmPackages().Read(File.ReadAllBytes(Path.Join(here, "package.json")), File.ReadAllBytes(Path.Join(here, "package-lock.json")));
        return packages is null ? null : System.Text.Encoding.UTF8.GetString(packages.ReadFile("node_modules/axe-core/axe.min.js")!);
    }
}
