using Archive.Sources;

namespace Archive.Pipelines.Modules;

/// <summary>Reads seeds, records, settings and prose.</summary>
public sealed class ReadSources : IModule
{
    /// <inheritdoc/>
    public string Title => "Read";

    /// <inheritdoc/>
    public void Execute(BuildState state)
    {
        state.Progress(Title, 0, 0);
        var (sources, diagnostics) = SourceReader.Read(state.Files, known: state.Memory?.Parsed);
        state.SetSources(sources);
        state.Report(diagnostics);
    }
}
