using System.Text;
using Archive.Annotations;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Pages;

/// <summary>
/// Whether a seed tells a hidden name beside its text. Of Markdown and HTML only the text is shown, and there names are replaced; who downloads the
/// seed also gets its title, captions, comments and addresses.
/// </summary>
internal sealed class SeedPrivacy(HiddenNames names, Catalog catalog, Func<Seed, string?>? read)
{
    /// <summary>Whether it does; also where that cannot be known.</summary>
    public bool IsTelling(Article article, AnnotatedText text)
    {
        if (article.Seed.File.EndsWith(".txt", StringComparison.Ordinal)) return false;
        // What is redacted is not published anyway.
        if (MentionReader.HasRedactions(text) || read?.Invoke(article.Seed) is not { } raw) return true;
        var about = names.About([.. article.ActorsSpokenOf().Distinct(StringComparer.Ordinal).Select(id => catalog.ActorById.GetValueOrDefault(id)).OfType<Actor>().Where(actor => actor.IsNameHidden)]);
        var shown = HiddenNames.Unescaped(raw);
        return ((string[])[raw, shown, WithoutTags(shown), HiddenNames.Unescaped(WithoutTags(raw))]).Any(about.StandIn)
            || (article.Seed.File.EndsWith(".md", StringComparison.Ordinal) && about.StandIn(PlainText.OfMarkdown(raw)));
    }

    // Tags and comments part no word for who reads the page.
    private static string WithoutTags(string html)
    {
        var text = new StringBuilder(html.Length);
        var at = 0;
        for (int open; (open = html.IndexOf('<', at)) >= 0; at = open + 1)
        {
            text.Append(html, at, open - at);
            if (html.IndexOf('>', open) is >= 0 and var close) open = close;
            else break;
        }

        return text.Append(html, at, html.Length - at).ToString();
    }
}
