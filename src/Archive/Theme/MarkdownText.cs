using System.Buffers;
using System.Globalization;
using Archive.Sources;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
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

    // A field of one line is never a list, a heading or a quotation, whatever it begins with: “45. Präsident”, “#1”.
    private static readonly MarkdownPipeline AddressPipeline = LinePipeline();
    private readonly MarkdownPipeline linePipeline = LinePipeline();
    private readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    /// <summary>Blocks of Markdown.</summary>
    public IHtml Blocks(string? markdown) => string.IsNullOrWhiteSpace(markdown) ? new Html("") : new Html(Render(markdown));

    /// <summary>The inline content of Markdown, without any block around it: what stands in several paragraphs is run together.</summary>
    public IHtml Inline(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return new Html("");
        if (IsPlain(markdown) || Parse(markdown, linePipeline) is not { } document) return new TextHtml(markdown.Trim());
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = RendererTo(writer);
        foreach (var leaf in document.Descendants<LeafBlock>().Where(leaf => leaf.Inline is not null))
        {
            if (writer.GetStringBuilder().Length > 0) writer.Write(' ');
            renderer.WriteLeafInline(leaf);
        }

        return new Html(writer.ToString());
    }

    /// <summary>Markdown as text, for where no markup can stand.</summary>
    public string Plain(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return "";
        if (IsPlain(markdown) || IsExcessive(markdown)) return markdown.Trim();
        try
        {
            return Markdown.ToPlainText(markdown, linePipeline).Trim();
        }
        catch (ArgumentException)
        {
            return markdown.Trim();
        }
    }

    /// <summary>The addresses that Markdown of one line links to, as they are written.</summary>
    public static IEnumerable<string> AddressesIn(string? markdown)
    {
        if (markdown?.Contains("//", StringComparison.Ordinal) != true) return [];
        try
        {
            return [.. Markdown.Parse(markdown, AddressPipeline).Descendants().Select(inline => (inline as LinkInline)?.Url ?? (inline as AutolinkInline)?.Url).OfType<string>()];
        }
        catch (ArgumentException)
        {
            return [];
        }
    }

    private static bool IsPlain(string markdown) =>
        char.IsLetter(markdown[0]) && !markdown.AsSpan().ContainsAny(Marks) && !markdown.Contains("www.", StringComparison.Ordinal)
        && !markdown.EndsWith(' ');

    private static MarkdownPipeline LinePipeline()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser());
        return builder.Build();
    }

    private string Render(string markdown)
    {
        if (Parse(markdown, pipeline) is not { } document) return $"<p>{Utf8Html.Escape(markdown.Trim())}</p>";
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        RendererTo(writer).Render(document);
        return writer.ToString();
    }

    // What contributors write was looked over when it was read; a template may put anything together.
    private static bool IsExcessive(string markdown) => markdown.Length > 2 * MarkdownBounds.MaxBytes || MarkdownBounds.OfPage(markdown) is not null;

    /// <summary>The document, made safe; null where it goes beyond reason, or is nested so that Markdig refuses it.</summary>
    private MarkdownDocument? Parse(string markdown, MarkdownPipeline with)
    {
        if (IsExcessive(markdown)) return null;
        try
        {
            var document = Markdown.Parse(markdown, with);
            foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Clamp(heading.Level, 2, 6);
            // An alignment would become a style attribute, which the site's content policy forbids.
            foreach (var table in document.Descendants<Table>())
                foreach (var column in table.ColumnDefinitions) column.Alignment = null;
            foreach (var link in document.Descendants<LinkInline>().ToList()) Check(link);
            foreach (var link in document.Descendants<AutolinkInline>().ToList())
                if (!link.IsEmail && SafeUrl.External(link.Url) is null) link.ReplaceBy(new LiteralInline(link.Url), copyChildren: false);
            return document;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private HtmlRenderer RendererTo(StringWriter writer)
    {
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        return renderer;
    }

    private void Check(LinkInline link)
    {
        var url = link.IsImage ? null : SafeUrl.Resolve(link.Url, basePath);
        if (url is null)
        {
            // A link that may not be followed is left as its words; a picture from elsewhere is never loaded.
            link.ReplaceBy(new LiteralInline(string.Concat(link.Descendants<LiteralInline>().Select(l => l.Content.ToString()))), copyChildren: false);
            return;
        }

        link.Url = url;
        if (SafeUrl.IsExternal(url)) link.GetAttributes().AddProperty("rel", "noopener noreferrer");
    }
}
