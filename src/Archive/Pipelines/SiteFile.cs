using System.Buffers;
using Archive.Model;
using Archive.Pages;
using Archive.Themes.Social;

namespace Archive.Pipelines;

/// <summary>A file the site is to have: where it stands and how its bytes come about.</summary>
public sealed class SiteFile
{
    // Null for a page: its address says it, and a large archive has hundreds of thousands.
    private readonly string? path;

    /// <summary>A file.</summary>
    public SiteFile(string kind, string path, FileContent content) => (Kind, this.path, Content) = (kind, path, content);

    /// <summary>A page.</summary>
    public SiteFile(string kind, PageJob job) => (Kind, Content) = (kind, new PageContent(job));

    /// <summary>What the summary counts it as: articles, actors, places, events, indexes, prose, exports, assets.</summary>
    public string Kind { get; }

    /// <summary>How its bytes come about.</summary>
    public FileContent Content { get; }

    /// <summary>Relative, forward slashes. A page's is made anew each time it is asked for.</summary>
    public string Path => path ?? ((PageContent)Content).Job.Path;
}

/// <summary>How a file's bytes come about.</summary>
public abstract record FileContent;

/// <summary>A page: a model that a template shows.</summary>
public sealed record PageContent(PageJob Job) : FileContent;

/// <summary>An image: words that are drawn. Taken over where they, the fonts and the generator are those of the build before.</summary>
/// <param name="Words">What stands on it.</param>
/// <param name="Draw">Makes its bytes: a pure function of the words and of what the seed stands for.</param>
/// <param name="Seed">Hash of everything else its bytes depend on.</param>
public sealed record DrawnContent(Func<SocialWords> Words, Action<SocialWords, IBufferWriter<byte>> Draw, UInt128 Seed) : FileContent;

/// <summary>Bytes that code writes from the catalog; written each time, compared on disk.</summary>
public sealed record WrittenContent(Action<IBufferWriter<byte>> Write) : FileContent;

/// <summary>A seed as it was received, read again when it is written: an archive's seeds are not held in memory.</summary>
/// <param name="Seed">What was read first; other bytes would contradict the pages made of them.</param>
public sealed record SeedContent(Seed Seed) : FileContent;

/// <summary>Bytes that are there already.</summary>
public sealed record StaticContent(ReadOnlyMemory<byte> Bytes) : FileContent;
