using System.Globalization;
using Archive.Model;
using Archive.Pages;

namespace Archive.Themes;

/// <summary>
/// The timeline as one ordered list a month: what a reader sees as an axis, bars and lanes is the same list that a screen reader reads.
/// The bar says where in its month something lies and how well that is known; the words beside it say the same.
/// </summary>
internal static class TimelineWriter
{
    public static void Write(TimelinePage page, Writers writers, Utf8Html output)
    {
        WriteLaneNames(page, writers, output);
        foreach (var month in page.Months)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{month.Year:0000}-{month.Month:00}");
            output.Raw("<section class=\"month\" aria-labelledby=\"m-"u8);
            output.Raw(id);
            output.Raw("\"><h2 id=\"m-"u8);
            output.Raw(id);
            output.Raw("\">"u8);
            output.Text(writers.Dates.Month(month.Year, month.Month));
            output.Raw("</h2>\n<ol class=\"moments\">\n"u8);
            foreach (var moment in month.Moments) WriteMoment(moment, page.Lanes.Length, writers, output);
            output.Raw("</ol></section>\n"u8);
        }
    }

    /// <summary>Heads of the lanes: for the eye alone, since every entry names its actors.</summary>
    private static void WriteLaneNames(TimelinePage page, Writers writers, Utf8Html output)
    {
        if (page.Lanes.IsEmpty) return;
        output.Raw("<ul class=\"lane-names\" aria-label=\""u8);
        output.Text(writers.Words["timeline.lanes"]);
        output.Raw("\">"u8);
        foreach (var lane in page.Lanes)
        {
            output.Raw("<li>"u8);
            writers.WriteRecord(lane, output);
            output.Raw("</li>"u8);
        }

        output.Raw("</ul>\n"u8);
    }

    private static void WriteMoment(TimelineMoment moment, int lanes, Writers writers, Utf8Html output)
    {
        output.Raw(moment.Event is null ? "<li class=\"moment\" data-kind=\"article\" id=\""u8 : "<li class=\"moment\" data-kind=\"event\" data-status=\""u8);
        if (moment.Event is { } e)
        {
            output.Raw(EnumWords.Kebab(e.Status));
            output.Raw("\" id=\""u8);
        }

        output.Text(moment.Anchor);
        output.Raw("\"><p class=\"moment-when\">"u8);
        output.Text(moment.Event is { } dated ? writers.Dates.Edtf(dated.Temporal!) : writers.Dates.Day(moment.Article!.Date));
        output.Raw("</p>"u8);
        WriteBar(moment.Stretch, output);
        output.Raw("<div class=\"moment-what\"><p>"u8);
        WriteTitle(moment, writers, output);
        output.Raw("</p>"u8);
        WriteWho(moment, writers, output);
        output.Raw("</div>"u8);
        WriteLanes(moment, lanes, output);
        output.Raw("</li>\n"u8);
    }

    private static void WriteTitle(TimelineMoment moment, Writers writers, Utf8Html output)
    {
        if (moment.Article is { } article)
        {
            output.Raw("<a class=\"article-link\" href=\""u8);
            writers.WriteUrl(article.Url, output);
            output.Raw("\">"u8);
            output.Text(article.Headline);
            output.Raw("</a> <span class=\"detail\">"u8);
            output.Text(article.Publisher is { } publisher ? $"{writers.Words["kind.article"]}, {publisher}" : writers.Words["kind.article"]);
            output.Raw("</span>"u8);
            return;
        }

        var e = moment.Event!;
        writers.WriteRecord(new(RecordKind.Event, e.Id, e.Url, e.Name, ""), output);
        output.Raw(" "u8);
        writers.WriteStatus(e.Status, output);
        if (e.Location is null) return;
        output.Raw(" <span class=\"detail\">"u8);
        writers.WriteRecord(e.Location, output);
        output.Raw("</span>"u8);
    }

    private static void WriteWho(TimelineMoment moment, Writers writers, Utf8Html output)
    {
        if (moment.Who.IsEmpty) return;
        output.Raw("<p class=\"moment-who\">"u8);
        for (var i = 0; i < moment.Who.Length; i++)
        {
            if (i > 0) output.Raw(", "u8);
            writers.WriteRecord(moment.Who[i], output);
        }

        if (moment.More > 0)
        {
            output.Raw(" "u8);
            output.Text(writers.Words.Format("timeline.more", writers.Words.Number(moment.More)));
        }

        output.Raw("</p>"u8);
    }

    /// <summary>Thirty-one days of which some are filled: a day, a time that lasts, a time within which the day is not known.</summary>
    private static void WriteBar(TimelineStretch stretch, Utf8Html output)
    {
        output.Raw("<svg class=\"moment-bar\" viewBox=\"-4 0 132 10\" aria-hidden=\"true\"><path class=\"month-days\" d=\"M0 5h124\"/><rect class=\""u8);
        output.Raw(EnumWords.Kebab(stretch.Shape));
        if (stretch.IsAbout) output.Raw(" about"u8);
        var (from, to) = (stretch.BeginsBefore ? -12 : (stretch.First - 1) * 4, stretch.GoesOn ? 136 : stretch.Last * 4);
        if (stretch.Shape == TimelineShape.Day) (from, to) = (from - 2, to + 2);
        output.Raw("\" x=\""u8);
        output.Number(from);
        output.Raw("\" y=\"1\" width=\""u8);
        output.Number(to - from);
        output.Raw("\" height=\"8\" rx=\""u8);
        output.Raw(stretch.Shape == TimelineShape.Day ? "4\"/></svg>"u8 : "2\"/></svg>"u8);
    }

    private static void WriteLanes(TimelineMoment moment, int lanes, Utf8Html output)
    {
        if (lanes == 0) return;
        output.Raw("<span class=\"lanes\" aria-hidden=\"true\">"u8);
        for (var lane = 0; lane < lanes; lane++) output.Raw(moment.Lanes.Contains(lane) ? "<i class=\"on\"></i>"u8 : "<i></i>"u8);
        output.Raw("</span>"u8);
    }
}
