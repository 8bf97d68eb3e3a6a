using System.Buffers;
using System.Globalization;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Archive.Themes;

/// <summary>
/// Markdown from contributors. Raw HTML is off, links are checked, pictures are left out, headings step down below the page's own; whatever is
/// left over is text.
/// </summary>
/// <param name="basePath">The path the site stands under; a link without a scheme is meant from the site's root.</param>
internal sealed class MarkdownText(string basePath)
{
    // A line without any of these that begins with a letter is plain text: most descriptions are, and need no parser.
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_`[]<>&\\!~:|@#\n\r\t\0");

    private readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    /// <summary>Blocks of Markdown.</summary>
    public IHtml Blocks(string? markdown) => string.IsNullOrWhiteSpace(markdown) ? new Html("") : new Html(Render(markdown));

    /// <summary>One line of Markdown, without a paragraph around it.</summary>
    public IHtml Inline(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return new Html("");
        if (IsPlain(markdown)) return new TextHtml(markdown.Trim());
        var html = Render(markdown).Trim();
        var isOneParagraph = html.StartsWith("<p>", StringComparison.Ordinal) && html.EndsWith("</p>", StringComparison.Ordinal)
            && html.IndexOf("<p>", 3, StringComparison.Ordinal) < 0;
        // A field of one line that holds a list or a heading is shown as it was written.
        return isOneParagraph ? new Html(html[3..^4]) : new TextHtml(markdown.Trim());
    }

    /// <summary>Markdown as text, for where no markup can stand.</summary>
    public string Plain(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return "";
        if (IsPlain(markdown)) return markdown.Trim();
        try
        {
            return Markdown.ToPlainText(markdown, pipeline).Trim();
        }
        catch (ArgumentException)
        {
            return markdown.Trim();
        }
    }

    private static bool IsPlain(string markdown) =>
        char.IsLetter(markdown[0]) && !markdown.AsSpan().ContainsAny(Marks) && !markdown.Contains("www.", StringComparison.Ordinal)
        && !markdown.EndsWith(' ');

    private string Render(string markdown)
    {
        try
        {
            var document = Markdown.Parse(markdown, pipeline);
            foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Clamp(heading.Level, 2, 6);
            // An alignment would become a style attribute, which the site's content policy forbids.
            foreach (var table in document.Descendants<Table>())
                foreach (var column in table.ColumnDefinitions) column.Alignment = null;
            foreach (var link in document.Descendants<LinkInline>().ToList()) Check(link);
            foreach (var link in document.Descendants<AutolinkInline>().ToList())
                if (!link.IsEmail && SafeUrl.External(link.Url) is null) link.ReplaceBy(new LiteralInline(link.Url));
            using var writer = new StringWriter(CultureInfo.InvariantCulture);
            var renderer = new HtmlRenderer(writer);
            pipeline.Setup(renderer);
            renderer.Render(document);
            return writer.ToString();
        }
        catch (ArgumentException)
        {
            // Markdig refuses what is nested beyond reason.
            return $"<p>{Utf8Html.Escape(markdown.Trim())}</p>";
        }
    }

    private void Check(LinkInline link)
    {
        var url = link.IsImage ? null : SafeUrl.Resolve(link.Url, basePath);
        if (url is null)
        {
            // A link that may not be followed is left as its words; a picture from elsewhere is never loaded.
            link.ReplaceBy(new LiteralInline(string.Concat(link.Descendants<LiteralInline>().Select(l => l.Content.ToString()))));
            return;
        }

        link.Url = url;
        if (SafeUrl.IsExternal(url)) link.GetAttributes().AddProperty("rel", "noopener noreferrer");
    }
}
