using Archive.Pages;

namespace Archive.Themes;

/// <summary>
/// Events on a line of time, oldest first: the mark says how sure each is, and so does its word. They stand on thousands of pages, so C# writes them.
/// </summary>
internal static class EventListWriter
{
    /// <summary>What lies before and after an event or article; nothing where there is nothing.</summary>
    public static void WriteAround(TimelineExcerpt? excerpt, Writers writers, Utf8Html output)
    {
        if (excerpt is null) return;
        output.Raw("<section class=\"excerpt\" aria-labelledby=\"time\"><h2 id=\"time\">"u8);
        output.Text(writers.Words["timeline.around"]);
        output.Raw("</h2>\n<ol class=\"event-list\">\n"u8);
        foreach (var entry in excerpt.Entries)
            if (entry.Event is { } e) WriteEvent(e, WordsOf(entry.Relation, writers.Words), entry.IsHere, writers, output);
            else WriteArticle(entry.Day, writers, output);
        output.Raw("</ol>\n"u8);
        WriteWay(excerpt.Url, writers, output);
        output.Raw("</section>\n"u8);
    }

    private static string? WordsOf(ExcerptRelation relation, Localizer words) => relation switch
    {
        ExcerptRelation.Follows => words["event.before"],
        ExcerptRelation.FollowedBy => words["event.after"],
        _ => null,
    };

    /// <summary>An actor's events, each with the part it took.</summary>
    public static void WriteActor(ActorPage page, Writers writers, Utf8Html output) =>
        WriteSection("actor.events", page.Events.Length, page.EventWindow, i => (page.Events[i].Event, page.Events[i].Role), writers, output);

    /// <summary>What happened at a place.</summary>
    public static void WritePlace(PlacePage page, Writers writers, Utf8Html output) =>
        WriteSection("place.events", page.Events.Length, page.EventWindow, i => (page.Events[i], null), writers, output);

    private static void WriteSection(string title, int count, EventWindow window, Func<int, (EventLink Event, string? Role)> at, Writers writers, Utf8Html output)
    {
        if (count == 0) return;
        output.Raw("<section class=\"excerpt\" aria-labelledby=\"events\"><h2 id=\"events\">"u8);
        output.Text(writers.Words[title]);
        output.Raw("</h2>\n"u8);
        WriteFolded("timeline.earlier", 0, window.First, at, writers, output);
        WriteList(window.First, window.First + window.Length, at, writers, output);
        WriteFolded("timeline.further", window.First + window.Length, count, at, writers, output);
        if (window.Url is { } url) WriteWay(url, writers, output);
        output.Raw("</section>\n"u8);
    }

    private static void WriteFolded(string words, int from, int to, Func<int, (EventLink, string?)> at, Writers writers, Utf8Html output)
    {
        if (from >= to) return;
        output.Raw("<details class=\"more-events\"><summary>"u8);
        output.Text(writers.Words.Count(words, to - from));
        output.Raw("</summary>\n"u8);
        WriteList(from, to, at, writers, output);
        output.Raw("</details>\n"u8);
    }

    private static void WriteList(int from, int to, Func<int, (EventLink Event, string? Role)> at, Writers writers, Utf8Html output)
    {
        output.Raw("<ol class=\"event-list\">\n"u8);
        for (var i = from; i < to; i++)
        {
            var (e, role) = at(i);
            WriteEvent(e, role, isHere: false, writers, output);
        }

        output.Raw("</ol>\n"u8);
    }

    private static void WriteEvent(EventLink e, string? role, bool isHere, Writers writers, Utf8Html output)
    {
        output.Raw("<li data-status=\""u8);
        output.Raw(EnumWords.Kebab(e.Status));
        output.Raw(isHere ? "\" class=\"here\" aria-current=\"true\"><p class=\"event-when\">"u8 : "\"><p class=\"event-when\">"u8);
        if (e.Temporal is { } date) writers.WriteEdtf(date, output);
        else output.Text(writers.Words["date.undated"]);
        output.Raw("</p>\n<div class=\"event-what\"><p>"u8);
        if (isHere) WriteOwn(e.Name, output);
        else writers.WriteRecord(new(Model.RecordKind.Event, e.Id, e.Url, e.Name, ""), output);
        output.Raw(" "u8);
        writers.WriteStatus(e.Status, output);
        output.Raw("</p>"u8);
        WriteDetail(e, writers, output);
        output.Raw("</div>"u8);
        if (role is not null)
        {
            output.Raw("<p class=\"event-who\">"u8);
            output.Text(role);
            output.Raw("</p>"u8);
        }

        output.Raw("</li>\n"u8);
    }

    private static void WriteDetail(EventLink e, Writers writers, Utf8Html output)
    {
        if (e.Kind is null && e.Location is null) return;
        output.Raw("<p class=\"detail\">"u8);
        output.Text(e.Kind ?? "");
        if (e.Location is { } place)
        {
            if (e.Kind is not null) output.Raw(", "u8);
            writers.WriteRecord(place, output);
        }

        output.Raw("</p>"u8);
    }

    /// <summary>The article whose page it is.</summary>
    private static void WriteArticle(DateOnly? day, Writers writers, Utf8Html output)
    {
        output.Raw("<li class=\"here\" aria-current=\"true\"><p class=\"event-when\">"u8);
        if (day is { } date) output.Text(writers.Dates.Day(date));
        output.Raw("</p>\n<div class=\"event-what\"><p>"u8);
        WriteOwn(writers.Words["timeline.this-article"], output);
        output.Raw("</p></div></li>\n"u8);
    }

    private static void WriteOwn(string name, Utf8Html output)
    {
        output.Raw("<strong>"u8);
        output.Text(name);
        output.Raw("</strong>"u8);
    }

    private static void WriteWay(string url, Writers writers, Utf8Html output)
    {
        output.Raw("<p class=\"more\"><a href=\""u8);
        writers.WriteUrl(url, output);
        output.Raw("\">"u8);
        output.Text(writers.Words["timeline.whole"]);
        output.Raw(" "u8);
        output.Raw(writers.Icon("after"));
        output.Raw("</a></p>\n"u8);
    }
}
