using System.Text;
using Archive.Tests.Output;

namespace Archive.Tests.Trust;

/// <summary>
/// Files made to stop a build: too large, too deep, too tangled, no text at all. The real command line reads all of them at once, with less
/// memory than the largest of them has bytes, and says of each what is wrong with it.
/// </summary>
public sealed class HostileFilesTests : IDisposable
{
    private static readonly (string Name, string Value)[] LittleMemory = [("DOTNET_GCHeapHardLimit", "0x18000000"), ("DOTNET_gcServer", "0")];

    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    /// <summary>Path, how its bytes come about, and what must be said of it.</summary>
    private static readonly (string Path, Func<byte[]> Bytes, string Code)[] Files =
    [
        ("input/actors/huge.yml", () => [], "ARC0005"),
        ("seeds/huge.txt", () => [], "ARC0005"),
        ("seeds/huge2.html", () => [], "ARC0005"),
        ("input/pages/huge.md", () => [], "ARC0005"),
        ("input/actors/alias-bomb.yml", () => Text("a: &a [x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(0, 26).Select(i => $"b{i}: &b{i} [{string.Join(",", Enumerable.Repeat(i == 0 ? "*a" : $"*b{i - 1}", 9))}]\n"))), "ARC0"),
        ("input/actors/brackets.yml", () => Repeat("[", 100_000), "ARC0"),
        ("input/actors/braces.yml", () => Text("a: " + string.Concat(Enumerable.Repeat("{a: ", 100_000))), "ARC0"),
        ("input/actors/dashes.yml", () => Repeat("- ", 100_000), "ARC0"),
        ("input/actors/keys.yml", () => Repeat("? ", 100_000), "ARC0"),
        ("input/actors/indents.yml", () => Text(string.Concat(Enumerable.Range(0, 1_300).Select(i => new string(' ', i) + "a:\n"))), "ARC0"),
        ("input/actors/huge-scalar.yml", () => Text("type: Person\nname: " + new string('x', 1_000_000) + "\n"), "ARC0"),
        ("input/actors/huge-markdown.yml", () => Text("type: Person\nname: X\ndescription: " + new string('x', 1_000_000) + "\n"), "ARC0"),
        ("input/actors/many-fields.yml", () => Text(string.Concat(Enumerable.Range(0, 60_000).Select(i => $"f{i}: x\n"))), "ARC0100"),
        ("input/actors/many-same.yml", () => Repeat("a: x\n", 200_000), "ARC0022"),
        ("input/actors/many-aliases.yml", () => Text("type: Person\nname: X\nalias: [" + string.Join(", ", Enumerable.Range(0, 90_000).Select(i => $"n{i % 9}")) + "]\n"), "ARC0"),
        ("input/actors/latin1.yml", () => [.. Text("type: Person\nname: J"), 0xFC, .. Text("rgen\n")], "ARC0001"),
        ("input/actors/utf16.yml", () => Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("type: Person\n")).ToArray(), "ARC0001"),
        ("input/actors/nul.yml", () => Text("type: Person\nname: A\0B\n"), "ARC0002"),
        ("input/actors/escaped-nul.yml", () => Text("type: Person\nname: \"A\\0B\"\n"), "ARC0002"),
        ("input/actors/surrogate.yml", () => Text("type: Person\nname: \"A\\uD800B\"\n"), "ARC0"),
        ("input/actors/overlong.yml", () => [.. Text("type: Person\nname: "), 0xC0, 0xAF, 0x0A], "ARC0001"),
        ("input/actors/bidi.yml", () => Text("type: Person\nname: A\u202EB\n"), "ARC0003"),
        ("input/actors/escaped-bidi.yml", () => Text("type: Person\nname: \"A\\u202EB\"\n"), "ARC0003"),
        ("input/actors/tangled.yml", () => Text("type: Person\nname: X\nsources: [{title: T}]\ndescription: \"" + string.Concat(Enumerable.Repeat("a*", 900)) + string.Concat(Enumerable.Repeat("[", 100)) + "\"\n"), ""),
        ("input/articles/tangled-note.yml", () => Text("headline: X\nannotations:\n  - selector: {exact: Wort}\n    note: {kind: context, text: \"" + string.Concat(Enumerable.Repeat("*a ", 6_000)) + "\"}\n"), "ARC0014"),
        ("input/articles/linked-note.yml", () => Text("headline: X\ncorrections: [{date: 2031-01-01, text: \"" + string.Concat(Enumerable.Repeat("www.a.b ", 2_400)) + "\"}]\n"), "ARC0014"),
        ("seeds/tangled-note.txt", () => Text("date 2031-01-01 Wort.\n"), ""),
        ("seeds/linked-note.txt", () => Text("date 2031-01-01 Wort.\n"), ""),
        ("seeds/nested.html", () => Text("date 2031-01-01 " + string.Concat(Enumerable.Repeat("<div>", 100_000))), "ARC0014"),
        ("seeds/formats.html", () => Text("date 2031-01-01 " + string.Concat(Enumerable.Repeat("<b><p>", 100_000))), "ARC0014"),
        ("seeds/links.md", () => Text("date 2031-01-01 " + string.Concat(Enumerable.Repeat("[a](", 60_000))), "ARC0014"),
        ("seeds/quotes.md", () => Text("date 2031-01-01 " + string.Concat(Enumerable.Repeat(">", 200_000))), "ARC0014"),
        ("seeds/autolinks.md", () => Text("date 2031-01-01 " + string.Concat(Enumerable.Repeat("http://a.b ", 20_000))), "ARC0014"),
        ("seeds/emphasis.md", () => Text("date 2031-01-01 " + string.Concat(Enumerable.Repeat("a*", 100_000))), "ARC0014"),
        ("seeds/bidi-reference.html", () => Text("date 2031-01-01 <p>Ein Wort &#x202E;verkehrt.</p>"), "ARC0003"),
        ("seeds/lists.md", () => Text("date 2031-01-01 " + string.Concat(Enumerable.Repeat("- ", 60_000))), "ARC0014"),
        ("input/actors/table.yml", () => Text("type: Person\nname: X\ndescription: \"" + string.Concat(Enumerable.Repeat("|a", 60)) + "\\n" + string.Concat(Enumerable.Repeat("|\\r", 400)) + "\"\n"), "ARC0015"),
        ("input/pages/table.md", () => [.. Repeat("|a", 2_000), .. Text("\n"), .. Repeat("|-", 2_000), .. Text("\n"), .. Repeat("|b|\n", 5_000)], "ARC0015"),
        ("input/pages/title.md", () => [.. Text("[a]: http://x \"" + new string('x', 100_000) + "\"\n\n"), .. Repeat("[a]\n\n", 20_000)], "ARC0016"),
        ("input/pages/autolinks.md", () => Repeat("tel:1 ", 40_000), "ARC0014"),
        ("input/pages/headings.md", () => Repeat("a\n=\n", 60_000), "ARC0014"),
        ("input/pages/references.md", () => Repeat("[a]: b\n", 30_000), "ARC0014"),
        ("seeds/long-line.txt", () => Text("date 2031-01-01 " + new string('x', 4_000_000)), ""),
        ("seeds/many-lines.txt", () => Text("date 2031-01-01 a.\n" + string.Concat(Enumerable.Repeat("a\n", 400_000))), ""),
        ("seeds/many-sentences.txt", () => Text("date 2031-01-01 " + string.Concat(Enumerable.Repeat("A. ", 400_000))), ""),
        ("input/events/date.yml", () => Text("name: X\noccurStatus: planned\ntemporal: \"" + new string('[', 190) + "\"\n"), "ARC0"),
        ("input/events/dates.yml", () => Text("name: X\noccurStatus: planned\ntemporal: \"{" + string.Join(",", Enumerable.Repeat("2031-01-01..2031-12-31", 9)) + "}\"\n"), ""),
        ("input/actors/..yml", () => Text("type: Person\nname: X\n"), ""),
        ("input/actors/a b.yml", () => Text("type: Person\nname: X\n"), "ARC0009"),
        ("input/actors/<script>.yml", () => Text("type: Person\nname: X\n"), "ARC0009"),
        ("seeds/a..%2f..%2fpasswd.txt", () => Text("date 2031-01-01 X.\n"), "ARC0009"),
    ];

    [Fact]
    public void Each_is_told_what_is_wrong_with_it_and_the_build_ends()
    {
        temp.Add("input/site.yml", "title: X\nbaseUrl: https://archive.example/\n");
        foreach (var (path, bytes, _) in Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(temp.At(path))!);
            File.WriteAllBytes(temp.At(path), bytes());
            // A hundred megabytes that take no room.
            if (path.Contains("huge", StringComparison.Ordinal) && new FileInfo(temp.At(path)) is { Length: 0 } empty)
                using (var file = empty.OpenWrite()) file.SetLength(100 << 20);
        }

        temp.Add(".git/config", "url = https://root:token@forge.example/");
        foreach (var (link, target) in ((string, string)[])[("input/actors/passwd.yml", "/etc/passwd"), ("seeds/passwd.txt", "/etc/passwd"),
            ("theme/templates/passwd.html", "/etc/passwd"), ("theme/assets/out", "/etc"), ("input/places", "/etc"),
            ("theme/assets/config.txt", "../../.git/config"), ("theme/assets/seed.txt", "../../seeds/nested.html")])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(temp.At(link))!);
            File.CreateSymbolicLink(temp.At(link), target);
        }

        using var cli = CliProcess.Start(temp.Root, ["check", "--format", "line", "--all"], LittleMemory);
        cli.EndsWithin(TimeSpan.FromMinutes(3)).Should().BeTrue("no file may keep a build from ending");
        var (exitCode, output, errors) = cli.End();
        exitCode.Should().Be(1, output + errors[..Math.Min(errors.Length, 2000)]);
        errors.Should().NotContain("unforeseen").And.NotContain("root:");
        var said = errors.Split('\n');
        foreach (var (path, _, code) in Files.Where(file => file.Code.Length > 0))
            said.Should().Contain(line => line.StartsWith(path, StringComparison.Ordinal) && line.Contains($" {code}", StringComparison.Ordinal), $"{path} deserves {code}");
        foreach (var link in (string[])["input/actors/passwd.yml", "seeds/passwd.txt", "input/places", "theme/templates/passwd.html", "theme/assets/out", "theme/assets/config.txt", "theme/assets/seed.txt"])
            said.Should().Contain(line => line.StartsWith($"{link}: error ARC0006", StringComparison.Ordinal));
        Directory.Exists(temp.Site).Should().BeFalse();
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Repeat(string unit, int times) => Text(string.Concat(Enumerable.Repeat(unit, times)));
}
