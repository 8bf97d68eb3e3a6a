using System.IO.Compression;
using System.Text;
using Archive.Diagnostics;
using Archive.Output;
using Archive.Pipelines;
using Archive.Sources;
using Archive.Tests.Output;
using Archive.Tests.WholeSite;

namespace Archive.Tests.Trust;

/// <summary>
/// A takedown takes down: after the next build no byte of the published folder, of the cache, or of whatever else a build leaves in the
/// archive's folder tells of it. What is packed is unpacked, what is renamed is looked for under its forms in addresses and in JSON.
/// </summary>
public sealed class TakedownScanTests : IDisposable
{
    private static readonly string[] Secrets =
        ["Geheimwort", "Geheimtitel", "altgeheim", "Frieda Quirrelmann", "Quirrelmann", "Geheimnotiz", "Geheimschlagwort", "geheim-a2"];

    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Theory]
    [InlineData("withheld", 0)]
    [InlineData("canceled", 0)]
    [InlineData("withheld", 1)]
    [InlineData("canceled", 2)]
    public void No_byte_that_a_build_leaves_tells_of_what_was_taken_down(string status, int way)
    {
        var archive = Archive("usable", isHidden: false);
        Build(archive, way).Succeeded.Should().BeTrue();
        foreach (var secret in Secrets) Findings(secret).Should().NotBeEmpty($"“{secret}” is published before");

        // An article is withheld and a person hidden; what an editor must do by hand besides, such as another id, is part of it.
        var after = Build(Archive(status, isHidden: true), way);
        after.Diagnostics.Where(d => d.Severity == Severity.Error).Select(DiagnosticPrinter.PrintLine).Should().BeEmpty();
        foreach (var secret in Secrets) Findings(secret).Should().BeEmpty($"“{secret}” is gone");
        Directory.EnumerateFiles(temp.At("cache"), "*", SearchOption.AllDirectories).Should().NotBeEmpty("there is a cache that was looked through");
    }

    /// <summary>The next build tells the messages of this one again, so they are kept; a message names its file and quotes from it.</summary>
    [Theory]
    [InlineData("withheld")]
    [InlineData("canceled")]
    public void No_message_that_is_kept_tells_of_what_was_taken_down(string status)
    {
        var archive = Archive(status, isHidden: false);
        archive.With("input/articles/geheim-a2.yml", archive.Text("input/articles/geheim-a2.yml") + "alternativeHeadline: \"Geheimtitel \\u202Everkehrt\"\n");
        var result = Build(archive, 0);
        result.Succeeded.Should().BeTrue();
        result.Diagnostics.Should().Contain(d => d.At.File == "input/articles/geheim-a2.yml", "there is something to tell");
        foreach (var secret in (string[])["Geheimtitel", "geheim-a2"]) Findings(secret).Should().BeEmpty($"“{secret}” is gone");
    }

    [Fact]
    public void Where_the_cache_cannot_be_written_what_it_said_before_is_gone_all_the_same()
    {
        Build(Archive("usable", isHidden: false), 0);
        // A folder in the way of the file that is to be written.
        Directory.CreateDirectory(temp.At($"cache/manifest.bin.{Environment.ProcessId}.new/x"));
        var after = Build(Archive("withheld", isHidden: true), 0);
        after.Succeeded.Should().BeTrue();
        after.Diagnostics.Should().Contain(d => d.Code == "ARC0393");
        foreach (var secret in Secrets) Findings(secret).Should().BeEmpty($"“{secret}” is gone");
    }

    [Fact]
    public void The_scan_sees_into_what_is_packed()
    {
        using (var file = File.Create(temp.At("x.bin")))
        {
            file.Write("noise"u8);
            using var packed = new GZipStream(file, CompressionLevel.Optimal);
            packed.Write("Das Geheimwort."u8);
        }
        using (var zip = ZipFile.Open(temp.At("y.zip"), ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry("a").Open()) entry.Write("Geheimtitel"u8);
        File.WriteAllBytes(temp.At("z.bin"), Encoding.Unicode.GetBytes("altgeheim"));
        Findings("Geheimwort").Should().Equal("x.bin");
        Findings("Geheimtitel").Should().Equal("y.zip");
        Findings("altgeheim").Should().Equal("z.bin");
    }

    [Fact]
    public void A_page_of_prose_that_names_a_hidden_person_is_a_warning_with_its_place()
    {
        var archive = Archive("withheld", isHidden: true).With("input/pages/ueber.md", "---\ntitle: Über Quirrelmann\nmenu: true\n---\nErste Zeile.\n\nDank an [Frieda Quirrelmann](/actors/person-7/) und QUIRRELMANNS Nachbarn.\n");
        var site = new MemorySite();
        var result = new SiteBuilder(archive.Tree(), site, new MemoryCache()).Build(new BuildOptions());
        result.Diagnostics.Where(d => d.Code == "ARC0301").Select(DiagnosticPrinter.PrintLine).Should().Equal(
            "input/pages/ueber.md:7:10: warning ARC0301: The page holds a name of \"person-7\", which is not shown elsewhere, and publishes it. "
            + "(Take the name out; if another person of that name is meant, say so in other words.)");
        foreach (var (path, bytes) in site.Files.Where(file => file.Key != "ueber/index.html"))
            Encoding.UTF8.GetString(bytes.Span).Should().NotContain("Quirrelmann", $"{path} shows the page's title in its menu, with the name replaced");
        new SiteBuilder(archive.Tree(), new MemorySite(), new MemoryCache()).Build(new BuildOptions { Strict = true }).Succeeded.Should().BeFalse("a host that builds strictly publishes nothing");
    }

    [Theory]
    [InlineData("Dank an Frieda\nQuirrelmann.", "7:9")]
    [InlineData("Dank.\n\n(Frieda_Quirrelmann)", "9:2")]
    [InlineData("Dank an Frieda&nbsp;Qu**irr**elmann.", "5:1")]
    [InlineData("Dank an Familie Quirrelmann.", "7:17")]
    [InlineData("Die quirrelmannscheste Sicht.", "7:5")]
    [InlineData("[Seite](https://x.example/Fr%69eda%20Qu%69rrelmann)", "5:1")]
    public void A_page_of_prose_is_searched_for_names_over_lines_and_behind_markup(string text, string place)
    {
        var archive = Archive("withheld", isHidden: true).With("input/actors/person-7.yml", "type: Person\nname: Frieda Quirrelmann\nprivacy: private-person\n")
            .With("input/pages/ueber.md", $"---\ntitle: Über\nmenu: true\n---\nErste Zeile.\n\n{text}\n");
        new SiteBuilder(archive.Tree(), new MemorySite(), new MemoryCache()).Build(new BuildOptions()).Diagnostics.Where(d => d.Code == "ARC0301").Select(d => d.At.ToString())
            .Should().Contain($"input/pages/ueber.md:{place}");
    }

    [Fact]
    public void A_hidden_person_s_page_lists_no_mentions()
    {
        var site = new MemorySite();
        new SiteBuilder(Archive("usable", isHidden: true).Tree(), site, new MemoryCache()).Build(new BuildOptions()).Succeeded.Should().BeTrue();
        using var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Encoding.UTF8.GetString(site.Files["actors/person-7/index.html"].Span));
        // A month of the timeline is no mention.
        page.QuerySelectorAll("main [href*='#m-']").Select(link => link.GetAttribute("href")).Should().OnlyContain(url => url!.StartsWith("/timeline/", StringComparison.Ordinal));
        page.QuerySelectorAll("a.mention").Should().BeEmpty();
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").Should().Contain("noindex");
    }

    private BuildResult Build(TestArchive archive, int way)
    {
        archive.WriteTo(temp.Root);
        var site = new SiteFolder(temp.Site, new SiteFolderOptions { ArchiveRoot = temp.Root, FirstWay = (CommitWay)way });
        return new SiteBuilder(new DiskFileTree(temp.Root), site, new DiskCache(temp.At("cache"))).Build(new BuildOptions());
    }

    /// <summary>Every file a build left that tells of something, by its name or by its bytes.</summary>
    private IEnumerable<string> Findings(string secret) => Directory
        .EnumerateFileSystemEntries(temp.Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        .Select(path => (Full: path, Path: Path.GetRelativePath(temp.Root, path)))
        .Where(file => !file.Path.StartsWith("input", StringComparison.Ordinal) && !file.Path.StartsWith("seeds", StringComparison.Ordinal))
        .Where(file => Tells(file.Path, secret) || (File.Exists(file.Full) && Views(File.ReadAllBytes(file.Full), depth: 0).Any(text => Tells(text, secret))))
        .Select(file => file.Path).Order(StringComparer.Ordinal);

    private static bool Tells(string text, string secret) =>
        text.Contains(secret, StringComparison.OrdinalIgnoreCase) || text.Contains(secret.Replace(' ', '-'), StringComparison.OrdinalIgnoreCase)
        || text.Contains(Uri.EscapeDataString(secret), StringComparison.OrdinalIgnoreCase);

    /// <summary>The bytes as text in the encodings there are, and what is unpacked of them. SQLite keeps its texts, also in free pages, as they are.</summary>
    private static IEnumerable<string> Views(byte[] bytes, int depth)
    {
        yield return Encoding.Latin1.GetString(bytes);
        yield return Encoding.Unicode.GetString(bytes);
        yield return Encoding.Unicode.GetString(bytes.AsSpan(Math.Min(1, bytes.Length)));
        if (depth > 2) yield break;
        for (var at = 0; at < bytes.Length - 4; at++)
            if (Unpacked(bytes, at) is { Length: > 0 } inner)
                foreach (var view in Views(inner, depth + 1)) yield return view;
    }

    private static byte[]? Unpacked(byte[] bytes, int at) => (bytes[at], bytes[at + 1]) switch
    {
        (0x1F, 0x8B) => Inflate(new MemoryStream(bytes, at, bytes.Length - at), stream => new GZipStream(stream, CompressionMode.Decompress)),
        (0x78, 0x01 or 0x5E or 0x9C or 0xDA) => Inflate(new MemoryStream(bytes, at, bytes.Length - at), stream => new ZLibStream(stream, CompressionMode.Decompress)),
        ((byte)'P', (byte)'K') when at + 30 < bytes.Length && bytes[at + 2] == 3 && bytes[at + 3] == 4 => Inflate(
            new MemoryStream(bytes, at + 30 + BitConverter.ToUInt16(bytes, at + 26) + BitConverter.ToUInt16(bytes, at + 28), Math.Max(0, bytes.Length - at - 30 - BitConverter.ToUInt16(bytes, at + 26) - BitConverter.ToUInt16(bytes, at + 28))),
            stream => new DeflateStream(stream, CompressionMode.Decompress)),
        // Brotli has no mark of its own: what is packed so is packed whole.
        _ => at == 0 ? Inflate(new MemoryStream(bytes), stream => new BrotliStream(stream, CompressionMode.Decompress)) : null,
    };

    private static byte[]? Inflate(MemoryStream packed, Func<Stream, Stream> unpack)
    {
        try
        {
            using var stream = unpack(packed);
            using var result = new MemoryStream();
            stream.CopyTo(result);
            return result.ToArray();
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException or IOException)
        {
            return null;
        }
    }

    private static TestArchive Archive(string status, bool isHidden) => new TestArchive()
        .With("input/site.yml", "title: Probe\nbaseUrl: https://archive.example/\nfeatures: {linkedData: true}\n")
        .With($"input/actors/{(isHidden ? "person-7" : "quirrelmann")}.yml", $"type: Person\nname: Frieda Quirrelmann\nalias: [Quirrelmann]\n{(isHidden ? "privacy: private-person\n" : "")}")
        .With("input/actors/ada.yml", "type: Person\nname: Ada Berg\ndescription: Bekannt mit Frieda Quirrelmann.\n")
        .With("input/events/zug.yml", $"name: Zugunglück\noccurStatus: occurred\ntemporal: 2031-05-04\nparticipant: [{{actor: {(isHidden ? "person-7" : "quirrelmann")}, role: Zeugin}}]\n")
        .With("seeds/a1.txt", "date 2031-05-04 Frieda Quirrelmann und Ada Berg sahen den Zug. Quirrelmanns Aussage liegt vor.\n")
        .With("input/articles/a1.yml", $"headline: Ein Unglück\nactors: [{(isHidden ? "person-7" : "quirrelmann")}, ada]\nevents: [{{event: zug, as: reports}}]\n"
            + $"statements: [{{id: s, creator: {(isHidden ? "person-7" : "quirrelmann")}, speech: indirect, stance: affirms, selector: {{exact: Quirrelmanns Aussage liegt vor}}}}]\n")
        .With("seeds/geheim-a2.txt", "date 2031-05-05 Geheimwort über Ada Berg.\n")
        .With("input/articles/geheim-a2.yml", $"headline: Geheimtitel\nkeywords: [Geheimschlagwort]\nformerSlug: [2031-05-05-altgeheim]\npubstatus: {status}\nactors: [ada]\n"
            + "annotations: [{selector: {exact: Geheimwort}, note: {kind: context, text: Geheimnotiz}}]\ncorrections: [{date: 2031-05-06, text: Geheimwort berichtigt.}]\n");
}
