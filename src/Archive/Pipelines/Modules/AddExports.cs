using Archive.Exports;

namespace Archive.Pipelines.Modules;

/// <summary>Adds feeds, site map and data files; linked data beside every article where the site's settings ask for it.</summary>
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
        state.Add(jobs.Select(job => new SiteFile("exports", job.Path, new WrittenContent(job.Render))));
    }
}
