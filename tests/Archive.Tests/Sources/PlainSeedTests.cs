using System.Security.Cryptography;
using System.Text;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;
using CsCheck;
using static Archive.Tests.Sources.Printed;

namespace Archive.Tests.Sources;

public class PlainSeedTests
{
    private static Seed Seed(string text)
    {
        var (seed, diagnostics) = SeedReader.Parse("seeds/a.txt", Utf8(text));
        Lines(diagnostics).Should().BeEmpty();
        return seed!;
    }

    private static string[] Refusals(byte[] bytes)
    {
        var (seed, diagnostics) = SeedReader.Parse("seeds/a.txt", bytes);
        seed.Should().BeNull();
        return Lines(diagnostics);
    }

    private static IEnumerable<(ParagraphKind, string, int)> Paragraphs(string text) =>
        Seed(text).Paragraphs.Select(paragraph => (paragraph.Kind, paragraph.Text, paragraph.Line));

    [Fact]
    public void A_seed_has_a_date_and_one_paragraph_a_line()
    {
        var seed = Seed(" date 2025-08-07 Ada Lorenz reist nach Neustadt.\n„Ich fahre“, sagte sie.\n");

        (seed.Stem, seed.File).Should().Be(("a", "seeds/a.txt"));
        seed.Date.Should().Be(new Located<DateOnly>(new(2025, 8, 7), new("seeds/a.txt", 1, 7, 10)));
        seed.Paragraphs.Should().Equal(
            new Paragraph(ParagraphKind.Paragraph, "Ada Lorenz reist nach Neustadt.", 1),
            new Paragraph(ParagraphKind.Paragraph, "„Ich fahre“, sagte sie.", 2));
    }

    [Fact]
    public void The_checksum_is_that_of_the_bytes()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Utf8("date 2025-08-07 Ä.\r\n")];

        SeedReader.Parse("seeds/a.txt", bytes).Seed!.Sha256.Should().Be(Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    [Theory]
    [InlineData("date 2025-08-07 Eins.\nZwei.")]
    [InlineData("date 2025-08-07 Eins.\r\nZwei.\r\n")]
    [InlineData("\uFEFFdate 2025-08-07 Eins.\nZwei.\n")]
    [InlineData("\t date \t 2025-08-07 \t Eins.\nZwei.\n")]
    public void Byte_order_mark_line_ends_and_blanks_around_the_header_do_not_matter(string text) =>
        Paragraphs(text).Should().Equal((ParagraphKind.Paragraph, "Eins.", 1), (ParagraphKind.Paragraph, "Zwei.", 2));

    [Fact]
    public void Blank_lines_only_separate_but_are_counted() =>
        Paragraphs("date 2025-08-07\n\n \t\nEins.\n\n\nZwei.\n\n").Should().Equal((ParagraphKind.Paragraph, "Eins.", 4), (ParagraphKind.Paragraph, "Zwei.", 7));

    [Fact]
    public void Not_a_character_of_a_paragraph_is_changed()
    {
        const string odd = "  Zwei  Blanks,\u00A0fester\u202FBlank, u\u0308 zerlegt, wei\u00ADches Trennzeichen, \f Seite, Tab\t. ";

        Paragraphs("date 2025-08-07 Eins. \n" + odd + "\n").Should().Equal((ParagraphKind.Paragraph, "Eins. ", 1), (ParagraphKind.Paragraph, odd, 2));
    }

    [Fact]
    public void Whatever_lines_are_written_they_come_back() =>
        Gen.String[Gen.OneOf(Gen.Char["abc ü…“"], Gen.Const('x')), 1, 30].Where(line => !string.IsNullOrWhiteSpace(line)).Array[1, 8].Sample(lines =>
            Seed("date 2025-08-07\n" + string.Join('\n', lines)).Paragraphs.Select(paragraph => paragraph.Text).SequenceEqual(lines));

    private const string Long = "Ada Lorenz sagte am Donnerstag in Neustadt, sie werde in der kommenden Woche wiederkommen.";

    [Theory]
    [InlineData("Ort wird noch bekannt gegeben", true)]
    [InlineData("Neustadt steht im Abseits ", true)]
    [InlineData("Ist Lorenz zu Zugeständnissen bereit?", true)]
    [InlineData("Das sagte sie.", false)]
    [InlineData("„Das sagte sie“", false)]
    [InlineData("Drei Punkte:", false)]
    [InlineData("Und dann …", false)]
    [InlineData("Halt!", false)]
    [InlineData("(dpa/xyz)", false)]
    [InlineData("* * *", false)]
    [InlineData("Ein Satz ohne Punkt am Ende, der einfach viel zu lang ist, als dass er eine Überschrift sein könnte", false)]
    [InlineData("a b c d e f g h i j k l", true)]
    [InlineData("a b c d e f g h i j k l m", false)]
    public void A_short_line_without_closing_punctuation_above_running_text_is_a_subheading(string line, bool isHeading) =>
        Seed($"date 2025-08-07 {Long}\n{line}\n{Long}").Paragraphs[1].Kind.Should().Be(isHeading ? ParagraphKind.Subheading : ParagraphKind.Paragraph);

    [Fact]
    public void The_first_and_the_last_line_are_no_subheadings() =>
        Paragraphs($"date 2025-08-07 Kurz\n{Long}\nAuch kurz").Select(paragraph => paragraph.Item1).Should().AllBeEquivalentTo(ParagraphKind.Paragraph);

    [Fact]
    public void Of_several_short_lines_only_the_last_is_a_subheading() =>
        Paragraphs($"date 2025-08-07 {Long}\nEins\nZwei\nDrei\n{Long}").Select(paragraph => paragraph.Item1).Should().Equal(
            ParagraphKind.Paragraph, ParagraphKind.Paragraph, ParagraphKind.Paragraph, ParagraphKind.Subheading, ParagraphKind.Paragraph);

    [Fact]
    public void A_question_above_a_shorter_line_is_no_subheading() =>
        Seed($"date 2025-08-07 {Long}\nWas hat sie denn gesagt?\nNichts.\n{Long}").Paragraphs[1].Kind.Should().Be(ParagraphKind.Paragraph);

    private const string Header = " (A seed begins with \"date YYYY-MM-DD\", a blank, and the text.)";

    [Theory]
    [InlineData("Ada reist.\n", "seeds/a.txt:1:1: error ARC0040: The seed begins with \"Ada reist.\" at byte offset 0 instead of its date." + Header)]
    [InlineData("\uFEFF  Ä ist ein Buchstabe, der hier nicht erwartet wird", "seeds/a.txt:1:3: error ARC0040: The seed begins with \"Ä ist ein Buchstabe, der hier \" at byte offset 5 instead of its date." + Header)]
    [InlineData("", "seeds/a.txt:1:1: error ARC0040: The seed begins with \"\" at byte offset 0 instead of its date." + Header)]
    [InlineData("date\n", "seeds/a.txt:1:1: error ARC0040: The seed begins with \"date\" at byte offset 0 instead of its date." + Header)]
    [InlineData("Date 2025-08-07 x", "seeds/a.txt:1:1: error ARC0040: The seed begins with \"Date 2025-08-07 x\" at byte offset 0 instead of its date." + Header)]
    [InlineData("date 2025-02-30 x", "seeds/a.txt:1:6: error ARC0041: \"2025-02-30\" at byte offset 5 is not the date of a day: February 2025 has 28 days. (Did you mean \"2025-02-28\"?)")]
    [InlineData("date 07.08.2025 x", "seeds/a.txt:1:6: error ARC0041: \"07.08.2025\" at byte offset 5 is not the date of a day: a date is written year-month-day: 2025-08-07, 2025-08 or 2025. (Did you mean \"2025-08-07\"?)")]
    [InlineData("date 2025-08 x", "seeds/a.txt:1:6: error ARC0041: \"2025-08\" at byte offset 5 is not the date of a day: it does not name one day. (Write it as YYYY-MM-DD.)")]
    [InlineData("date 2025-08-07T12:00 x", "seeds/a.txt:1:6: error ARC0041: \"2025-08-07T12:00\" at byte offset 5 is not the date of a day: it does not name one day. (Write it as YYYY-MM-DD.)")]
    [InlineData("date 2025-08-07 \n \n", "seeds/a.txt:1:1: error ARC0042: The seed has no text. (Write one paragraph a line, the first behind the date.)")]
    [InlineData("date 2025-08-07 Ä.\rB.", "seeds/a.txt:1:19: error ARC0004: The line ends with a lone carriage return at byte offset 19. (Save the file with LF or CRLF line ends.)")]
    [InlineData("date 2025-08-07 Ä.\nB\0.", "seeds/a.txt:2:2: error ARC0002: The character U+0000 at byte offset 21 cannot be part of a text. (Delete it.)")]
    [InlineData("date 2025-08-07 A\u0085B", "seeds/a.txt:1:18: error ARC0002: The character U+0085 at byte offset 17 cannot be part of a text. (Delete it.)")]
    [InlineData("date 2025-08-07 A\uFFFFB", "seeds/a.txt:1:18: error ARC0002: The character U+FFFF at byte offset 17 cannot be part of a text. (Delete it.)")]
    public void What_is_wrong_is_named_with_line_column_and_byte_offset(string text, string expected) => Refusals(Utf8(text)).Should().Equal(expected);

    [Fact]
    public void Bytes_that_are_no_utf8_are_named() =>
        Refusals([.. Utf8("date 2025-08-07 Ä.\nJ"), 0xFC, .. Utf8("rgen")]).Should().Equal(
            "seeds/a.txt:2:2: error ARC0001: The byte 0xFC at offset 21 is not UTF-8. (Save the file as UTF-8; in Windows-1252 this byte is \"ü\".)");

    [Fact]
    public void An_encoded_surrogate_is_no_utf8() =>
        Refusals([.. Utf8("date 2025-08-07 x"), 0xED, 0xA0, 0x80]).Should().ContainSingle().Which.Should().StartWith("seeds/a.txt:1:18: error ARC0001: The byte 0xED at offset 17");

    [Fact]
    public void Bidirectional_controls_are_kept_with_a_warning()
    {
        var (seed, diagnostics) = SeedReader.Parse("seeds/a.txt", Utf8("date 2025-08-07 A\u202EB\n"));

        seed!.Paragraphs[0].Text.Should().Be("A\u202EB");
        Lines(diagnostics).Should().ContainSingle().Which.Should().StartWith("seeds/a.txt:1:18: warning ARC0003: The invisible character U+202E changes");
    }

    [Fact]
    public void A_seed_over_the_limit_is_refused_unread() =>
        Refusals(new byte[SeedReader.MaxBytes + 1]).Should().Equal(
            "seeds/a.txt: error ARC0005: The file has 8388609 bytes; at most 8388608 are read. (Split it, or take out what does not belong here.)");

    [Fact]
    public void Whatever_the_bytes_there_is_a_seed_or_an_error() =>
        Gen.Select(Gen.OneOf(Gen.Const("date 2025-08-07 "), Gen.Const("")), Gen.Byte.Array[0, 40], Gen.OneOf(Gen.Const("a.txt"), Gen.Const("a.md"), Gen.Const("a.html"))).Sample((header, bytes, file) =>
        {
            var (seed, diagnostics) = SeedReader.Parse(file, [.. Utf8(header), .. bytes]);
            return seed is not null != diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
        });
}
