using System.Collections.Immutable;
using Archive.Exports;
using Archive.Exports.Search;
using Archive.Themes;

namespace Archive.Pipelines.Modules;

/// <summary>Adds what the search box reads.</summary>
public sealed class AddSearch : IModule
{
    /// <inheritdoc/>
    public string Title => "Decide";

    /// <inheritdoc/>
    public void Execute(BuildState state)
    {
        if (state.HasErrors) return;
        // What the pages were derived with; looking at every word takes as much again.
        if (state.Memory is null && state.Searching is null) MemoryRelief.Give(state.Catalog);
        var jobs = state.Searching?.GetAwaiter().GetResult() ?? Decide(state);
        state.Add(jobs.Select(job => new SiteFile("exports", job.Path, new WrittenContent(job.Render))));
    }

    /// <summary>Looks at every word of the archive; where a preview's last save changed no article, not again.</summary>
    internal static ImmutableArray<ExportJob> Decide(BuildState state)
    {
        var articles = state.Pages.Archive.Articles;
        var texts = state.Memory?.Words is { } before && before.IsOf(articles) ? before : TextIndex.Of(articles, state.Options.Jobs);
        if (state.Memory is { } memory) memory.Words = texts;
        // The theme may still be on its way: its words are asked for when files are written.
        var dates = new Lazy<DateWords>(() => new(state.Theme.Words));
        return ExportJobs.Searching(new ExportContext(state.Pages, []), texts, key => state.Theme.Words[key], date => dates.Value.Edtf(date));
    }
}
