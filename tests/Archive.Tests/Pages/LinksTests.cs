using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Archive.Annotations;
using Archive.Catalogs;
using Archive.Model;
using Archive.Pages;
using Archive.Sources;
using Archive.Tests.Exports;
using static Archive.Tests.Pages.InventedArchive;

namespace Archive.Tests.Pages;

/// <summary>Every address a page model holds leads to a page, on an invented archive and on the repository's own.</summary>
public sealed class LinksTests
{
    private static readonly ImmutableArray<string> Addresses = ["Url", "Newer", "Older", "TreeUrl", "Evidence", "Target", "SeedUrl"];

    [Fact]
    public void Every_address_of_an_invented_archive_leads_to_a_page_and_its_fragments_to_marks() => CheckAll(Invented().ToPages());

    [Fact]
    public void Every_address_of_this_repositorys_archive_leads_to_a_page_and_its_fragments_to_marks() => CheckAll(Repository());

    [Fact]
    public void Every_mention_of_this_repositorys_articles_is_listed_on_its_records_page_with_its_words()
    {
        var pages = Repository();
        var listed = pages.Actors().Concat(pages.Places()).Concat(pages.Events()).Select(job => job.Build().Body).Sum(body => EntityOf(body).MentionCount);
        var inTexts = pages.Articles().Select(job => job.Build().Body).OfType<ArticlePage>()
            .Sum(article => article.Text.Paragraphs.Sum(paragraph => paragraph.Marks.Count(mark => mark is MentionMark)));

        inTexts.Should().BePositive();
        (listed, pages.MentionCount).Should().Be((inTexts, inTexts));
    }

    [Fact]
    public void Every_export_of_this_repositorys_archive_is_well_formed()
    {
        foreach (var (path, bytes) in RenderedExports.Of(Repository()))
        {
            var text = Encoding.UTF8.GetString(bytes);
            if (path.EndsWith(".xml", StringComparison.Ordinal)) XDocument.Parse(text).Root.Should().NotBeNull();
            else if (path.Contains("json", StringComparison.Ordinal)) JsonNode.Parse(text).Should().NotBeNull();
            else if (path.EndsWith(".ics", StringComparison.Ordinal)) text.Should().StartWith("BEGIN:VCALENDAR\r\n").And.EndWith("END:VCALENDAR\r\n");
            else if (path.EndsWith(".csv", StringComparison.Ordinal)) text.Should().EndWith("\r\n");
        }
    }

    private static void CheckAll(SitePages pages)
    {
        var jobs = pages.AllJobs().ToList();
        jobs.Select(job => job.Path).Should().OnlyHaveUniqueItems();
        var targets = jobs.Select(job => job.Url).Concat(pages.Seeds().Select(seed => seed.Path))
            .Concat(jobs.Where(job => job.Image is not null).Select(job => job.Image!().Url)).ToHashSet(StringComparer.Ordinal);
        var fragments = jobs.Select(job => job.Build()).Where(page => page.Body is ArticlePage).ToDictionary(page => page.Head.Url, page => FragmentsOf((ArticlePage)page.Body));
        var found = 0;
        foreach (var job in jobs)
        {
            var page = job.Build();
            page.Head.Url.Should().Be(job.Url);
            page.Head.NoIndex.Should().Be(job.NoIndex);
            foreach (var url in UrlsIn(page))
            {
                found++;
                var parts = url.Split('#');
                targets.Should().Contain(parts[0], "{0} links to it", job.Url);
                if (parts.Length > 1 && fragments.TryGetValue(parts[0], out var there)) there.Should().Contain(parts[1], "{0} links to it", job.Url);
            }
        }

        found.Should().BePositive();
    }

    private static HashSet<string> FragmentsOf(ArticlePage article) =>
    [
        .. article.Text.Paragraphs.SelectMany(p => p.Marks.OfType<MentionMark>().Select(p.AnchorOf)),
        .. article.Statements.Select(statement => $"statement-{statement.Id}"),
    ];

    private static IEnumerable<string> UrlsIn(object? model)
    {
        if (model is null or string or AnnotatedText or SourceView or Identity or SourceReference) yield break;
        if (model is IEnumerable list)
        {
            foreach (var item in list)
                foreach (var url in UrlsIn(item)) yield return url;
            yield break;
        }

        if (model.GetType() is var type && (type.IsPrimitive || type.IsEnum || type.Namespace?.StartsWith("Archive", StringComparison.Ordinal) != true)) yield break;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0))
        {
            var value = property.GetValue(model);
            if (value is string url && Addresses.Contains(property.Name)) yield return url;
            else if (value is not string)
                foreach (var inner in UrlsIn(value)) yield return inner;
        }
    }

    private static EntityPart EntityOf(IPageBody body) => body switch
    {
        ActorPage actor => actor.Entity,
        PlacePage place => place.Entity,
        EventPage e => e.Entity,
        _ => throw new ArgumentException(body.Template),
    };

    private static InventedArchive Invented()
    {
        var archive = new InventedArchive().Actor("ada", "Ada", a => a with { Head = a.Head with { FormerId = [At("adda")] }, Roles = [Role("Rätin", "2030/..", "amt")] })
            .Actor("amt", "Amt").Place("land", "Land").Place("hafen", "Hafen", p => p with { ContainedInPlace = At("land") })
            .Event("gipfel", "Gipfel", "2031-05-01", e => e with { Location = At("hafen"), Participants = [new(At("ada"), null)] }).Prose("methode", "Methode");
        for (var i = 0; i < 230; i++)
            archive.Article($"a{i:000}", new DateOnly(2031, 5, 1).AddDays(i / 210).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                "{ada|Ada} im {hafen|Hafen}. {gipfel|Gipfel} {say x|ja}. {note 0|So}.", a => a with
                {
                    Statements = [Statement($"a{i:000}", "x", "ada", s => s with { About = [At(EventKey("gipfel"))], Via = [At("amt")] })],
                    Subjects = [Listed(ActorKey("ada")), Listed(PlaceKey("land"))],
                });
        archive.Article("zu", "2031-05-02", "Weg.", a => a with { PublishingStatus = PublishingStatus.Withheld });
        return archive;
    }

    private static SitePages Repository([CallerFilePath] string path = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
        var (sources, _) = SourceReader.Read(new DiskFileTree(root));
        var (catalog, _) = CatalogResolver.Resolve(sources);
        var annotator = new Annotator(catalog);
        return new(catalog, [.. catalog.Articles.Select(article => annotator.Annotate(article).Text)]);
    }
}
