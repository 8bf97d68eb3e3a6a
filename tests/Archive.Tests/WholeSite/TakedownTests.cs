using System.Security.Cryptography;
using System.Text;
using Archive.Output;
using Archive.Pipelines;

namespace Archive.Tests.WholeSite;

/// <summary>What is taken down reaches no byte of the site: no page, no feed, no data file, no address.</summary>
public sealed class TakedownTests
{
    [Theory]
    [InlineData("Geheimwort")]
    [InlineData("Geheimtitel")]
    [InlineData("geheimtitel")]
    [InlineData("altgeheim")]
    [InlineData("Verschwunden")]
    [InlineData("Muster")]
    [InlineData("muster")]
    public void No_file_and_no_path_holds_it(string secret)
    {
        var site = new MemorySite();
        var result = Archive().Build(site, new MemoryCache());
        result.Succeeded.Should().BeTrue();
        foreach (var (path, content) in site.Files)
        {
            path.Should().NotContain(secret);
            Encoding.UTF8.GetString(content.Span).Should().NotContain(secret, path);
        }
    }

    /// <summary>Whoever guesses a name could put it into the text that is shown and compare the sums.</summary>
    [Fact]
    public void No_checksum_of_a_seed_with_a_hidden_name_is_published()
    {
        var archive = Archive().With("seeds/a5.txt", "date 2031-05-07 Nur wenige dieser Worte werden gezeigt.\n").With("input/articles/a5.yml", "headline: Auszug\nrights: {excerptWords: 2}\n")
            .With("seeds/a6.txt", "date 2031-05-08 Ada Berg kam.\n");
        var site = new MemorySite();
        archive.Build(site, new MemoryCache()).Succeeded.Should().BeTrue();
        foreach (var (seed, isPublished) in (ReadOnlySpan<(string, bool)>)[("seeds/a1.txt", false), ("seeds/a5.txt", true), ("seeds/a6.txt", true)])
        {
            var sum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(archive.Text(seed)!)));
            site.Files.Any(file => Encoding.UTF8.GetString(file.Value.Span).Contains(sum, StringComparison.Ordinal)).Should().Be(isPublished, seed);
        }
    }

    /// <summary>The settings reach every page, feed and data file, the web app's manifest and the menu.</summary>
    [Fact]
    public void The_settings_of_the_site_tell_no_hidden_name()
    {
        var site = new MemorySite();
        Archive().With("input/site.yml", "title: Archiv Max Muster\ntagline: Für Max Muster\ndescription: Über Max M**ust**er\npublisher: Max Muster e.V.\nlicense: Lizenz Max Muster\n"
            + "baseUrl: https://archive.example/\nfeatures: {linkedData: true}\nmenu: [{label: Zu Max Muster, url: \"https://e.example/\"}, {label: Mehr, url: \"https://maxmuster.example/\"}]\n")
            .Build(site, new MemoryCache()).Succeeded.Should().BeTrue();
        foreach (var (path, content) in site.Files) Encoding.UTF8.GetString(content.Span).Should().NotContainEquivalentOf("muster", path);
    }

    private static TestArchive Archive() => new TestArchive()
        .With("input/site.yml", "title: Probe\nbaseUrl: https://archive.example/\nfeatures: {linkedData: true}\n")
        .With("input/actors/zeuge-1.yml", "type: Person\nname: Max Muster\nalias: [Maxi Muster]\nprivacy: private-person\n")
        .With("input/actors/ada-berg.yml", "type: Person\nname: Ada Berg\ndescription: Bekannt mit Max Muster.\n")
        .With("seeds/a1.txt", "date 2031-05-04 Max Muster und Ada Berg sahen den Zug. Musters Aussage liegt vor.\n")
        .With("input/articles/a1.yml", "headline: Ein Zeuge\nactors: [zeuge-1, ada-berg]\nstatements:\n  - {id: s, creator: zeuge-1, speech: indirect, stance: affirms, selector: {exact: Musters Aussage liegt vor}}\n")
        .With("seeds/a2.txt", "date 2031-05-05 Geheimwort über Ada Berg.\n")
        .With("input/articles/a2.yml", "headline: Geheimtitel\nformerSlug: [2031-05-05-altgeheim]\npubstatus: withheld\nactors: [ada-berg]\ncorrections: [{date: 2031-05-06, text: Geheimwort berichtigt.}]\n")
        .With("seeds/a3.txt", "date 2031-05-06 Verschwunden ist Ada Berg.\n")
        .With("input/articles/a3.yml", "headline: Verschwunden\npubstatus: canceled\nactors: [ada-berg]\n");
}
