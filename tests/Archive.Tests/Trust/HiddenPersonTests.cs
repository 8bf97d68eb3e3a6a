using System.Text;
using AngleSharp.Html.Parser;
using Archive.Diagnostics;
using Archive.Output;
using Archive.Pipelines;
using Archive.Tests.WholeSite;

namespace Archive.Tests.Trust;

/// <summary>
/// A person whose name is not shown is told by nothing that the archive says of its own: not by a name in any field, in any spelling an editor
/// would use, and not by facts put together. What the article itself says is the article's.
/// </summary>
public sealed class HiddenPersonTests
{
    private const string Person = "type: Person\nname: Frieda Quirrelmann\nprivacy: private-person\nbirthDate: 1971-03-04\nsameAs: {wikidata: Q4711}\n"
        + "roles: [{roleName: Hafenmeisterin, organization: amt, place: hafen, temporal: 2030}]\nrelations: [{type: spouseOf, actor: max}]\nsources: [{title: Stadtblatt Nr. 4711}]\n";

    [Theory]
    [InlineData(" Frieda Quirrelmann")]
    [InlineData(" FRIEDA QUIRRELMANN")]
    [InlineData(" frieda quirrelmanns")]
    [InlineData(" Frieda\nQuirrelmann")]
    [InlineData(" Frieda\u00A0Quirrelmann")]
    [InlineData(" Frieda **Quirrelmann**")]
    [InlineData("?q=Frieda+Quirrelmann")]
    [InlineData("/frieda-quirrelmann")]
    public void No_field_of_any_record_tells_the_name(string value)
    {
        var (archive, fields) = HostileArchive.Everywhere(value);
        fields.Should().BeGreaterThan(10);
        // The settings are the site's own words. A page of prose is published as it is written, and warned of; slugs are the editor's to choose, and refused otherwise.
        archive.With("input/site.yml", "title: Probe\nbaseUrl: https://archive.example/\nfeatures: {linkedData: true}\n").With("input/pages/ueber.md", "---\ntitle: Über\nmenu: true\n---\nText.\n").With("input/actors/person-7.yml", Person).With("input/actors/max.yml", "type: Person\nname: Max Muster\n");
        // What the texts say in another spelling than the name's is the articles' own.
        archive.With("seeds/a1.txt", HostileArchive.Create().Text("seeds/a1.txt")!).With("seeds/a2.txt", "date 2031-05-06 Sie sagte nichts.\n").With("input/articles/a2.yml", "headline: Stille\n");
        archive.With("input/articles/a4.yml", archive.Text("input/articles/a4.yml") + "slug: a4\n");
        var site = Build(archive);
        foreach (var (path, bytes) in site.Files)
            $"{path} {Uri.UnescapeDataString(Encoding.UTF8.GetString(bytes.Span))}".Should().NotContainEquivalentOf("Quirrelmann", path);
    }

    /// <summary>The surname alone may be anybody's; in whatever is about the person it tells who that is.</summary>
    [Fact]
    public void No_field_of_a_record_about_the_person_tells_the_surname()
    {
        const string Source = "{title: Bei Quirrelmann, publisher: Quirrelmann Verlag, url: \"https://a.example/quirrelmann\"}";
        var site = Build(new TestArchive()
            .With("input/site.yml", "title: Probe\nbaseUrl: https://archive.example/\nfeatures: {linkedData: true}\n")
            .With("input/actors/person-7.yml", Person)
            .With("input/places/hafen.yml", "type: City\nname: Hafenau\n").With("input/actors/amt.yml", "type: Organization\nname: Hafenamt\n")
            .With("input/actors/max.yml", "type: Person\nname: Max Muster\nalias: [Max von Quirrelmann]\ndescription: Fährt für Quirrelmann.\n"
                + $"sameAs: {{homepage: \"https://a.example/bei/quirrelmann\"}}\nroles: [{{roleName: Fahrer von Quirrelmann, organization: amt, source: {Source}}}]\n"
                + $"relations: [{{type: worksFor, actor: amt, source: {Source}}}]\nsources: [{Source}]\n")
            .With("input/events/fest.yml", "name: Fest für Quirrelmann\nalias: [Quirrelmann-Fest]\nkind: Ehrung von Quirrelmann\ndescription: Quirrelmann wird geehrt.\n"
                + "temporal: 2031-05-04\noccurStatus: occurred\nlocation: hafen\nparticipant: [person-7, {actor: amt, role: Gastgeber von Quirrelmann}]\n"
                + $"statusHistory: [{{asOf: 2031-05-01, occurStatus: planned, basis: {Source}, note: Quirrelmann sagt zu.}}, {{asOf: 2031-05-04, occurStatus: occurred}}]\nsources: [{Source}]\n")
            .With("seeds/a1.txt", "date 2031-05-04 Es regnet heute. Ein Fest beginnt. Morgen ist wieder Ruhe.\n")
            .With("input/articles/a1.yml", "headline: Quirrelmann kommt\nalternativeHeadline: Quirrelmann ist da\ndescription: Über Quirrelmann.\nslug: ankunft\n"
                + "author: [{name: Ein Freund von Quirrelmann}]\nisBasedOn: https://a.example/von/quirrelmann\narchivedAt: https://a.example/zu/quirrelmann\n"
                + "rights: {holder: Erben von Quirrelmann, license: Nach Absprache mit Quirrelmann}\nkeywords: [Quirrelmann]\n"
                + "actors: [{actor: person-7}, {actor: amt, as: Amt von Quirrelmann}]\nevents: [fest]\nannotations:\n"
                + $"  - {{selector: {{exact: regnet}}, note: {{kind: context, text: Quirrelmann mag das., author: Quirrelmann, source: {Source}}}}}\n"
                + "  - {selector: {exact: Morgen}, date: {temporal: 2031-05-05, anchor: datePublished, note: Sagt Quirrelmann.}}\n"
                + "statements: [{id: s, creator: person-7, speech: indirect, stance: announces, text: Quirrelmann kommt., rank: deprecated, reason: Quirrelmann blieb fort.}]\n"
                + "corrections: [{date: 2031-05-06, text: Quirrelmann kam später.}]\n")
            .With("seeds/a2.txt", "date 2031-05-05 Geheim.\n")
            .With("input/articles/a2.yml", "headline: Zwei\nactors: [person-7]\npubstatus: withheld\ntombstone: {title: Über Quirrelmann, reason: Quirrelmann bat darum.}\n"));

        foreach (var (path, bytes) in site.Files)
            $"{path} {Encoding.UTF8.GetString(bytes.Span)}".Should().NotContainEquivalentOf("Quirrelmann", path);
    }

    /// <summary>Of Markdown and HTML the page shows the text; the seed, and its checksum, would tell the rest.</summary>
    [Theory]
    [InlineData("a.md", "date 2031-05-04 Es regnet heute. ![Frieda Quirrelmann](https://x.example/a.jpg)")]
    [InlineData("a.md", "date 2031-05-04 Es regnet [heute](https://x.example/frieda-quirrelmann \"Wetter\").")]
    [InlineData("a.md", "date 2031-05-04 Es regnet heute. <!-- Frieda Quirrelmann -->")]
    [InlineData("a.md", "date 2031-05-04 Es regnet heute.\n\n[1]: https://x.example \"Von Frieda Quirrelmann\"")]
    [InlineData("a.md", "date 2031-05-04 Es regnet heute. ![Frie*d*a Quirrelmann](https://x.example/a.jpg)")]
    [InlineData("a.html", "<title>Frieda Quirrelmann</title><meta name=date content=2031-05-04><article><p>Es regnet heute.</p></article>")]
    [InlineData("a.html", "<meta name=date content=2031-05-04><meta name=author content='Frieda&#32;Quirrel&#109;ann'><article><p>Es regnet heute.</p></article>")]
    [InlineData("a.html", "<meta name=date content=2031-05-04><article><p>Es regnet heute.</p><figure><figcaption>Fr<b>ie</b>da Quirrelmann</figcaption></figure></article>")]
    public void No_seed_is_published_that_tells_the_name_beside_its_text(string file, string seed)
    {
        var site = Build(new TestArchive().With("input/site.yml", "title: Probe\nbaseUrl: https://archive.example/\nfeatures: {linkedData: true}\n")
            .With("input/actors/person-7.yml", "type: Person\nname: Frieda Quirrelmann\nprivacy: private-person\n")
            .With($"seeds/{file}", seed).With("input/articles/a.yml", "headline: Wetter\n")
            .With("seeds/b.md", "date 2031-05-05 Auch *hier* regnet es.\n").With("input/articles/b.yml", "headline: Mehr Wetter\n"));

        site.Files.Keys.Where(path => path.StartsWith("seeds/", StringComparison.Ordinal)).Should().Equal("seeds/b.md");
        foreach (var (path, bytes) in site.Files)
            $"{path} {Uri.UnescapeDataString(Encoding.UTF8.GetString(bytes.Span))}".Should().NotContainEquivalentOf("Quirrelmann", path);
        var sum = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(seed)));
        foreach (var (path, bytes) in site.Files) Encoding.UTF8.GetString(bytes.Span).Should().NotContain(sum, path);
    }

    /// <summary>Of an article that speaks of the person the surname alone tells who it is.</summary>
    [Fact]
    public void No_seed_about_the_person_is_published_that_tells_the_surname_beside_its_text()
    {
        var site = Build(new TestArchive().With("input/site.yml", "title: Probe\nbaseUrl: https://archive.example/\nfeatures: {linkedData: true}\n")
            .With("input/actors/person-7.yml", "type: Person\nname: Frieda Quirrelmann\nprivacy: private-person\n")
            .With("seeds/a.md", "date 2031-05-04 Es regnet heute. ![Bei Quirrelmann](https://x.example/a.jpg)").With("input/articles/a.yml", "headline: Wetter\nactors: [person-7]\n"));

        site.Files.Keys.Should().NotContain(path => path.StartsWith("seeds/", StringComparison.Ordinal));
        foreach (var (path, bytes) in site.Files) Encoding.UTF8.GetString(bytes.Span).Should().NotContainEquivalentOf("Quirrelmann", path);
    }

    /// <summary>Who is meant by words that an editor linked is told by the article; no page gathers such words.</summary>
    [Theory]
    [InlineData("annotations: [{selector: {exact: Der Täter}, body: {actor: person-7, as: role}}]\n")]
    [InlineData("author: [person-7]\n")]
    [InlineData("publisher: person-7\n")]
    [InlineData("actors: [max]\nstatements: [{id: s, creator: person-7, speech: indirect, stance: affirms, selector: {exact: Max Muster sagt}}]\n")]
    [InlineData("actors: [max]\nstatements: [{id: s, creator: max, via: [person-7], speech: indirect, stance: affirms, selector: {exact: Max Muster sagt}}]\n")]
    [InlineData("actors: [max]\nstatements: [{id: s, creator: max, speech: indirect, stance: affirms, about: [{actor: person-7}], selector: {exact: Max Muster sagt}}]\n")]
    public void Whoever_is_spoken_of_without_being_listed_is_hidden_and_gathered_nowhere(string sidecar)
    {
        var site = Build(new TestArchive().With("input/site.yml", "title: Probe\nbaseUrl: https://archive.example/\nfeatures: {linkedData: true}\n")
            .With("input/actors/person-7.yml", "type: Person\nname: Frieda Quirrelmann\nprivacy: private-person\n").With("input/actors/max.yml", "type: Person\nname: Max Muster\n")
            .With("seeds/a.txt", "date 2031-05-04 Der Täter Quirrelmann schläft. Max Muster sagt nichts.\n").With("input/articles/a.yml", $"headline: Schlaf\n{sidecar}"));

        foreach (var (path, bytes) in site.Files)
            $"{path} {Encoding.UTF8.GetString(bytes.Span)}".Should().NotContainEquivalentOf("Quirrelmann", path);
        Encoding.UTF8.GetString(site.Files["actors/person-7/index.html"].Span).Should().NotContain("Der Täter").And.NotContain("schlaf");
        Encoding.UTF8.GetString(site.Files["data/mentions.csv"].Span).Should().NotContain("person-7");
    }

    [Theory]
    [InlineData("private-person", "full")]
    [InlineData("public-figure", "initials")]
    [InlineData("public-figure", "role-only")]
    public void No_page_and_no_file_puts_together_who_it_is(string privacy, string display)
    {
        var site = Build(new TestArchive()
            .With("input/site.yml", "title: Probe\nbaseUrl: https://archive.example/\nfeatures: {linkedData: true}\n")
            .With("input/actors/person-7.yml", Person.Replace("private-person", $"{privacy}\ndisplay: {display}", StringComparison.Ordinal))
            .With("input/actors/max.yml", "type: Person\nname: Max Muster\nroles: [{roleName: Bote, organization: amt}]\n").With("input/actors/amt.yml", "type: Organization\nname: Hafenamt\n")
            .With("input/places/hafen.yml", "type: City\nname: Hafenau\n")
            .With("input/events/fest.yml", "name: Hafenfest\noccurStatus: planned\ntemporal: 2031-05\nparticipant: [{actor: person-7}]\n")
            .With("seeds/a1.txt", "date 2031-05-04 Frieda Quirrelmann kam. QUIRRELMANN rief. Ein Fest beginnt.\n")
            .With("input/articles/a1.yml", "headline: Quirrelmann kommt\nslug: ankunft\nactors: [person-7]\nevents: [{event: fest, as: reports}]\nstatements: [{id: s, creator: person-7, speech: indirect, stance: announces, about: [person-7], selector: {exact: Ein Fest beginnt}}]\n")
            .With("seeds/a2.txt", "date 2031-05-05 Es regnet.\n").With("input/articles/a2.yml", "headline: Regen\nactors: [person-7]\nauthor: [person-7]\n"));
        foreach (var (path, bytes) in site.Files)
            Encoding.UTF8.GetString(bytes.Span).Should().NotContainAny("Quirrelmann", "QUIRRELMANN", "1971-03", "4711", "spouseOf");
        using var page = Page(site, "actors/person-7/index.html");
        page.QuerySelector("h1")!.TextContent.Should().Be(display == "role-only" ? "Hafenmeisterin" : "F. Q.");
        // Its page gathers nothing: no article, event, organisation or relative. (The timeline and the menu are everybody's.)
        page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).Where(url => url.Split('/') is ["", "articles" or "actors" or "places" or "events", { Length: > 0 }, ..]
            && !url.StartsWith("/actors/person-7/", StringComparison.Ordinal)).Should().BeEmpty();
        foreach (var other in (string[])["actors/max/index.html", "actors/amt/index.html", "places/hafen/index.html"])
            Encoding.UTF8.GetString(site.Files[other].Span).Should().NotContain("person-7", other);
        if (display != "role-only") site.Files.Where(file => Encoding.UTF8.GetString(file.Value.Span).Contains("Hafenmeisterin", StringComparison.Ordinal)).Should().BeEmpty();
        // The article says what it says, and of whom.
        using var article = Page(site, "articles/2031-05-04-ankunft/index.html");
        article.QuerySelectorAll(".redacted").Should().HaveCountGreaterThan(1);
        article.QuerySelectorAll("a[href='/actors/person-7/']").Should().NotBeEmpty();
    }

    private static AngleSharp.Dom.IDocument Page(MemorySite site, string path) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(site.Files[path].Span));

    private static MemorySite Build(TestArchive archive)
    {
        var site = new MemorySite();
        var result = archive.Build(site, new MemoryCache());
        result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(DiagnosticPrinter.PrintLine).Should().BeEmpty();
        return site;
    }
}
