using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Pages;

/// <summary>
/// Where on the timeline an event or article stands. Pages of every record link there: how many come before it in its year is found by
/// halving, not by counting.
/// </summary>
/// <param name="articles">The articles, oldest first.</param>
/// <param name="events">The days of the events that have one, in the timeline's order.</param>
internal sealed class TimelinePlaces(ImmutableArray<ShownArticle> articles, EdtfDay[] events)
{
    /// <summary>The page that holds an event, and its fragment there.</summary>
    /// <param name="position">Its place among the events that have a day.</param>
    /// <param name="id">Its id.</param>
    public string UrlOf(int position, string id)
    {
        var day = events[position];
        var begin = BeginOf(day.Year);
        return UrlOf(day.Year, position - EventsBefore(begin) + ArticlesBefore(day) - ArticlesBefore(begin), TimelineMoment.AnchorOf(id));
    }

    /// <summary>The page that holds an article, and its fragment there.</summary>
    public string UrlOf(ShownArticle article)
    {
        var day = DayOf(article);
        var begin = BeginOf(day.Year);
        // Events come before the articles of their day.
        return UrlOf(day.Year, article.Number - ArticlesBefore(begin) + EventsBefore(day with { Day = day.Day + 1 }) - EventsBefore(begin), TimelineMoment.AnchorOf(article.Link));
    }

    private string UrlOf(int year, int place, string anchor)
    {
        if (events.Length + articles.Length <= Timelines.MostOnOnePage) return $"timeline/#{anchor}";
        var (begin, end) = (BeginOf(year), BeginOf(year + 1));
        var blocks = Timelines.BlocksOf(year, EventsBefore(end) - EventsBefore(begin) + ArticlesBefore(end) - ArticlesBefore(begin));
        return $"{blocks.UrlOf(blocks.BlockOf(place))}#{anchor}";
    }

    private int EventsBefore(EdtfDay day)
    {
        var (low, high) = (0, events.Length);
        while (low < high)
            if ((low + high) / 2 is var middle && events[middle] < day) low = middle + 1;
            else high = middle;
        return low;
    }

    private int ArticlesBefore(EdtfDay day)
    {
        var (low, high) = (0, articles.Length);
        while (low < high)
            if ((low + high) / 2 is var middle && DayOf(articles[middle]) < day) low = middle + 1;
            else high = middle;
        return low;
    }

    private static EdtfDay BeginOf(int year) => new(year, 1, 1);

    private static EdtfDay DayOf(ShownArticle article)
    {
        var date = article.Article.DatePublished;
        return new(date.Year, date.Month, date.Day);
    }
}
