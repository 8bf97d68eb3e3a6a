using System.Text;
using System.Text.Json;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Tests.Diagnostics;

public class DiagnosticPrinterTests
{
    private static string Print(string text, SourcePosition at) =>
        new DiagnosticPrinter(file => file == "a.yml" ? DiagnosticPrinter.SplitLines(text) : null).Print(Diag.Yaml.Malformed(at, "Wrong.", "do right"));

    private static string[] Frame(string line, int column, int length = 0)
    {
        var printed = Print(line, new("a.yml", 1, column, length)).Split('\n');
        return [printed[3], printed[4]];
    }

    [Fact]
    public void A_diagnostic_shows_message_place_line_mark_and_help() =>
        Print("name: Ada\nnmae: Berta\n", new("a.yml", 2, 1, 4)).Should().Be("""
            error[ARC0020]: Wrong.
             --> a.yml:2:1
              |
            2 | nmae: Berta
              | ^^^^
              = help: do right

            """);

    [Fact]
    public void Related_places_are_shown_with_their_lines()
    {
        var printer = new DiagnosticPrinter(_ => [.. Enumerable.Range(1, 12).Select(i => $"name: {i}")]);

        printer.Print(Diag.Yaml.DuplicateKey(new("a.yml", 12, 1, 4), "name", new("a.yml", 3, 1, 4))).Should().Be("""
            error[ARC0022]: The field "name" is written twice.
              --> a.yml:12:1
               |
            12 | name: 12
               | ^^^^
               = help: Line 3 has it already; keep one.
            note: The first "name".
             --> a.yml:3:1
              |
            3 | name: 3
              | ^^^^

            """);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(9, 1)]
    public void Where_the_line_is_not_known_only_the_place_is_shown(int line, int column) =>
        Print("name: Ada", new("a.yml", line, column)).Should().Be($"error[ARC0020]: Wrong.\n --> a.yml{(line == 0 ? "" : ":9:1")}\n  = help: do right\n");

    [Fact]
    public void A_file_that_cannot_be_shown_is_only_named() =>
        Print("", new("b.yml", 1, 1)).Should().Be("error[ARC0020]: Wrong.\n --> b.yml:1:1\n  = help: do right\n");

    [Theory]
    [InlineData("name: Ada", 7, 3, "1 | name: Ada", "  |       ^^^")]
    [InlineData("name: Ada", 10, 1, "1 | name: Ada", "  |          ^")]
    [InlineData("name: Ada", 7, 99, "1 | name: Ada", "  |       ^^^")]
    [InlineData("name: Ada", 99, 1, "1 | name: Ada", "  |          ^")]
    [InlineData("\ta\tb", 4, 1, "1 |     a   b", "  |         ^")]
    [InlineData("\tb", 1, 1, "1 |     b", "  | ^^^^")]
    [InlineData("日本: x", 5, 1, "1 | 日本: x", "  |       ^")]
    [InlineData("e\u0301x", 3, 1, "1 | e\u0301x", "  |  ^")]
    [InlineData("😀x", 3, 1, "1 | 😀x", "  |   ^")]
    [InlineData("a\u001b[31mb", 7, 1, "1 | a␛[31mb", "  |       ^")]
    [InlineData("a\u202Eb", 2, 1, "1 | a‹U+202E›b", "  |  ^^^^^^^^")]
    [InlineData("a\u00ADb", 3, 1, "1 | a‹U+00AD›b", "  |          ^")]
    [InlineData("", 1, 0, "1 | ", "  | ^")]
    public void The_mark_stands_below_its_text(string line, int column, int length, string shown, string mark) => Frame(line, column, length).Should().Equal(shown, mark);

    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    [InlineData(999_990)]
    public void A_long_line_is_cut_around_the_mark(int column)
    {
        var line = new string('a', column - 1) + "XYZ" + new string('b', 1_000_000 - column);

        var frame = Frame(line, column, 3);

        frame[0].Length.Should().BeLessThan(120);
        frame[0].Should().Contain("XYZ");
        frame[1].IndexOf('^', StringComparison.Ordinal).Should().Be(frame[0].IndexOf("XYZ", StringComparison.Ordinal));
        frame[1].Should().EndWith(" ^^^");
        frame[0].Contains('…', StringComparison.Ordinal).Should().BeTrue();
    }

    [Fact]
    public void A_mark_longer_than_the_window_ends_with_it() =>
        Frame(new string('a', 10_000), 5000, 5000)[1].Length.Should().BeLessThan(120);

    [Fact]
    public void Nothing_in_a_file_can_steer_the_terminal()
    {
        var hostile = Diag.Files.UnknownFile(SourcePosition.InFile("input/\u001b[2J\u202E.yml"), "x\u0007", null);

        var printed = new DiagnosticPrinter(_ => null).Print(hostile) + DiagnosticPrinter.PrintLine(hostile);

        printed.Where(c => c != '\n').Should().NotContain(c => char.IsControl(c) || c == '\u202E');
        printed.Should().Contain("␛[2J‹U+202E›.yml");
    }

    [Fact]
    public void Every_piece_says_what_it_is()
    {
        var pieces = new DiagnosticPrinter(_ => ["a: \u0007"]).Render(Diag.Yaml.Malformed(new("a.yml", 1, 4, 1), "Wrong.", "do right")).ToList();

        pieces.Select(piece => piece.Style).Should().Contain([
            PrintStyle.Error, PrintStyle.Message, PrintStyle.Location, PrintStyle.Gutter, PrintStyle.Source, PrintStyle.Substitute, PrintStyle.Caret, PrintStyle.Help]);
        pieces.Single(piece => piece.Style == PrintStyle.Caret).Text.Should().Be("^");
    }

    [Fact]
    public void One_line_is_enough_for_editors() =>
        DiagnosticPrinter.PrintLine(Diag.Yaml.TabInIndentation(new("a.yml", 2, 1, 1))).Should().Be(
            "a.yml:2:1: error ARC0021: The line is indented with a tab. (YAML is indented with blanks: two for each level.)");

    [Fact]
    public void Programs_get_json()
    {
        var json = DiagnosticJson.Write([Diag.Yaml.DuplicateKey(new("a.yml", 12, 1, 4), "näme", new("a.yml", 3, 1, 4)), Diag.Files.NoSiteSettings()]);

        using var document = JsonDocument.Parse(json);
        var first = document.RootElement[0];
        first.GetProperty("code").GetString().Should().Be("ARC0022");
        first.GetProperty("severity").GetString().Should().Be("error");
        first.GetProperty("line").GetInt32().Should().Be(12);
        first.GetProperty("length").GetInt32().Should().Be(4);
        first.GetProperty("related")[0].GetProperty("line").GetInt32().Should().Be(3);
        document.RootElement[1].TryGetProperty("line", out _).Should().BeFalse();
        Encoding.UTF8.GetString(json).Should().Contain("\\\"näme\\\"");
    }

    [Fact]
    public void Lines_are_counted_as_positions_count_them() =>
        DiagnosticPrinter.SplitLines("\uFEFFa\r\nb\n\nc\u2028d").Should().Equal("a", "b", "", "c\u2028d");
}
