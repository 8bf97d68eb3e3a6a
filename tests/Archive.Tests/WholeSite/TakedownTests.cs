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
