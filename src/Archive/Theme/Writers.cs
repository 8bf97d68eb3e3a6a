using System.Collections.Immutable;
using Archive.Pages;

namespace Archive.Themes;

/// <summary>What every piece of C# that writes HTML needs: words, addresses, Markdown, and the small things that repeat.</summary>
internal sealed class Writers(Localizer words, string basePath)
{
    public Localizer Words => words;

    public MarkdownText Markdown { get; } = new(basePath);

    /// <summary>The address of something in the site.</summary>
    public string Url(string relative) => basePath + relative;

    /// <summary>A list of sources; nothing where there are none.</summary>
    public void Sources(ImmutableArray<SourceView> sources, Utf8Html output)
    {
        if (sources.Length == 0) return;
        output.Raw("<ul class=\"sources\">"u8);
        foreach (var source in sources)
        {
            output.Raw("<li>"u8);
            if (SafeUrl.Check(source.Url) is { } url)
            {
                output.Raw("<a rel=\"noopener noreferrer\" href=\""u8);
                output.Text(Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.AbsoluteUri : url);
                output.Raw("\">"u8);
                output.Text(source.Title ?? url);
                output.Raw("</a>"u8);
            }
            else output.Text(source.Title ?? "");

            Detail(source.Publisher, output);
            Detail(source.DatePublished is { } day ? words.Edtf(day) : null, output);
            Detail(source.Accessed is { } read ? words.Format("source.accessed", words.Edtf(read)) : null, output);
            output.Raw("</li>"u8);
        }

        output.Raw("</ul>"u8);
    }

    /// <summary>A sentence with the mentions of a record marked in it.</summary>
    public void Sentence(MentionSentence sentence, Utf8Html output)
    {
        output.Raw("<a class=\"sentence-link\" href=\""u8);
        output.Text(Url(sentence.Url));
        output.Raw("\">"u8);
        var at = 0;
        foreach (var span in sentence.Spans)
        {
            if (span.Start < at) continue;
            output.Text(sentence.Text.AsSpan(at, span.Start - at));
            output.Raw("<mark>"u8);
            output.Text(sentence.Text.AsSpan(span.Start, span.Length));
            output.Raw("</mark>"u8);
            at = span.Start + span.Length;
        }

        output.Text(sentence.Text.AsSpan(at));
        output.Raw("</a>"u8);
    }

    private static void Detail(string? detail, Utf8Html output)
    {
        if (detail is null) return;
        output.Raw(", "u8);
        output.Text(detail);
    }
}
