using System.Collections.Immutable;
using Archive.Pages;

namespace Archive.Themes;

/// <summary>The pages of a long list. Those beside the current one say so, for browsers and search engines.</summary>
internal static class PageLinks
{
    /// <summary>Writes the links to them; nothing where there are none.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="label">The key of what the list is called, which is shown too; null where it needs no telling.</param>
    /// <param name="writers">Words and addresses.</param>
    /// <param name="output">Where they go.</param>
    public static void Write(ImmutableArray<ListingPage> pages, string? label, Writers writers, Utf8Html output)
    {
        if (pages.IsEmpty) return;
        var current = 0;
        while (current < pages.Length && !pages[current].IsCurrent) current++;
        output.Raw("<nav class=\"pages\" aria-label=\""u8);
        output.Text(writers.Words[label ?? "nav.pages"]);
        output.Raw("\">"u8);
        if (label is not null)
        {
            output.Raw("<span class=\"pages-label\" aria-hidden=\"true\">"u8);
            output.Text(writers.Words[label]);
            output.Raw("</span>"u8);
        }

        output.Raw("<ol>\n"u8);
        for (var i = 0; i < pages.Length; i++)
        {
            output.Raw("<li><a href=\""u8);
            writers.WriteUrl(pages[i].Url, output);
            output.Raw(pages[i].IsCurrent ? "\" aria-current=\"page\">"u8 : current == pages.Length ? "\">"u8 : i == current - 1 ? "\" rel=\"prev\">"u8 : i == current + 1 ? "\" rel=\"next\">"u8 : "\">"u8);
            output.Text(pages[i].Days is var (first, last) ? writers.Dates.DaysShort(first, last) : pages[i].Label);
            output.Raw("</a></li>\n"u8);
        }

        output.Raw("</ol></nav>\n"u8);
    }
}
