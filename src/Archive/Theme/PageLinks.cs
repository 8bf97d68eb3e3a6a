using System.Collections.Immutable;
using Archive.Pages;

namespace Archive.Themes;

/// <summary>The pages of a long list. Those beside the current one say so, for browsers and search engines.</summary>
internal static class PageLinks
{
    public static void Write(ImmutableArray<ListingPage> pages, Writers writers, Utf8Html output)
    {
        var current = 0;
        while (current < pages.Length && !pages[current].IsCurrent) current++;
        output.Raw("<nav class=\"pages\" aria-label=\""u8);
        output.Text(writers.Words["nav.pages"]);
        output.Raw("\"><ol>\n"u8);
        for (var i = 0; i < pages.Length; i++)
        {
            output.Raw("<li><a href=\""u8);
            writers.WriteUrl(pages[i].Url, output);
            // A long year is listed by its pages first and then among the years, where it is current as well.
            output.Raw(pages[i].IsCurrent ? "\" aria-current=\"page\">"u8 : current == pages.Length ? "\">"u8 : i == current - 1 ? "\" rel=\"prev\">"u8 : i == current + 1 ? "\" rel=\"next\">"u8 : "\">"u8);
            output.Text(pages[i].Label);
            output.Raw("</a></li>\n"u8);
        }

        output.Raw("</ol></nav>\n"u8);
    }
}
