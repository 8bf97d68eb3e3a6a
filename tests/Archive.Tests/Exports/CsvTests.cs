using System.Buffers;
using System.Text;
using Archive.Exports;
using Archive.Model;
using Archive.Tests.Pages;
using CsCheck;
using static Archive.Tests.Pages.InventedArchive;

namespace Archive.Tests.Exports;

public sealed class CsvTests
{
    [Theory]
    [InlineData("einfach", "einfach")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("sagte \"ja\"", "\"sagte \"\"ja\"\"\"")]
    [InlineData("zwei\nZeilen", "\"zwei\nZeilen\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49", "'+49")]
    [InlineData("-5", "'-5")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    [InlineData("\nx", "\"'\nx\"")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("＠x", "'＠x")]
    [InlineData("a=b", "a=b")]
    [InlineData("a;=1+1;b", "a;'=1+1;b")]
    [InlineData("a;b", "a;b")]
    [InlineData("a;;=1", "a;;'=1")]
    [InlineData("a\n=1+1", "\"a\n'=1+1\"")]
    [InlineData("a\r\n@x\t-1;", "\"a\r\n'@x\t'-1;\"")]
    [InlineData("x;\"=1+1&\";y", "\"x;'\"\"=1+1&\"\";y\"")]
    [InlineData("\"=1\"", "\"'\"\"=1\"\"\"")]
    [InlineData(" =1", "' =1")]
    [InlineData("a; \" @x", "\"a;' \"\" @x\"")]
    [InlineData("a;\tb\t\tc", "a;'\tb\t\tc")]
    [InlineData("a; b", "a; b")]
    [InlineData("\"ja\"; \"nein\"", "\"\"\"ja\"\"; \"\"nein\"\"\"")]
    public void A_text_is_quoted_and_defused(string? text, string written)
    {
        var buffer = new ArrayBufferWriter<byte>();
        new CsvWriter(buffer).Cell("x").Cell(text).Cell("y").EndRow();

        Encoding.UTF8.GetString(buffer.WrittenSpan).Should().Be($"x,{written},y\r\n");
    }

    /// <summary>Whatever a record says, and whatever a reader's spreadsheet separates lists by, no cell of it is a formula.</summary>
    [Fact]
    public void No_spreadsheet_sees_a_formula_in_a_text() =>
        Gen.String[Gen.Char[";,\"=+-@\t\r\n x"], 0, 14].Sample(text =>
        {
            var buffer = new ArrayBufferWriter<byte>();
            new CsvWriter(buffer).Cell("x").Cell(text).Cell("y").EndRow();
            var csv = Encoding.UTF8.GetString(buffer.WrittenSpan);
            return CellsOf(csv, ',', true).Concat(CellsOf(csv, ';', true)).Concat(CellsOf(csv, '\t', true)).Concat(CellsOf(csv, ';', false)).Concat(CellsOf(csv, '\t', false))
                .All(cell => cell.TrimStart(' ', '"') is not ['=' or '+' or '-' or '@' or '\t' or '\r', ..]);
        }, iter: 200_000);

    /// <summary>However many there are, it is read once.</summary>
    [Fact]
    public void A_long_text_of_formulas_is_defused_soon()
    {
        var buffer = new ArrayBufferWriter<byte>();
        new CsvWriter(buffer).Cell(string.Concat(Enumerable.Repeat(";=", 2_000_000)));
        buffer.WrittenCount.Should().Be(6_000_000);
    }

    /// <summary>The cells as a lenient reader sees them: a quotation mark opens a cell at its very beginning only, and what follows the closing one belongs to it.</summary>
    private static IEnumerable<string> CellsOf(string csv, char separator, bool minds)
    {
        var cell = new StringBuilder();
        var (isQuoted, isNew) = (false, true);
        for (var i = 0; i < csv.Length; i++)
        {
            if (isQuoted && csv[i] == '"' && i + 1 < csv.Length && csv[i + 1] == '"') cell.Append(csv[++i]);
            else if (isQuoted && csv[i] == '"') isQuoted = false;
            else if (isNew && minds && csv[i] == '"') isQuoted = true;
            else if (!isQuoted && (csv[i] == separator || csv[i] is '\r' or '\n'))
            {
                yield return cell.ToString();
                cell.Clear();
                isNew = true;
                continue;
            }
            else cell.Append(csv[i]);
            isNew = false;
        }

        yield return cell.ToString();
    }

    [Fact]
    public void A_number_is_never_taken_for_a_formula()
    {
        var archive = new InventedArchive().Place("hafen", "=Hafen", p => p with { Geo = new(-12.5, 3, GeoPrecision.Exact), Head = p.Head with { SameAs = new([new("wikidata", "Q1", "https://x.example/")]) } });

        RenderedExports.TextOf(archive.ToPages(), "data/places.csv").Split("\r\n")[1]
            .Should().Be("hafen,'=Hafen,City,,,,-12.5,3,exact,Q1,,0,0,https://archive.example/places/hafen/");
    }

    [Fact]
    public void Every_mention_is_a_row_with_the_address_of_its_place()
    {
        var archive = new InventedArchive().Actor("ada", "Ada").Place("hafen", "Hafen");
        archive.Article("a1", "2031-05-04", "{ada|Ada} im\n{hafen|Hafen}.");

        RenderedExports.TextOf(archive.ToPages(), "data/mentions.csv").Should().Be(
            "article,datePublished,kind,record,words,paragraph,start,length,url\r\n"
            + "a1,2031-05-04,actor,ada,Ada,1,0,3,https://archive.example/articles/2031-05-04-meldung-a1/#m-1-0-3\r\n"
            + "a1,2031-05-04,place,hafen,Hafen,2,0,5,https://archive.example/articles/2031-05-04-meldung-a1/#m-2-0-5\r\n");
    }

    [Fact]
    public void Very_many_mentions_are_written_to_a_file_a_year()
    {
        var archive = new InventedArchive().Actor("ada", "Ada");
        archive.Article("a1", "2030-05-04", "{ada|Ada}.");
        archive.Article("a2", "2031-05-04", "{ada|Ada}.");
        var context = RenderedExports.ContextOf(archive.ToPages());
        var files = MentionsCsv.Of(context, most: 1);

        files.Select(file => file.Path).Should().Equal("data/mentions.csv", "data/mentions-2031.csv", "data/mentions-2030.csv");
        RenderedExports.TextOf(files[1], context).Should().Contain("a2").And.NotContain("a1,");
    }

    [Fact]
    public void Actors_events_and_articles_have_a_row_each()
    {
        var archive = new InventedArchive().Actor("ada", "Ada", a => a with { Roles = [Role("Ministerin", "2030/..")] })
            .Event("gipfel", "Gipfel", "2031-05", e => e with { OccurStatus = OccurStatus.DidNotOccur, Participants = [new(At("ada"), null)] });
        archive.Article("a1", "2031-05-04", "{ada|Ada} {ada|Ada} {gipfel|G}.");
        var pages = archive.ToPages();

        RenderedExports.TextOf(pages, "data/actors.csv").Split("\r\n")[1].Should().Be("ada,Ada,Person,,,Ministerin,,,1,2,https://archive.example/actors/ada/");
        RenderedExports.TextOf(pages, "data/events.csv").Split("\r\n")[1].Should().Be("gipfel,Gipfel,,2031-05,2031-05-01,2031-05-31,did-not-occur,,ada,,,,,1,1,https://archive.example/events/gipfel/");
        RenderedExports.TextOf(pages, "data/articles.csv").Split("\r\n")[1].Should().Be(
            $"a1,2031-05-04,Meldung a1,,de,,true,0,3,2,{new string('a', 64)},https://archive.example/articles/2031-05-04-meldung-a1/");
    }
}
