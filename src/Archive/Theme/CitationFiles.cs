using System.Buffers;
using System.Text;
using Archive.Pages.Citations;

namespace Archive.Themes;

/// <summary>
/// An article's citation as files to save. They stand in the page itself, as <c>data:</c> links: three more files an article would cost a build
/// more than its page does, and each holds some three hundred bytes.
/// </summary>
internal static class CitationFiles
{
    /// <summary>Writes the links.</summary>
    public static void Write(CitedArticle article, Utf8Html output)
    {
        var name = NameOf(article.Url);
        WriteLink(name, "bib", "application/x-bibtex", "BibTeX", Encoding.UTF8.GetBytes(BibTex.Of(article)), output);
        output.Raw(" "u8);
        WriteLink(name, "ris", "application/x-research-info-systems", "RIS", Encoding.UTF8.GetBytes(Ris.Of(article)), output);
        output.Raw(" "u8);
        var csl = new ArrayBufferWriter<byte>(512);
        CslJson.Write([article], csl);
        WriteLink(name, "json", "application/vnd.citationstyles.csl+json", "CSL-JSON", csl.WrittenSpan, output);
    }

    /// <summary>The name of the page's folder: <c>2031-05-04-ein-schiff-kommt</c>.</summary>
    private static ReadOnlySpan<char> NameOf(string url)
    {
        var path = url.AsSpan().TrimEnd('/');
        return path[(path.LastIndexOf('/') + 1)..];
    }

    private static void WriteLink(ReadOnlySpan<char> name, string ending, string type, string label, ReadOnlySpan<byte> content, Utf8Html output)
    {
        output.Raw("<a download=\""u8);
        output.Text(name);
        output.Raw("."u8);
        output.Raw(ending);
        output.Raw("\" href=\"data:"u8);
        output.Raw(type);
        output.Raw(";charset=utf-8,"u8);
        WriteEncoded(content, output);
        output.Raw("\">"u8);
        output.Raw(label);
        output.Raw("</a>"u8);
    }

    /// <summary>Percent-encoding (RFC 3986, section 2.1): what is left is letters, digits and <c>-._~</c>, which mean nothing in HTML.</summary>
    private static void WriteEncoded(ReadOnlySpan<byte> content, Utf8Html output)
    {
        Span<byte> encoded = stackalloc byte[3];
        while (!content.IsEmpty)
        {
            var plain = content.IndexOfAnyExcept(Unreserved);
            if (plain < 0) plain = content.Length;
            output.Raw(content[..plain]);
            if (plain == content.Length) return;
            encoded[0] = (byte)'%';
            encoded[1] = Digits[content[plain] >> 4];
            encoded[2] = Digits[content[plain] & 15];
            output.Raw(encoded);
            content = content[(plain + 1)..];
        }
    }

    private static ReadOnlySpan<byte> Digits => "0123456789ABCDEF"u8;

    private static readonly SearchValues<byte> Unreserved = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"u8);
}
