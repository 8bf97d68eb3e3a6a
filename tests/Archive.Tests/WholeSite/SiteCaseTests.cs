using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Archive.Diagnostics;
using Archive.Output;
using Archive.Pipelines;

namespace Archive.Tests.WholeSite;

/// <summary>Runs every case of Cases: clean, warm, edited, reverted, and in another order of files and number of threads.</summary>
public sealed class SiteCaseTests
{
    public static TheoryData<string> Names() => [.. SiteCase.ReadAll().Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_case_holds(string name)
    {
        var (archive, site, cache) = (new TestArchive(), new MemorySite(), new MemoryCache());
        foreach (var step in SiteCase.ReadAll().Single(c => c.Name == name).Steps)
        {
            archive.Apply(step.Edits);
            var warm = archive.Build(site, cache);
            Says(warm, step);
            if (warm.Succeeded) Shows(site, step);
            archive.EqualsACleanBuild(warm, site);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Edited_and_reverted_is_what_it_was(string name)
    {
        var steps = SiteCase.ReadAll().Single(c => c.Name == name).Steps;
        var (archive, site, cache) = (new TestArchive(), new MemorySite(), new MemoryCache());
        archive.Apply(steps[0].Edits);
        archive.Build(site, cache);
        var before = site.Files.ToDictionary(f => f.Key, f => f.Value.ToArray());
        var original = archive.Snapshot();
        foreach (var step in steps.Skip(1)) archive.Apply(step.Edits);
        archive.Build(site, cache);
        archive.Restore(original);
        archive.Build(site, cache);
        TestArchive.ShouldEqual(site, before);
    }

    private static void Says(BuildResult result, SiteStep step)
    {
        if (step.Says is { } expected)
            result.Diagnostics.Select(DiagnosticPrinter.PrintLine).Should().Equal(expected.Where(line => line.Trim().Length > 0));
        else
            result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(DiagnosticPrinter.PrintLine).Should().BeEmpty();
    }

    private static void Shows(MemorySite site, SiteStep step)
    {
        foreach (var (url, expectations) in step.Pages)
        {
            var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(site.Files[PathOf(url)].ToArray()));
            foreach (var expectation in expectations.Where(e => e.Trim().Length > 0)) Check(document, url, expectation);
        }

        foreach (var url in step.Absent) site.Files.Keys.Should().NotContain(PathOf(url));
    }

    private static void Check(IDocument document, string url, string expectation)
    {
        var parts = expectation.Split(" => ");
        var at = parts[0].LastIndexOf(" @", StringComparison.Ordinal);
        var (selector, attribute) = at < 0 ? (parts[0], null) : (parts[0][..at], parts[0][(at + 2)..]);
        var found = document.QuerySelectorAll(selector)
            .Select(e => attribute is null ? Fold(e.TextContent) : e.GetAttribute(attribute)).ToList();
        var expected = parts[1] == "(none)" ? [] : parts[1].Split(" | ").ToList();
        found.Should().Equal(expected, $"{url} says so for {parts[0]}");
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string PathOf(string url) => url.Length == 0 || url.EndsWith('/') ? url + "index.html" : url;
}
