using System.Text;
using Archive.Pages;

namespace Archive.Pipelines.Modules;

/// <summary>Derives from all texts together what the pages show: mentions, what is mentioned beside what, first and last.</summary>
public sealed class DerivePages : IModule
{
    /// <inheritdoc/>
    public string Title => "Decide";

    /// <inheritdoc/>
    public void Execute(BuildState state)
    {
        state.Progress(Title, 0, 0);
        // The first errors are enough: pages of an archive with mistakes are never shown.
        if (state.HasErrors) return;
        state.Pages = new SitePages(state.Catalog, state.Texts, Math.Max(1, state.Options.Jobs), state.Memory?.Pages,
            seed => state.Files.ReadFile(seed.File) is { } bytes ? Encoding.UTF8.GetString(bytes) : null);
        if (state.Memory is { } memory) memory.Pages = state.Pages;
        state.Report(state.Pages.Check());
        // What takes one processor each is decided by as many as there are.
        if (!state.HasErrors) state.Indexing = Task.Run(state.Pages.Indexes);
        // Nobody waits for a page yet, and what follows takes one processor. Where memory is short it waits for its turn.
        if (state.Memory is null && !state.HasErrors && !MemoryRelief.IsDue(state.Catalog)) state.Searching = Task.Run(() => AddSearch.Decide(state));
    }
}

/// <summary>Adds home, indexes and whatever else lists other pages.</summary>
public sealed class AddIndexes : IModule
{
    /// <inheritdoc/>
    public string Title => "Decide";

    /// <inheritdoc/>
    public void Execute(BuildState state)
    {
        if (state.HasErrors) return;
        state.Add("indexes", state.Indexing!.GetAwaiter().GetResult());
    }
}

/// <summary>Adds the pages of one kind to the site.</summary>
/// <param name="kind">What the summary counts them as.</param>
/// <param name="jobs">The pages.</param>
public sealed class AddPages(string kind, Func<SitePages, IEnumerable<PageJob>> jobs) : IModule
{
    /// <inheritdoc/>
    public string Title => "Decide";

    /// <inheritdoc/>
    public void Execute(BuildState state)
    {
        if (state.HasErrors) return;
        state.Add(kind, jobs(state.Pages));
    }
}
