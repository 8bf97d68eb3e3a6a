using Archive.Model;
using Archive.Sources;
using CsCheck;

namespace Archive.Tests.Sources;

/// <summary>Between parsing and reading a file is an array of bytes: whatever it said has to come out again.</summary>
public sealed class PackedYamlTests
{
    private const string File = "input/actors/aldor.yml";

    private static readonly string[] Telling =
        ["", "name", "alias", "ä", "\u00FF", "\u0100", "\uD83D", "„Wort“", new('x', 64), new('ÿ', 65), new('Ā', 3000)];

    private static readonly Gen<SourcePosition> Position = Gen.Select(Gen.Int[1, 1 << 20], Gen.Int[1, int.MaxValue], Gen.Int[0, 200], (line, column, length) => new SourcePosition(File, line, column, length));

    // Any characters, halves of characters among them, as an escape can make them.
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Int[0, Telling.Length - 1].Select(i => Telling[i]),
        Gen.Char.Array[0, 90].Select(characters => new string(characters)));

    private static readonly Gen<YamlScalar> Scalar = Gen.Select(Position, Text, Gen.Bool, (at, text, isPlain) => new YamlScalar(at, text, isPlain));

    private static readonly Gen<YamlMapping> Mapping = MappingOf(Node(3));

    [Fact]
    public void Every_tree_is_unpacked_as_it_was_packed() => Mapping.Sample(tree =>
    {
        var document = new YamlDocument(File, "aldor", tree);
        Told(document.Root).Should().Be(Told(tree));
    });

    [Fact]
    public void A_field_is_found_beside_whatever_else_there_is() => Mapping.Sample(tree =>
    {
        var document = new YamlDocument(File, "aldor", tree);
        foreach (var entry in tree.Entries)
            Told(document[entry.Key.Value]!.Value).Should().Be(Told(tree[entry.Key.Value]!.Value));
        document["no such field"].Should().BeNull();
    });

    private static Gen<YamlNode> Node(int depth) => depth == 0
        ? Scalar.Select(scalar => (YamlNode)scalar)
        : Gen.Frequency(
            (3, Scalar.Select(scalar => (YamlNode)scalar)),
            (1, Gen.Select(Position, Node(depth - 1).Array[0, 5], (at, items) => (YamlNode)new YamlSequence(at, [.. items]))),
            (1, MappingOf(Node(depth - 1)).Select(mapping => (YamlNode)mapping)));

    private static Gen<YamlMapping> MappingOf(Gen<YamlNode> values) => Gen.Select(
        Position, Gen.Select(Scalar, values, (key, value) => new YamlEntry(key, value)).Array[0, 6], (at, entries) => new YamlMapping(at, [.. entries]));

    private static string Told(YamlNode node) => node switch
    {
        YamlScalar scalar => $"{scalar.At}{scalar.IsPlain}{string.Join(',', scalar.Value.Select(c => (int)c))}",
        YamlSequence list => $"{list.At}[{string.Join(';', list.Items.Select(Told))}]",
        YamlMapping mapping => $"{mapping.At}{{{string.Join(';', mapping.Entries.Select(entry => $"{Told(entry.Key)}:{Told(entry.Value)}"))}}}",
        _ => throw new InvalidOperationException(),
    };
}
