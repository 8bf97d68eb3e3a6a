using Archive.Sources;
using Archive.Themes;

namespace Archive.Tests.Sources;

/// <summary>What stays within the bounds is shown in a small multiple of its size; what goes beyond is named.</summary>
public sealed class MarkdownBoundsTests
{
    public static TheoryData<string> Units =>
    [
        "|a", "|a|\n", "a|b\n", "a|b|c|d|e|f\n", "> ", "- ", "-\n", "- a\n", "1. a\n\n", "#\n", "***\n\n", "*a* ", "**a**\n\n", "`a`\n\n", "&", "\"", "<", "'", "a\n\n",
        "[a](b) ", "![a](b) ", "www.a.b ", "http://a ", "<http://a> ", "<a@b.c> ", "```\n", "    a\n\n", "[a] ", "[a]\n\n", "[a][] ", "&ouml;", "a\n-\n", ">\n\n", "> a\n\n", "|\n\n",
    ];

    /// <summary>Each thing that Markdown knows, alone, in a table and beside a definition.</summary>
    [Theory]
    [MemberData(nameof(Units))]
    public void Nothing_is_shown_in_many_times_its_size(string unit)
    {
        foreach (var before in (string[])["", "a|b|c|d|e|f|g|h\n-|-|-|-|-|-|-|-\n", "[a]: http://a.example/ \"" + new string('&', 300) + "\"\n\n"])
        {
            var text = before + string.Concat(Enumerable.Repeat(unit, 20_000 / unit.Length));
            if (MarkdownBounds.OfPage(text) is not null) continue;
            var html = new Utf8Html();
            new MarkdownText("/").Blocks(text).WriteTo(html);
            // Beyond ten times: cells that a page may have filled up, and addresses and titles that it may repeat, escaped.
            html.Written.Length.Should().BeLessThan((11 * text.Length) + (10_000 * "<td></td>\n".Length) + ((256 << 10) * "&amp;".Length));
        }
    }

    [Theory]
    [InlineData(500, 5000, "\n")]
    [InlineData(2000, 5000, "\n")]
    [InlineData(60, 400, "\n")]
    [InlineData(60, 400, "\r")]
    [InlineData(60, 400, "\r\n")]
    [InlineData(60, 400, "\n> ")]
    [InlineData(60, 400, "\n\u00A0\n")]
    public void Rows_are_not_filled_up_without_measure(int columns, int rows, string end)
    {
        var table = $"Text.{end}{end}{Repeat("|a", columns)}|{end}{Repeat("|-", columns)}|{end}{Repeat($"|b|{end}", rows)}";
        MarkdownBounds.OfPage(table)!.At(new("p.md", 1, 1)).Code.Should().Be("ARC0015");
        MarkdownBounds.OfField(table)!.At(new("p.md", 1, 1)).Code.Should().Be("ARC0015");
    }

    [Fact]
    public void A_page_names_the_line_where_the_table_begins() =>
        Printed.Lines(ProseReader.Parse("p.md", Printed.Utf8($"---\ntitle: X\n---\nText.\n\n  {Repeat("|a", 60)}\n{Repeat("|-", 60)}\n{Repeat("|b|\n", 400)}")).Diagnostics).Should().Equal(
            "p.md:6:1: error ARC0015: The rows of tables would have to be filled up with more than 10,000 empty cells. (Give every row of a table as many cells as its longest row, and put a blank line before and after it.)");

    [Fact]
    public void A_large_table_whose_rows_are_whole_is_read()
    {
        var row = Repeat("| a ", 12) + "|\n";
        MarkdownBounds.OfPage($"Text.\n\n{row}{Repeat("|---", 12)}|\n{Repeat(row, 2000)}\nText.\n").Should().BeNull();
        MarkdownBounds.OfField($"{row}{Repeat("|---", 12)}|\n{Repeat(row, 50)}").Should().BeNull();
    }

    /// <summary>An archive has thousands of notes: even a short one is looked over.</summary>
    [Fact]
    public void A_short_field_can_be_too_much()
    {
        MarkdownBounds.OfField($"{Repeat("|a", 25)}\n{Repeat("|-", 25)}\n{Repeat("|\n", 40)}").Should().NotBeNull();
        MarkdownBounds.OfField($"[a]: /{new string('x', 90)}\n\n{Repeat("[a]", 30)}").Should().NotBeNull();
        MarkdownBounds.OfField("a | b\n\n[a]: /x\n\n[a] [a]").Should().BeNull();
    }

    [Theory]
    [InlineData("[a]")]
    [InlineData("[a]\n\n")]
    [InlineData("[a][]\n\n")]
    [InlineData("[b][a]\n\n")]
    public void A_definition_is_not_repeated_without_measure(string link)
    {
        var text = $"Text.\n\n[a]: http://a.example/ \"{new string('x', 100_000)}\"\n\n{Repeat(link, 1000)}";
        Printed.Lines(ProseReader.Parse("p.md", Printed.Utf8(text)).Diagnostics).Should().Equal(
            "p.md:3:1: error ARC0016: Links repeat the addresses and titles of their definitions for more than 262,144 characters. (Shorten the address or title of this definition, or link to it less often.)");
        MarkdownBounds.OfPage(text.Replace(new string('x', 100_000), "Title", StringComparison.Ordinal)).Should().BeNull();
    }

    [Theory]
    [InlineData("- ")]
    [InlineData(">")]
    [InlineData("1. ")]
    [InlineData("> + 2) ")]
    public void Lists_within_lists_are_refused_before_they_are_parsed(string unit) => MarkdownBounds.AreExceeded(Repeat(unit, 60_000)).Should().BeTrue();

    [Fact]
    public void A_rule_is_no_list() => MarkdownBounds.AreExceeded($"a\n{new string('-', 3000)}\n{Repeat("a\n\n- b\n\n", 1000)}").Should().BeFalse();

    private static string Repeat(string unit, int times) => string.Concat(Enumerable.Repeat(unit, times));
}
