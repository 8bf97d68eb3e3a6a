using System.Globalization;
using System.Text;
using Archive.Pages;

namespace Archive.Themes;

/// <summary>An article in the form that reference managers read.</summary>
internal static class Citation
{
    /// <summary>A BibLaTeX entry.</summary>
    /// <param name="article">The article.</param>
    /// <param name="url">Its address in the archive, absolute.</param>
    public static string BibTex(ArticlePage article, string url)
    {
        var entry = new StringBuilder("@article{").Append(KeyOf(article)).Append(",\n");
        var authors = string.Join(" and ", article.Authors.Select(author => $"{{{Escape(author.Actor?.Name ?? author.Name ?? "")}}}"));
        Field("author", authors);
        Field("title", $"{{{Escape(article.Headline)}}}");
        Field("journaltitle", Escape(article.Publisher?.Name ?? ""));
        Field("date", article.DatePublished.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Field("langid", article.InLanguage.StartsWith("de", StringComparison.Ordinal) ? "german" : article.InLanguage.StartsWith("en", StringComparison.Ordinal) ? "english" : "");
        Field("url", url);
        return entry.Append('}').ToString();

        void Field(string name, string value)
        {
            if (value.Length > 0) entry.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");
        }
    }

    private static string KeyOf(ArticlePage article) =>
        string.Concat(article.Id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
            if (c is '{' or '}' or '\\') escaped.Append(' ');
            else if (c is '&' or '%' or '$' or '#' or '_') escaped.Append('\\').Append(c);
            else escaped.Append(c);
        return escaped.ToString();
    }
}
