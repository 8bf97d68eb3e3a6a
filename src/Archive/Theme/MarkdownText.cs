using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Archive.Themes;

/// <summary>
/// Markdown from contributors. Raw HTML is off, links are checked, headings step down below the page's own; whatever is left over is text.
/// </summary>
/// <param name="basePath">The path the site stands under; a link that begins with a slash is meant from the site's root.</param>
internal sealed class MarkdownText(string basePath)
{
    private readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    /// <summary>Blocks of Markdown.</summary>
    public Html Blocks(string? markdown) => new(Render(markdown ?? ""));

    /// <summary>The inline content of Markdown, without any block around it: what stands in several paragraphs is run together.</summary>
    public Html Inline(string? markdown)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        var renderer = RendererTo(writer);
        foreach (var leaf in Parse(markdown ?? "").Descendants<LeafBlock>().Where(leaf => leaf.Inline is not null))
        {
            if (writer.GetStringBuilder().Length > 0) writer.Write(' ');
            renderer.WriteLeafInline(leaf);
        }

        return new(writer.ToString());
    }

    /// <summary>Markdown as text, for where no markup can stand.</summary>
    public string Plain(string? markdown) => Markdown.ToPlainText(markdown ?? "", pipeline).Trim();

    private string Render(string markdown)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        RendererTo(writer).Render(Parse(markdown));
        return writer.ToString();
    }

    private MarkdownDocument Parse(string markdown)
    {
        var document = Markdown.Parse(markdown, pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Max(2, heading.Level);
        foreach (var link in document.Descendants<LinkInline>().ToList()) Check(link);
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
            if (!link.IsEmail && SafeUrl.Check(link.Url) is null) link.ReplaceBy(new LiteralInline(link.Url));
        return document;
    }

    private HtmlRenderer RendererTo(StringWriter writer)
    {
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        return renderer;
    }

    private void Check(LinkInline link)
    {
        var url = link.IsImage ? null : SafeUrl.Check(link.Url);
        if (url is null)
        {
            // A link that may not be followed is left as its words; an image from elsewhere is never loaded.
            link.ReplaceBy(new LiteralInline(string.Concat(link.Descendants<LiteralInline>().Select(l => l.Content.ToString()))));
            return;
        }

        if (url.StartsWith('/')) link.Url = basePath + url[1..];
        else if (url.Contains("://", StringComparison.Ordinal)) link.GetAttributes().AddProperty("rel", "noopener noreferrer");
    }
}

/// <summary>Which addresses may stand in a link.</summary>
internal static class SafeUrl
{
    /// <summary>The address where it is http, https, mailto, a path of the site or a fragment; null where it is anything else.</summary>
    public static string? Check(string? url)
    {
        if (string.IsNullOrEmpty(url) || url.Any(c => c <= ' ' || c == '\\')) return null;
        if (url[0] is '#' || (url[0] == '/' && !url.StartsWith("//", StringComparison.Ordinal))) return url;
        return url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? url : null;
    }
}
