using System.Buffers;
using System.Globalization;
using System.Text;

namespace Archive.Pages.Citations;

/// <summary>BibLaTeX entries: <c>@article</c> with <c>entrysubtype = newspaper</c> (the biblatex manual, section 2.1.1).</summary>
internal static class BibTex
{
    private static readonly SearchValues<char> Special = SearchValues.Create("{}\\&%$#_~^");

    public static string Of(CitedArticle article)
    {
        var entry = new StringBuilder("@article{").Append(KeyOf(article)).Append(",\n");
        Field("author", string.Join(" and ", article.Authors.Select(name => $"{{{Escape(name)}}}")));
        Field("title", $"{{{Escape(article.Headline)}}}");
        Field("journaltitle", Escape(article.Publisher ?? ""));
        Field("entrysubtype", "newspaper");
        Field("date", article.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Field("langid", article.Language.Split('-')[0] switch { "de" => "german", "en" => "english", "fr" => "french", _ => "" });
        Field("url", article.Url.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal));
        return entry.Append("}\n").ToString();

        void Field(string name, string value)
        {
            if (value.Length > 0) entry.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");
        }
    }

    private static string KeyOf(CitedArticle article) => string.Create(article.Id.Length, article.Id, static (key, id) =>
    {
        for (var i = 0; i < key.Length; i++) key[i] = char.IsAsciiLetterOrDigit(id[i]) || id[i] is '-' or '_' ? id[i] : '-';
    });

    /// <summary>BibTeX counts braces even behind a backslash, so those of a text become words.</summary>
    private static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0) return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
            escaped.Append(c switch
            {
                '{' => "\\textbraceleft{}",
                '}' => "\\textbraceright{}",
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '&' or '%' or '$' or '#' or '_' => $"\\{c}",
                _ => c.ToString(),
            });
        return escaped.ToString();
    }
}
