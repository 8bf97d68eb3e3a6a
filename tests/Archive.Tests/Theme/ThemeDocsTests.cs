using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Archive.Tests.Themes;

public sealed class ThemeDocsTests
{
    [Fact]
    public void Every_function_of_templates_is_documented()
    {
        var root = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..");
        var source = File.ReadAllText(Path.Combine(root, "src", "Archive", "Theme", "Functions.cs"));
        var docs = File.ReadAllText(Path.Combine(root, "docs", "theme.md"));
        var functions = Regex.Matches(source, "Add\\(\"(\\w+)\"", RegexOptions.NonBacktracking).Select(match => match.Groups[1].Value).ToList();
        functions.Should().HaveCountGreaterThan(20);
        functions.Where(name => !Regex.IsMatch(docs, $"`{name}[ `]", RegexOptions.NonBacktracking)).Should().BeEmpty();
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
