using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Archive.Annotations;
using Archive.Catalogs;
using Archive.Pages;
using Archive.Sources;
using Archive.Themes;
using BenchmarkDotNet.Attributes;

namespace Archive.Benchmarks;

/// <summary>What each stage of a build costs for 1,000 articles and 350 records, each by itself, on one thread where it can be.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class Stages
{
    private const int Articles = 1000;

    private MemoryFileTree tree = null!;
    private SourceSet sources = null!;
    private Catalog catalog = null!;
    private ImmutableArray<AnnotatedText> texts;
    private ImmutableArray<Page> pages;
    private Theme theme = null!;
    private readonly ArrayBufferWriter<byte> buffer = new(1 << 20);

    /// <summary>Runs every stage once, for those behind it.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        tree = MemoryFileTree.Of([.. new Corpus(Articles).Files().Select(file => (file.Path, Encoding.UTF8.GetString(file.Content)))]);
        (sources, catalog) = (Read(), Resolve());
        texts = Annotate();
        pages = [.. Decide().Articles().Select(job => job.Build())];
        theme = Theme.Load(tree, catalog).Theme;
    }

    /// <summary>Files become text and YAML trees.</summary>
    [Benchmark]
    public SourceSet Read() => sources = SourceReader.Read(tree, 1).Sources;

    /// <summary>YAML trees become records.</summary>
    [Benchmark]
    public Catalog Resolve() => CatalogResolver.Resolve(sources).Catalog;

    /// <summary>Names are found in the texts and decided.</summary>
    [Benchmark]
    public ImmutableArray<AnnotatedText> Annotate()
    {
        var annotator = new Annotator(catalog);
        return [.. catalog.Articles.Select(article => annotator.Annotate(article).Text)];
    }

    /// <summary>What all pages share is derived.</summary>
    [Benchmark]
    public SitePages Decide() => new(catalog, texts, 1);

    /// <summary>The models of all articles' pages are made.</summary>
    [Benchmark]
    public int Models() => new SitePages(catalog, texts, 1).Articles().Select(job => job.Build()).Count();

    /// <summary>The models become HTML.</summary>
    [Benchmark]
    public int Render()
    {
        var bytes = 0;
        foreach (var page in pages)
        {
            buffer.ResetWrittenCount();
            theme.Render(page, buffer);
            bytes += buffer.WrittenCount;
        }

        return bytes;
    }
}
