using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Archive.Catalogs;
using Archive.Diagnostics;
using Archive.Pages;
using Archive.Sources;

namespace Archive.Tests.Themes;

/// <summary>A theme loaded for an archive that holds nothing but its settings and what a test overrides.</summary>
internal sealed class ThemeRun
{
    private const string Settings = "title: Prüfarchiv\ntagline: Zum Prüfen\nbaseUrl: https://archive.example/under/\nlicense: https://license.example/\npublisher: Verein\nlanguage: ";

    public ThemeRun(string language = "de", params (string Path, string Text)[] files)
        : this(language, usePlans: true, files)
    {
    }

    public ThemeRun(string language, bool usePlans, params (string Path, string Text)[] files)
    {
        var tree = MemoryFileTree.Of([("input/site.yml", Settings + language + "\n"), .. files]);
        Catalog = CatalogResolver.Resolve(SourceReader.Read(tree).Sources).Catalog;
        (Theme, Diagnostics) = Archive.Themes.Theme.Load(tree, Catalog, null, usePlans);
    }

    public Catalog Catalog { get; }

    public Archive.Themes.Theme Theme { get; }

    /// <summary>What loading found.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>A page's markup.</summary>
    public string Html(Page page)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Theme.Render(page, buffer).Select(DiagnosticPrinter.PrintLine).Should().BeEmpty();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A page, parsed.</summary>
    public IDocument Document(Page page) => new HtmlParser().ParseDocument(Html(page));

    /// <summary>What rendering complains about.</summary>
    public ImmutableArray<string> Problems(Page page) => [.. Theme.Render(page, new ArrayBufferWriter<byte>()).Select(DiagnosticPrinter.PrintLine)];
}
