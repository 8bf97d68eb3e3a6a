using System.Buffers;
using System.Globalization;
using Archive.Model;
using Archive.Pages;

namespace Archive.Exports;

/// <summary>
/// Events as a calendar (iCalendar, RFC 5545). Only what has its day: a calendar cannot say "some day within" or "about", and would turn
/// a guess into a fact. Nothing in it depends on when it is made.
/// </summary>
public sealed class EventsCalendar : IExport
{
    /// <inheritdoc/>
    public string Path => "data/events.ics";

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output)
    {
        var calendar = new CalendarWriter(output);
        calendar.Line("BEGIN", "VCALENDAR");
        calendar.Line("VERSION", "2.0");
        calendar.Line("PRODID", $"-//{context.Host}//Archive//{context.Site.Language.ToUpperInvariant()}");
        calendar.Line("CALSCALE", "GREGORIAN");
        calendar.Line("METHOD", "PUBLISH");
        calendar.Text("X-WR-CALNAME", context.Site.Title);
        foreach (var e in context.Archive.Catalog.Events)
            if (!e.Head.NoIndex && DaysOf(e.Temporal?.Value) is var (first, last)) WriteEvent(calendar, context, e, first, last);
        calendar.Line("END", "VCALENDAR");
    }

    private static void WriteEvent(CalendarWriter calendar, ExportContext context, Event e, DateOnly first, DateOnly last)
    {
        var (archive, link) = (context.Archive, context.Archive.Records.Of(e.Head.Key));
        calendar.Line("BEGIN", "VEVENT");
        calendar.Line("UID", $"event-{e.Head.Id}@{context.Host}");
        calendar.Line("DTSTAMP", $"{Day(KnownSince(archive, e) ?? first)}T000000Z");
        calendar.Line("DTSTART;VALUE=DATE", Day(first));
        // The end is the first day after it: section 3.6.1.
        if (last < DateOnly.MaxValue) calendar.Line("DTEND;VALUE=DATE", Day(last.AddDays(1)));
        calendar.Text("SUMMARY", link.Name);
        calendar.Line("STATUS", StatusOf(e.OccurStatus));
        if (archive.Names.TextOrNull(e.Head.Description) is { } description) calendar.Text("DESCRIPTION", PlainText.OfMarkdown(description));
        if (archive.Names.TextOrNull(e.Kind) is { } kind) calendar.Text("CATEGORIES", kind);
        WriteLocation(calendar, archive, e);
        calendar.Line("URL", context.Absolute(link.Url));
        calendar.Line("TRANSP", "TRANSPARENT");
        calendar.Line("END", "VEVENT");
    }

    private static void WriteLocation(CalendarWriter calendar, ShownArchive archive, Event e)
    {
        if (e.Location is not { } location) return;
        calendar.Text("LOCATION", archive.Records.Place(location.Value).Name);
        if (archive.Catalog.PlaceById[location.Value].Geo is { Precision: not (GeoPrecision.Country or GeoPrecision.Region) } geo)
            calendar.Line("GEO", $"{ExportNumbers.Of(geo.Latitude)};{ExportNumbers.Of(geo.Longitude)}");
    }

    /// <summary>First and last day, where both are known to the day and not qualified.</summary>
    private static (DateOnly First, DateOnly Last)? DaysOf(EdtfDate? date)
    {
        if (date is null || date.IsApproximate || date.IsUncertain || date.Kind is not (EdtfKind.Date or EdtfKind.Interval)) return null;
        foreach (var point in date.Points)
            if (point is not { Precision: EdtfPrecision.Day or EdtfPrecision.Minute }) return null;
        return date.Earliest?.ToDateOnly() is { } first && date.Latest?.ToDateOnly() is { } last ? (first, last) : null;
    }

    /// <summary>The day of the newest knowledge of an event: its last step, else the newest article that mentions it.</summary>
    private static DateOnly? KnownSince(ShownArchive archive, Event e)
    {
        if (!e.StatusHistory.IsEmpty && e.StatusHistory[^1].AsOf.Value.Earliest?.ToDateOnly() is { } step) return step;
        var articles = archive.Mentions.ArticlesWith(archive.Records.NumberOf(e.Head.Key));
        return articles.IsEmpty ? null : archive.Articles[articles[^1]].Article.DatePublished;
    }

    private static string StatusOf(OccurStatus status) => status switch
    {
        OccurStatus.Occurred or OccurStatus.Ongoing => "CONFIRMED",
        OccurStatus.Cancelled or OccurStatus.DidNotOccur or OccurStatus.Denied => "CANCELLED",
        _ => "TENTATIVE",
    };

    private static string Day(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
