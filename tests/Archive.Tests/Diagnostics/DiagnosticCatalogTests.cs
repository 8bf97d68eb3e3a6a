using System.Globalization;
using System.Text.RegularExpressions;
using Archive.Diagnostics;

namespace Archive.Tests.Diagnostics;

public class DiagnosticCatalogTests
{
    [Fact]
    public void Every_number_is_explained_once() =>
        DiagnosticCatalog.All.Select(kind => kind.Code).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Every_number_a_factory_uses_is_explained_with_the_same_severity_and_the_reverse()
    {
        var explained = DiagnosticCatalog.All.Select(kind => $"{kind.Severity} {kind.Code}").ToList();
        var used = UsedByFactories().ToList();

        used.Should().NotBeEmpty();
        used.Except(explained).Should().BeEmpty("each factory's number stands in the Kinds of its area");
        explained.Except(used).Should().BeEmpty("each explained number belongs to a factory");
    }

    [Fact]
    public void Every_explanation_says_something()
    {
        foreach (var kind in DiagnosticCatalog.All)
        {
            kind.Title.Should().NotBeNullOrWhiteSpace().And.NotEndWith(".", "{0} is a title", kind.Code);
            kind.Explanation.Should().EndWith(".", "{0} is explained in sentences", kind.Code);
            kind.Example.Should().NotBeNullOrWhiteSpace();
        }
    }

    [Theory]
    [InlineData("ARC0001")]
    [InlineData("arc1")]
    [InlineData("1")]
    public void A_kind_is_found_by_its_code(string code) => DiagnosticCatalog.Find(code)!.Code.Should().Be("ARC0001");

    [Theory]
    [InlineData("")]
    [InlineData("ARC")]
    [InlineData("ARC9999")]
    [InlineData("-1")]
    [InlineData("99999999999999")]
    public void An_unknown_code_has_no_kind(string code) => DiagnosticCatalog.Find(code).Should().BeNull();

    /// <summary>The numbers as the source of the factories writes them.</summary>
    private static IEnumerable<string> UsedByFactories()
    {
        var call = new Regex(@"\b(Error|Warning|Note)\(\s*(\d+),", RegexOptions.NonBacktracking);
        return Directory.EnumerateFiles(Path.Combine(RepositoryRoot(), "src", "Archive", "Diagnostics"), "Diag.*.cs")
            .SelectMany(file => call.Matches(File.ReadAllText(file)))
            .Select(match => $"{match.Groups[1]} ARC{int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture):0000}");
    }

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Archive.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder;
    }
}
