using System.Buffers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Archive.Catalogs;
using Archive.Diagnostics;
using Archive.Pages;
using Archive.Sources;
using Archive.Themes;
using static Archive.Fuzz.FuzzTargets;

namespace Archive.Fuzz;

/// <summary>What becomes HTML.</summary>
internal static class MarkupTargets
{
    private const string ProseTemplate = "theme/templates/prose.html";

    private static readonly MarkdownText Markdown = new("/under/");
    private static readonly Catalog Nothing = CatalogResolver.Resolve(SourceReader.Read(MemoryFileTree.Of(("input/site.yml", "title: X\nbaseUrl: https://archive.example/\n"))).Sources).Catalog;
    private static readonly Page Sample = new(new PageHead { Url = "x/", Title = "A <b> & \"c\"", Breadcrumb = [new("<i>", "y/"), new("nav.articles", "articles/", true)] }, new ProseBody("Ein *Satz* <b>."));

    private static readonly string[] Schemes = ["https://", "http://", "mailto:"];

    private static readonly HashSet<string> Elements = new(
        ["p", "h2", "h3", "h4", "h5", "h6", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "br", "a", "table", "thead", "tbody", "tr", "th", "td"], StringComparer.Ordinal);

    /// <summary>A page of prose, and a line of Markdown, become elements of a few kinds with links to where links may lead, and nothing else.</summary>
    public static void Prose(byte[] input)
    {
        var (page, diagnostics) = ProseReader.Parse("input/pages/a.md", input);
        Promise(page is not null || diagnostics.Any(d => d.Severity == Severity.Error), "a page that cannot be used gives an error");
        if (page is null) return;
        PromiseHarmless(Markdown.Blocks(page.Markdown));
        PromiseHarmless(Markdown.Inline(page.Markdown));
        _ = Markdown.Plain(page.Markdown);
    }

    private static void PromiseHarmless(IHtml markup)
    {
        var html = new Utf8Html();
        markup.WriteTo(html);
        // Inside of what no markup may close.
        using var document = new HtmlParser().ParseDocument($"<main>{Encoding.UTF8.GetString(html.Written)}</main><footer></footer>");
        Promise(document.Body!.Children.Select(child => child.LocalName).SequenceEqual(["main", "footer"]), "markup stays within its place");
        foreach (var element in document.Body.FirstElementChild!.QuerySelectorAll("*"))
        {
            Promise(Elements.Contains(element.LocalName), $"there is no <{element.LocalName}>");
            foreach (var attribute in element.Attributes) Promise(IsFine(element, attribute), $"<{element.LocalName}> has no {attribute.Name}=\"{attribute.Value}\"");
        }
    }

    private static bool IsFine(IElement element, IAttr attribute) => (element.LocalName, attribute.Name) switch
    {
        ("a", "href") => attribute.Value.StartsWith('#') || (attribute.Value.StartsWith('/') && !attribute.Value.StartsWith("//", StringComparison.Ordinal) && !attribute.Value.Contains('\\', StringComparison.Ordinal))
            || Schemes.Any(scheme => attribute.Value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)),
        ("a", "title" or "rel") or ("ol", "start" or "type") => true,
        ("code", "class") => attribute.Value.StartsWith("language-", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>A template is refused, fails with its place, or gives a page; and the plan made of it gives what Scriban itself gives.</summary>
    public static void Template(byte[] input)
    {
        // A fuzzer finds loops; that they end is another test's to show, and would take all its time.
        if (input.Length > 400) return;
        var files = MemoryFileTree.Of((ProseTemplate, Encoding.UTF8.GetString(input)));
        Promise(Outcome(files, usePlans: true) == Outcome(files, usePlans: false), "a plan gives what Scriban gives");
    }

    private static string Outcome(MemoryFileTree files, bool usePlans)
    {
        var (theme, broken) = Theme.Load(files, Nothing, null, usePlans);
        if (!broken.IsEmpty) return string.Join('\n', broken.Select(DiagnosticPrinter.PrintLine));
        var html = new ArrayBufferWriter<byte>();
        var failed = theme.Render(Sample, html);
        return failed.IsEmpty ? Encoding.UTF8.GetString(html.WrittenSpan) : string.Join('\n', failed.Select(DiagnosticPrinter.PrintLine));
    }
}
