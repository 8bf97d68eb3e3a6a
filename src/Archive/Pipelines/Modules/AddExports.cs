using Archive.Exports;

namespace Archive.Pipelines.Modules;

/// <summary>Adds feeds, site map, data files and what the search box reads; linked data beside every article where the site's settings ask for it.</summary>
public sealed class AddExports : IModule
{
    /// <inheritdoc/>
    public string Title => "Decide";

    /// <inheritdoc/>
    public void Execute(BuildState state)
    {
        if (state.HasErrors) return;
        var context = new ExportContext(state.Pages, [.. state.PageJobs]);
        var jobs = state.Catalog.Site.HasLinkedData ? ExportJobs.All(context) : ExportJobs.SiteWide(context);
        state.Add(jobs.Concat(ExportJobs.Searching(context, state.Theme.Words)).Select(job => new SiteFile("exports", job.Path, new WrittenContent(job.Render))));
    }
}
