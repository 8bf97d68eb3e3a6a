using System.Buffers;
using Archive.Pages;
using Archive.Themes.Social;

namespace Archive.Pipelines;

/// <summary>A file the site is to have: where it stands and how its bytes come about.</summary>
/// <param name="Kind">What the summary counts it as: articles, actors, places, events, indexes, prose, exports, assets.</param>
/// <param name="Path">Relative, forward slashes.</param>
/// <param name="Content">How its bytes come about.</param>
public sealed record SiteFile(string Kind, string Path, FileContent Content);

/// <summary>How a file's bytes come about.</summary>
public abstract record FileContent;

/// <summary>A page: a model that a template shows.</summary>
public sealed record PageContent(Func<Page> Build) : FileContent;

/// <summary>An image: words that are drawn. Taken over where they, the fonts and the generator are those of the build before.</summary>
/// <param name="Words">What stands on it.</param>
/// <param name="Draw">Makes its bytes: a pure function of the words and of what the seed stands for.</param>
/// <param name="Seed">Hash of everything else its bytes depend on.</param>
public sealed record DrawnContent(Func<SocialWords> Words, Action<SocialWords, IBufferWriter<byte>> Draw, UInt128 Seed) : FileContent;

/// <summary>Bytes that code writes from the catalog; written each time, compared on disk.</summary>
public sealed record WrittenContent(Action<IBufferWriter<byte>> Write) : FileContent;

/// <summary>A seed as it was received, read again when it is written: an archive's seeds are not held in memory.</summary>
/// <param name="File">Path of the seed.</param>
/// <param name="Sha256">What was read first; other bytes would contradict the pages made of them.</param>
public sealed record SeedContent(string File, string Sha256) : FileContent;

/// <summary>Bytes that are there already.</summary>
public sealed record StaticContent(ReadOnlyMemory<byte> Bytes) : FileContent;
