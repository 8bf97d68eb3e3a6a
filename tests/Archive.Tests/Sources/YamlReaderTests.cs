using System.Text;
using Archive.Diagnostics;
using Archive.Sources;
using CsCheck;
using static Archive.Tests.Sources.Printed;

namespace Archive.Tests.Sources;

public class YamlReaderTests
{
    private static YamlMapping Root(string yaml)
    {
        var (document, diagnostics) = YamlReader.Parse("input/actors/ada.yml", Utf8(yaml));
        Lines(diagnostics).Should().BeEmpty();
        return document!.Root;
    }

    private static string[] Refusals(string yaml) => Lines(YamlReader.Parse("a.yml", Utf8(yaml)).Diagnostics);

    private static (int Line, int Column, int Length) Place(YamlNode node) => (node.At.Line, node.At.Column, node.At.Length);

    [Fact]
    public void A_file_becomes_a_tree_whose_nodes_know_their_places()
    {
        var root = Root("name: Ada Lorenz\nalias:\n  - {text: 'Ada', lang: de}\n  - \"Lorenz\"  # more\ntags: [x, yy]\n");

        Place(root).Should().Be((1, 1, 1));
        var name = (YamlScalar)root["name"]!.Value;
        (name.Value, name.IsPlain, Place(name)).Should().Be(("Ada Lorenz", true, (1, 7, 10)));
        Place(root["alias"]!.Key).Should().Be((2, 1, 5));
        var alias = (YamlSequence)root["alias"]!.Value;
        Place(alias).Should().Be((3, 3, 1));
        Place(alias.Items[0]).Should().Be((3, 5, 1));
        Place(((YamlMapping)alias.Items[0])["text"]!.Value).Should().Be((3, 12, 5));
        var quoted = (YamlScalar)alias.Items[1];
        (quoted.Value, quoted.IsPlain, Place(quoted)).Should().Be(("Lorenz", false, (4, 5, 8)));
        Place(((YamlSequence)root["tags"]!.Value).Items[1]).Should().Be((5, 11, 2));
    }

    [Fact]
    public void Columns_count_utf16_code_units() => Place(Root("'😀é': \"x\"")["😀é"]!.Value).Should().Be((1, 8, 3));

    [Fact]
    public void A_scalar_of_several_lines_has_no_length()
    {
        var root = Root("a: |\n  one\n  two\nb: >-\n  one\n  two\nc: one\n  two\n");

        ((YamlScalar)root["a"]!.Value).Should().Be(new YamlScalar(new("input/actors/ada.yml", 1, 4, 1), "one\ntwo\n", false));
        ((YamlScalar)root["b"]!.Value).Value.Should().Be("one two");
        ((YamlScalar)root["c"]!.Value).Should().Be(new YamlScalar(new("input/actors/ada.yml", 7, 4), "one two", true));
    }

    /// <summary>What an editor leaves in a line that looks empty; the parser speaks of the text above it.</summary>
    [Theory]
    [InlineData("type: Person\nname: X\n\t\nsortName: Y\n", 3)]
    [InlineData("name: X\nalias:\n  - a\n \t \n  - b\n", 4)]
    [InlineData("name: X\r\n\t\r\nsortName: Y\r\n", 2)]
    public void A_tab_in_a_line_that_looks_empty_is_named_where_it_is_in_the_way(string yaml, int line) =>
        YamlReader.Parse("a.yml", Utf8(yaml)).Diagnostics.Select(d => (d.Code, d.At.Line)).Should().Equal(("ARC0021", line));

    [Fact]
    public void A_directive_is_called_one() =>
        Refusals("%YAML 9.9\n---\nname: X\n").Should().ContainSingle().Which.Should().Contain("\"%\" begins YAML's directives");

    /// <summary>A message quotes what it is about, and that may be as long as a file.</summary>
    [Fact]
    public void No_message_is_as_long_as_what_it_complains_about()
    {
        var name = new string('a', 500_000);
        foreach (var yaml in (string[])[$"type: &{name} Person\n", $"type: !{name} Person\n", $"type: *{name}\n", $"{name}: a\n{name}: b\n"])
            Refusals(yaml).Should().NotBeEmpty().And.OnlyContain(line => line.Length < 5000);
    }

    /// <summary>The parser counts a line twice where blanks with tabs stand before a line feed.</summary>
    [Fact]
    public void A_tab_is_named_where_it_stands() =>
        YamlReader.Parse("a.yml", Utf8(":\r\n :\n: > \n? / 1\r\n    \t  \r\n   \t\t\t \t\t           ")).Diagnostics.Should().OnlyContain(d => d.At.Line <= 6);

    [Fact]
    public void No_value_is_told_from_an_empty_text()
    {
        var root = Root("a:\nb: ~\nc: null\nd: ''\ne: 'null'\n");

        root.Entries.Select(entry => ((YamlScalar)entry.Value).IsNull).Should().Equal(true, true, true, false, false);
        Place(root["a"]!.Value).Should().Be((1, 3, 0));
    }

    [Fact]
    public void A_pair_in_a_list_is_a_mapping_at_its_own_place() =>
        Place(((YamlSequence)Root("list: [a: b, c]")["list"]!.Value).Items[0]).Should().Be((1, 8, 1));

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n")]
    [InlineData("---\n...\n")]
    [InlineData("~")]
    public void An_empty_file_is_an_empty_mapping(string yaml) => Root(yaml).Entries.Should().BeEmpty();

    [Theory]
    [InlineData("---\nname: Ada\n...\n")]
    [InlineData("\uFEFFname: Ada\r\n")]
    [InlineData("name:\tAda\n")]
    public void Document_marks_byte_order_mark_and_crlf_are_fine(string yaml) =>
        ((YamlScalar)Root(yaml)["name"]!.Value).Value.Should().Be("Ada");

    [Fact]
    public void The_stem_is_the_file_name_without_extension() =>
        YamlReader.Parse("input/articles/2025_A-b.yml", []).Document!.Stem.Should().Be("2025_A-b");

    private const string InComment = "Put quotes around text that begins with \"#\": ['#name'].";

    private const string InQuotes = "Text that holds \": \" or \" #\", or begins with one of ' \" [ ] { } , & * ! | > % @ `, stands in quotes";

    [Theory]
    [InlineData("a: b: c\n", "a.yml:1:5: error ARC0020: A second \":\" makes this a field within a field. (" + InQuotes + "; a field of its own stands on a line of its own, as far in as its neighbours.)")]
    [InlineData("a: 1\n b: 2\n", "a.yml:2:3: error ARC0020: This line goes on with the value above it, so it cannot be a field. (Indent fields equally; put text that holds \": \" in quotes.)")]
    [InlineData("a: 'x\nb: 1\n", "a.yml:1:4: error ARC0020: A quotation mark is opened here and never closed. (Close it; inside '…' an apostrophe is written twice, inside \"…\" a quotation mark as \\\".)")]
    [InlineData("a: \"x\nb: 1\n", "a.yml:1:4: error ARC0020: A text is opened here that goes on in a line indented too little. (Close the quotation mark, or indent the line further than the field it belongs to.)")]
    [InlineData("a: \"\\q\"\n", "a.yml:1:4: error ARC0020: A text in double quotes holds a backslash that begins no escape. (Write the backslash twice, or use single quotes.)")]
    [InlineData("a: @x\n", "a.yml:1:4: error ARC0020: A value cannot begin with \"@\". (Put the value in quotes.)")]
    [InlineData("a: [1, 2\nb: 3\n", "a.yml:1:4: error ARC0020: A \"[\" is opened here and not closed as it should be. (Items are separated by \",\" and followed by \"]\"; text that begins with \"[\" stands in quotes.)")]
    [InlineData("a: {b: 1\n", "a.yml:1:4: error ARC0020: A \"{\" is opened here and not closed as it should be. (Items are separated by \",\" and followed by \"}\"; text that begins with \"{\" stands in quotes.)")]
    [InlineData("a: ]\n", "a.yml:1:4: error ARC0020: A value is missing here, or cannot begin like this. (" + InQuotes + ".)")]
    [InlineData("a: 1\nb:2\n", "a.yml:2:1: error ARC0020: This line is no field: it lacks its \": \". (Write \"name: value\", with a blank after the colon.)")]
    [InlineData("a: 'it's'\n", "a.yml:1:8: error ARC0020: The value has ended already; this stands behind it. (Put quotes around all of the text; inside '…' an apostrophe is written twice.)")]
    [InlineData("a: - 1\n", "a.yml:1:4: error ARC0020: A list cannot begin here. (Write each item on a line of its own below the field: \"- item\"; or all in brackets: [a, b].)")]
    [InlineData("a:\n  - x\n  b: 1\n", "a.yml:3:3: error ARC0020: This is no item of the list above it. (Items begin with \"- \", all in the same column.)")]
    [InlineData("a: *\n", "a.yml:1:4: error ARC0020: \"&\" and \"*\" begin YAML's anchors and aliases, which the archive does not read. (Put text that begins with them in quotes.)")]
    [InlineData("name: Ada\ntype:Person\nalias: x\n", "a.yml:2:1: error ARC0020: This line is no field: it lacks its \": \". (Write \"name: value\", with a blank after the colon.)")]
    [InlineData("roles:\n  - title:x\n    from: 2\n", "a.yml:2:5: error ARC0020: This line is no field: it lacks its \": \". (Write \"name: value\", with a blank after the colon.)")]
    [InlineData("url:\n  https://example.org\n  b: 1\n", "a.yml:3:4: error ARC0020: This line goes on with the value above it, so it cannot be a field. (Indent fields equally; put text that holds \": \" in quotes.)")]
    [InlineData("a:\n  - id: x\n    by: [#geld]\n  - id: y\n", "a.yml:3:10: error ARC0020: \"#\" begins a comment here, and the \"]\" behind it is part of that. (" + InComment + ")")]
    [InlineData("tags: [a, #geld]\nb: 1\n", "a.yml:1:11: error ARC0020: \"#\" begins a comment here, and the \"]\" behind it is part of that. (" + InComment + ")")]
    [InlineData("tags: [a,#geld]\n", "a.yml:1:10: error ARC0020: \"#\" begins a comment here, and the \"]\" behind it is part of that. (" + InComment + ")")]
    [InlineData("tags: {a: #geld}\nb: 1\n", "a.yml:1:11: error ARC0020: \"#\" begins a comment here, and the \"}\" behind it is part of that. (" + InComment + ")")]
    [InlineData("tags: [a, # eins [1]\n  \"b #2]\", c\nd: 1\n", "a.yml:1:7: error ARC0020: A \"[\" is opened here and not closed as it should be. (Items are separated by \",\" and followed by \"]\"; text that begins with \"[\" stands in quotes.)")]
    public void Malformed_yaml_is_explained_in_plain_words(string yaml, string expected)
    {
        var (document, diagnostics) = YamlReader.Parse("a.yml", Utf8(yaml));

        document.Should().BeNull();
        Lines(diagnostics).Should().Equal(expected);
    }

    [Theory]
    [InlineData("geo:\n\tlat: 1\n", "a.yml:2:1: error ARC0021: The line is indented with a tab. (YAML is indented with blanks: two for each level.)")]
    [InlineData("geo:\n\u00A0\u00A0lat: 1\n", "a.yml:2:1: error ARC0021: The line is indented with U+00A0, which looks like a blank and is none. (YAML is indented with blanks: two for each level.)")]
    [InlineData("geo:\n  lat: 1\n\u00A0\u00A0lon: 2\n", "a.yml:3:1: error ARC0021: The line is indented with U+00A0, which looks like a blank and is none. (YAML is indented with blanks: two for each level.)")]
    [InlineData("roles:\n  - title: x\n \u00A0  from: 2\n    to: 4\n", "a.yml:3:2: error ARC0021: The line is indented with U+00A0, which looks like a blank and is none. (YAML is indented with blanks: two for each level.)")]
    [InlineData("a: x\nb:\u00A0y\n", "a.yml:2:1: error ARC0020: Behind the \":\" stands a no-break space, which looks like a blank and is none. (Write a blank there.)")]
    [InlineData("a: x\n  \ty\nb:\n  \tc: 1\n", "a.yml:4:3: error ARC0021: The line is indented with a tab. (YAML is indented with blanks: two for each level.)")]
    public void A_tab_in_the_indentation_is_named(string yaml, string expected) => Refusals(yaml).Should().Equal(expected);

    [Fact]
    public void A_tab_within_a_text_block_is_text() => ((YamlScalar)Root("a: |\n  x\n  \ty\n")["a"]!.Value).Value.Should().Be("x\n\ty\n");

    [Fact]
    public void A_field_written_twice_points_at_the_first()
    {
        var (document, diagnostics) = YamlReader.Parse("a.yml", Utf8("name: Ada\ntype: Person\nname: Berta\n"));

        Lines(diagnostics).Should().Equal("a.yml:3:1: error ARC0022: The field \"name\" is written twice. (Line 1 has it already; keep one.)");
        diagnostics[0].Related.Should().Equal(new RelatedPlace(new("a.yml", 1, 1, 4), "The first \"name\"."));
        ((YamlScalar)document!.Root["name"]!.Value).Value.Should().Be("Ada");
    }

    [Fact]
    public void Duplicates_are_found_in_large_mappings_too()
    {
        var yaml = string.Concat(Enumerable.Range(0, 40).Select(i => $"k{i}: 1\n")) + "k3: 2\nk39: 2\n";

        Refusals(yaml).Should().Equal(
            "a.yml:41:1: error ARC0022: The field \"k3\" is written twice. (Line 4 has it already; keep one.)",
            "a.yml:42:1: error ARC0022: The field \"k39\" is written twice. (Line 40 has it already; keep one.)");
    }

    [Theory]
    [InlineData("a: &x 1\n", "a.yml:1:4: error ARC0023: \"&x\" is a YAML anchor, which the archive does not read. (Delete it, or put text that begins with \"&\" in quotes.)")]
    [InlineData("a: *x\n", "a.yml:1:4: error ARC0023: \"*x\" is a YAML alias, which the archive does not read. (Write the value out, or put text that begins with \"*\" in quotes.)")]
    [InlineData("a: !!str 1\n", "a.yml:1:4: error ARC0024: \"!!str\" is a YAML tag, which the archive does not read. (Delete it, or put text that begins with \"!\" in quotes.)")]
    [InlineData("[a]: 1\n", "a.yml:1:1: error ARC0025: The name of a field is a list or a mapping. (Write \"name: value\"; put text that begins with \"[\" or \"{\" in quotes.)")]
    [InlineData("a: 1\n---\nb: 2\n", "a.yml:2:1: error ARC0027: A second YAML document begins here. (One file holds one record: delete the \"---\" or make two files.)")]
    [InlineData("- a\n", "a.yml:1:1: error ARC0028: The file holds a list instead of fields. (Write \"name: value\" on each line, without \"- \" before it.)")]
    [InlineData("a:1\n", "a.yml:1:1: error ARC0028: The file holds a bare text instead of fields. (Write \"name: value\" on each line, with a blank after the colon.)")]
    [InlineData("a: \"\\0\"\n", "a.yml:1:4: error ARC0002: The character U+0000 cannot be part of a text. (Delete what stands for it.)")]
    [InlineData("a: \"\\U0010FFFF\"\n", "a.yml:1:4: error ARC0002: The character U+10FFFF cannot be part of a text. (Delete what stands for it.)")]
    public void What_the_archive_does_not_need_of_yaml_is_refused(string yaml, string expected) => Refusals(yaml).Should().Equal(expected);

    [Theory]
    [InlineData("name: \u0007Ada", "a.yml:1:7: error ARC0002: The character U+0007 at byte offset 6 cannot be part of a text. (Delete it.)")]
    [InlineData("ü: 1\nname: A\0da", "a.yml:2:8: error ARC0002: The character U+0000 at byte offset 13 cannot be part of a text. (Delete it.)")]
    [InlineData("a: x\u2028y", "a.yml:1:5: error ARC0002: The character U+2028 at byte offset 4 cannot be part of a text. (Delete it.)")]
    [InlineData("a: 😀\U0001FFFE", "a.yml:1:6: error ARC0002: The character U+1FFFE at byte offset 7 cannot be part of a text. (Delete it.)")]
    [InlineData("a: 1\rb: 2", "a.yml:1:5: error ARC0004: The line ends with a lone carriage return at byte offset 4. (Save the file with LF or CRLF line ends.)")]
    public void Characters_that_no_text_holds_are_refused_with_their_place(string yaml, string expected) => Refusals(yaml).Should().Equal(expected);

    [Theory]
    [InlineData("a: The end of #MeToo here \nb: x\n", "a.yml:1:15: warning ARC0030: \"#MeToo here\" is a comment")]
    [InlineData("a: #1 of all\n", "a.yml:1:4: warning ARC0030: \"#1 of all\" is a comment")]
    public void A_comment_that_looks_like_text_is_told(string yaml, string expected) => Refusals(yaml).Should().ContainSingle().Which.Should().StartWith(expected);

    [Fact]
    public void A_comment_that_is_one_is_none_of_our_business() => Root("a: x # MeToo\n#b\nb: 'c' #d\nc: '#e'\nd: f#g\n").Entries.Should().HaveCount(4);

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused_with_their_offset()
    {
        byte[] bytes = [.. Utf8("\uFEFFname: Ada\nalias: J"), 0xFC, .. Utf8("rgen\n")];

        Lines(YamlReader.Parse("a.yml", bytes).Diagnostics).Should().Equal(
            "a.yml:2:9: error ARC0001: The byte 0xFC at offset 21 is not UTF-8. (Save the file as UTF-8; in Windows-1252 this byte is \"ü\".)");
        Lines(YamlReader.Parse("a.yml", [.. Utf8("a: "), 0x84, (byte)'\n']).Diagnostics).Should().ContainSingle().Which.Should().EndWith("in Windows-1252 this byte is \"„\".)");
        Lines(YamlReader.Parse("a.yml", Encoding.Unicode.GetPreamble()).Diagnostics).Should().Equal(
            "a.yml:1:1: error ARC0001: The byte 0xFF at offset 0 is not UTF-8. (The file is UTF-16: save it as UTF-8.)");
    }

    [Fact]
    public void Characters_that_turn_the_direction_of_writing_are_a_warning_once_a_line()
    {
        var (document, diagnostics) = YamlReader.Parse("a.yml", Utf8("a: \u202Ex\u202C\nb: \u200Fy\n"));

        document.Should().NotBeNull();
        Lines(diagnostics).Should().Equal(
            "a.yml:1:4: warning ARC0003: The invisible character U+202E changes the direction of writing. (Delete it unless the text mixes scripts that need it; names with it are not found in texts.)",
            "a.yml:2:4: warning ARC0003: The invisible character U+200F changes the direction of writing. (Delete it unless the text mixes scripts that need it; names with it are not found in texts.)");
    }

    [Fact]
    public void A_character_that_no_text_holds_does_not_hide_the_mistakes_after_it() =>
        Refusals("a: \"\\0\"\nb: [\"\\x85\", \"\\U0010FFFF\"]\na: 1\n").Should().Equal(
            "a.yml:1:4: error ARC0002: The character U+0000 cannot be part of a text. (Delete what stands for it.)",
            "a.yml:2:5: error ARC0002: The character U+0085 cannot be part of a text. (Delete what stands for it.)",
            "a.yml:2:13: error ARC0002: The character U+10FFFF cannot be part of a text. (Delete what stands for it.)",
            "a.yml:3:1: error ARC0022: The field \"a\" is written twice. (Line 1 has it already; keep one.)");

    [Fact]
    public void However_many_warnings_stand_before_it_an_error_is_reported()
    {
        var turned = string.Join(", ", Enumerable.Repeat("\"\\u200E\"", 150));

        Refusals($"a: [{turned}]\nb: 1\nb: 2\nc: !!str 3\n").Where(line => line.Contains(": error ", StringComparison.Ordinal)).Should().Equal(
            "a.yml:3:1: error ARC0022: The field \"b\" is written twice. (Line 2 has it already; keep one.)",
            "a.yml:4:4: error ARC0024: \"!!str\" is a YAML tag, which the archive does not read. (Delete it, or put text that begins with \"!\" in quotes.)");
    }

    [Fact]
    public void Sixty_four_levels_are_read_and_one_more_is_not()
    {
        Refusals("a: " + new string('[', 63) + new string(']', 63)).Should().BeEmpty();
        Refusals("a: " + new string('[', 64) + new string(']', 64)).Should().Equal(
            "a.yml:1:67: error ARC0026: The file is nested more than 64 levels deep. (No record needs more than a few levels.)");
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_unread() =>
        Lines(YamlReader.Parse("a.yml", new byte[YamlReader.MaxBytes + 1]).Diagnostics).Should().Equal(
            "a.yml: error ARC0005: The file has 1048577 bytes; at most 1048576 are read. (Split it, or take out what does not belong here.)");

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("{a: ")]
    [InlineData("[a, ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("[],")]
    [InlineData("a:\n")]
    [InlineData("a: 1\n")]
    [InlineData("---\n")]
    [InlineData("&a ")]
    [InlineData("*a ")]
    [InlineData("!a ")]
    [InlineData("'")]
    [InlineData("\"\\\n")]
    [InlineData("\u202E")]
    [InlineData("\r")]
    [InlineData("\t\n")]
    public void A_megabyte_of_anything_ends_soon_and_without_an_exception(string unit)
    {
        YamlReader.Parse("a.yml", Utf8("a: [" + string.Concat(Enumerable.Repeat(unit, 400_000 / unit.Length))));
        YamlReader.Parse("a.yml", Utf8(string.Concat(Enumerable.Repeat(unit, 400_000 / unit.Length))));

    }

    [Fact]
    public void Whatever_the_bytes_there_is_a_document_or_an_error_within_the_file() =>
        Gen.OneOf(
                Gen.Byte.Array[0, 40],
                Gen.String[Gen.Char["ab: \n-[]{}'\"#&*!|>%@`?,\t\\"], 0, 40].Select(Utf8))
            .Sample(bytes =>
            {
                var (document, diagnostics) = YamlReader.Parse("a.yml", bytes);
                var lines = Encoding.UTF8.GetString(bytes).Split('\n');
                return (document is not null || diagnostics.Any(d => d.Severity == Severity.Error))
                    && diagnostics.All(d => d.At.File == "a.yml" && d.At.Line >= 1 && d.At.Line <= lines.Length && d.At.Column >= 1
                        && d.At.Column <= lines[d.At.Line - 1].Length + 1);
            }, iter: 20_000);
}
