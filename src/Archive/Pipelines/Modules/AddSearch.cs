using System.Collections.Immutable;
using Archive.Exports;

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

    /// <summary>Looks at every word of the archive.</summary>
    internal static ImmutableArray<ExportJob> Decide(BuildState state) => ExportJobs.Searching(new ExportContext(state.Pages, []), key => state.Theme.Words[key]);
}
