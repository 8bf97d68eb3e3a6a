using Archive.Annotations;
using Archive.Catalogs;
using Archive.Exports.Search;
using Archive.Pages;
using Archive.Sources;
using Archive.Themes;

namespace Archive.Pipelines;

/// <summary>
/// What one build leaves to the next in the same process, so that a preview shows a save at once: files that were not saved since are neither
/// read nor parsed again, records that cannot be others are not made again, texts in which no name can mean anything else are not annotated again, and a
/// theme whose files are what they were is not loaded again.
/// </summary>
/// <param name="files">The archive.</param>
public sealed class BuildMemory(IFileTree files)
{
    internal RememberedTree Files { get; } = new(files);

    internal ParsedFiles Parsed { get; } = new();

    internal RecordMemory Records { get; } = new();

    internal TextMemory Texts { get; } = new();

    internal ThemeMemory Themes { get; } = new();

    /// <summary>What the last build derived; null before the first.</summary>
    internal SitePages? Pages { get; set; }

    /// <summary>Where the words of the last build's texts stand; null before the first.</summary>
    internal TextIndex? Words { get; set; }

    /// <summary>What the last build made; null before the first.</summary>
    internal Manifest? Made { get; set; }

    /// <summary>Collects what a build left behind when it ends, so that the next save finds room. Mostly nobody waits then; who saved while it ran waits for this,
    /// and would for the same collection a little later.</summary>
    internal void Rest()
    {
        if (Pages is not null) GC.Collect(1, GCCollectionMode.Forced, blocking: true);
    }
}
