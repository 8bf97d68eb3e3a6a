using System.Globalization;
using System.Text;

namespace Archive.Pages.Citations;

/// <summary>
/// RIS, the tagged format that every reference manager reads: two letters, two spaces, a hyphen, a space, and the value to the end of the line,
/// which is CR LF; <c>TY</c> first, <c>ER</c> last.
/// </summary>
internal static class Ris
{
    public static string Of(CitedArticle article)
    {
        var entry = new StringBuilder();
        Field("TY", "NEWS");
        foreach (var author in article.Authors) Field("AU", author);
        Field("TI", article.Headline);
        if (article.Publisher is { } publisher) Field("T2", publisher);
        Field("PY", article.Date.ToString("yyyy", CultureInfo.InvariantCulture));
        Field("DA", article.Date.ToString("yyyy/MM/dd/", CultureInfo.InvariantCulture));
        Field("LA", article.Language);
        Field("DB", article.Source);
        Field("UR", article.Url);
        Field("ID", article.Id);
        return entry.Append("ER  - \r\n").ToString();

        void Field(string tag, string value) => entry.Append(tag).Append("  - ").Append(value).Append("\r\n");
    }
}
