using System.Collections.Immutable;
using System.Globalization;
using Archive.Model;
using Archive.Pages;
using Archive.Pages.Citations;
using Archive.Themes.Drawings;
using Archive.Themes.Maps;
using Archive.Themes.Plans;
using Scriban.Runtime;

namespace Archive.Themes;

/// <summary>What templates can call and the values every template sees; documented in docs/theme.md.</summary>
internal sealed class Functions
{
    private readonly Writers writers;
    private readonly Site site;
    private readonly string baseUrl;
    private readonly ThemeAssets assets;
    private readonly Basemap? basemap;
    private readonly bool hasImages;

    public Functions(Writers writers, Site site, ImmutableArray<MenuItem> menu, ThemeAssets assets, Basemap? basemap, bool hasImages)
    {
        (this.writers, this.site, baseUrl, this.assets, this.basemap, this.hasImages) = (writers, site, site.BaseUrl, assets, basemap, hasImages);
        Globals = new ScriptObject { ["site"] = site, ["menu"] = menu };
        AddWords();
        AddDates();
        AddText();
        AddAddresses();
        AddPieces();
        Globals.IsReadOnly = true;
    }

    /// <summary>The functions and the site's own values.</summary>
    public ScriptObject Globals { get; }

    private Localizer Words => writers.Words;

    private void AddWords()
    {
        Add("t", a => Words[Text(a, 0)]);
        Add("t_with", 2, 4, (_, a) => Words.Format(Text(a, 0), a[1..]));
        Add("t_count", 2, 2, (_, a) => Words.Count(Text(a, 0), Whole(a, 1)));
        Add("has_t", a => Words.Find(Text(a, 0)) is not null);
        Add("kebab", a => EnumWords.Kebab(a[0]!.ToString()!));
        Add("number", a => Words.Number(Whole(a, 0)));
        Add("crumb_title", a => CrumbTitle((Crumb)a[0]!));
        Add("letter_id", a => Text(a, 0) == "#" ? "0-9" : Text(a, 0).ToLowerInvariant());
        Add("coordinates", a => Coordinates((Geo)a[0]!));
    }

    private void AddDates()
    {
        Add("day", a => writers.Dates.Day((DateOnly)a[0]!));
        Add("day_short", a => writers.Dates.DayShort((DateOnly)a[0]!));
        Add("iso_day", a => ((DateOnly)a[0]!).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("month", 2, 2, (_, a) => writers.Dates.Month(Whole(a, 0), Whole(a, 1)));
        Add("edtf", a => a[0] is EdtfDate date ? new DeferredHtml(output => writers.WriteEdtf(date, output)) : null);
        Add("edtf_words", a => a[0] is EdtfDate date ? writers.Dates.Edtf(date) : null);
        Add("edtf_iso", a => a[0] is EdtfDate date ? HtmlDate.Of(date) : null);
    }

    private void AddText()
    {
        Add("description", 2, 2, (_, a) => Description((PageHead)a[0]!, Text(a, 1)));
        AddMarkdown("markdown", writers.Markdown.Blocks);
        AddMarkdown("markdown_inline", writers.Markdown.Inline);
        AddMarkdown("markdown_plain", writers.Markdown.Plain);
    }

    private void AddAddresses()
    {
        Add("url", a => writers.Url((string?)a[0] ?? ""));
        Add("absolute_url", a => baseUrl + ((string?)a[0] ?? "").TrimStart('/', '\\'));
        Add("fragment", a => $"#{((string?)a[0] ?? "").TrimStart('#')}");
        Add("external_url", a => SafeUrl.External((string?)a[0]));
        Add("asset", a => writers.Url(assets.UrlOf(Text(a, 0))));
        Add("social_image", a => hasImages ? $"{baseUrl}{((PageHead)a[0]!).Image?.Url ?? SocialImage.FileName}" : null);
        Add("has_asset", a => assets.Has(Text(a, 0)));
    }

    private void AddPieces()
    {
        Add("icon", a => new Html(writers.Icon(Text(a, 0))));
        Add("status", a => Piece((OccurStatus)a[0]!, static (status, w, output) => w.WriteStatus(status, output)));
        Add("record", a => Piece((RecordLink)a[0]!, static (link, w, output) => w.WriteRecord(link, output)));
        Add("body", a => new ArticleBody((ArticlePage)a[0]!, writers));
        Add("mention_list", a => Piece((Listing<MentionGroup>)a[0]!, MentionList.Write));
        Add("entry_list", a => Piece((ImmutableArray<IndexEntry>)a[0]!, EntryList.Write));
        Add("place_tree", a => Piece((ImmutableArray<PlaceNode>)a[0]!, EntryList.WriteTree));
        Add("calendar", a => Piece((ArticleIndexPage)a[0]!, CalendarWriter.Write));
        Add("day_calendar", a => Piece((ArticleIndexPage)a[0]!, DayCalendar.Write));
        Add("timeline", a => Piece((TimelinePage)a[0]!, TimelineWriter.Write));
        Add("network", a => a[0] switch
        {
            ActorPage actor => Piece(actor, static (page, w, output) => EgoNetwork.Write(page.Entity, RecordKind.Actor, page.Relations, w, output)),
            PlacePage place => Piece(place, static (page, w, output) => EgoNetwork.Write(page.Entity, RecordKind.Place, [], w, output)),
            _ => Piece((EventPage)a[0]!, static (page, w, output) => EgoNetwork.Write(page.Entity, RecordKind.Event, [], w, output)),
        });
        Add("years_axis", a => Piece((YearSpan?)a[0], static (years, _, output) => YearsAxis.WriteHead(years, output)));
        Add("years_bar", a => Piece(((YearSpan?)a[0], (EdtfDate?)a[1]), static (bar, _, output) => YearsAxis.WriteBar(bar.Item1, bar.Item2, output)), most: 2);
        Add("page_links", 1, 2, (_, a) => Piece((ImmutableArray<ListingPage>)a[0]!, (pages, w, output) => PageLinks.Write(pages, a.Length > 1 ? (string?)a[1] : null, w, output)));
        Add("around", a => Piece((TimelineExcerpt?)a[0], EventListWriter.WriteAround));
        Add("events_of", a => a[0] is ActorPage actor ? Piece(actor, EventListWriter.WriteActor) : Piece((PlacePage)a[0]!, EventListWriter.WritePlace));
        Add("positions", a => Piece((ImmutableArray<PositionRow>)a[0]!, PositionsTable.Write));
        Add("sources", a => Piece((ImmutableArray<SourceView>)a[0]!, static (sources, w, output) => w.WriteSources(sources, output)));
        Add("source", a => Piece((SourceView)a[0]!, static (source, w, output) => w.WriteSource(source, output)));
        Add("sparkline", a => Piece((ImmutableArray<MonthCount>)a[0]!, Sparkline.Write));
        Globals["has_basemap"] = basemap is not null;
        Add("overview_map", a => basemap is { } land ? Piece((MapPage)a[0]!, (page, w, output) => OverviewMap.Write(page, land, w, output)) : null);
        Add("article_map", a => Piece((ImmutableArray<PlaceOnMap>)a[0]!, (places, w, output) => ArticleMap.Write(places, basemap, w, output)));
        Add("place_map", a => basemap is { } land && a[0] is PlacePage { Geo: { } geo } place ? Piece(place, (page, w, output) =>
            PlaceMap.Write(page.Entity.Name, geo, w.Words.Format("map.of", page.Entity.Name), page.Landmarks, land, output)) : null);
        Add("bibtex", a => BibTex.Of(CitedArticle.Of((ArticlePage)a[0]!, baseUrl + Text(a, 1), site.Title)), most: 2);
        Add("citation_files", a => Piece((ArticlePage)a[0]!, (page, _, output) => CitationFiles.Write(CitedArticle.Of(page, baseUrl + Text(a, 1), site.Title), output)), most: 2);
        Globals["partial"] = new TemplateFunction("partial", 1, 2, static (context, a) =>
        {
            context.RenderPartial(Text(a, 0), a.Length > 1 ? a[1] : null);
            return null;
        }, isPure: false);
    }

    private void Add(string name, Func<object?[], object?> call, int most = 1) => Add(name, most, most, (_, arguments) => call(arguments));

    private void Add(string name, int required, int most, Func<IPartials, object?[], object?> call) =>
        Globals[name] = new TemplateFunction(name, required, most, call);

    private void AddMarkdown(string name, Func<string?, object> read) =>
        Globals[name] = new TemplateFunction(name, 1, 1, (_, a) => read((string?)a[0]), workOfCharacter: 32);

    private DeferredHtml Piece<T>(T value, Action<T, Writers, Utf8Html> write) => new(output => write(value, writers, output));

    private static string Text(object?[] arguments, int index) => (string)arguments[index]!;

    private static int Whole(object?[] arguments, int index) => Convert.ToInt32(arguments[index], CultureInfo.InvariantCulture);

    /// <summary>What a page says of itself; of one that says nothing, what its kind shows. Null where neither is.</summary>
    private string? Description(PageHead head, string template) => head.Description ?? (Words.Find($"about.{template}") is null ? null
        : Words.Format($"about.{template}", site.Title, head.Title));

    /// <summary>The words of a section, the name of a month, or the title as it is.</summary>
    private string CrumbTitle(Crumb crumb) => crumb.IsKey ? Words[crumb.Title]
        : DateOnly.TryParseExact(crumb.Title, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? writers.Dates.MonthName(month.Month) : crumb.Title;

    /// <summary>Latitude and longitude, no more exact than the point stands for the place.</summary>
    private string Coordinates(Geo geo)
    {
        var form = geo.Precision switch { GeoPrecision.Exact or GeoPrecision.Building => "0.0000", GeoPrecision.City => "0.00", _ => "0" };
        return $"{Math.Abs(geo.Latitude).ToString(form, Words.Culture)}° {Words[geo.Latitude < 0 ? "map.south" : "map.north"]}, "
            + $"{Math.Abs(geo.Longitude).ToString(form, Words.Culture)}° {Words[geo.Longitude < 0 ? "map.west" : "map.east"]}";
    }
}

/// <summary>An entry of the site's menu.</summary>
/// <param name="Section">The section it stands for, to mark the current one; empty for an entry of the settings.</param>
/// <param name="Label">What the reader sees.</param>
/// <param name="Url">The address, ready to use.</param>
public sealed record MenuItem(string Section, string Label, string Url);
