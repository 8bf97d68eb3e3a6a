using Archive.Pages;

namespace Archive.Pipelines.Modules;

/// <summary>Adds the images that messengers show beside a link, one beside every page that has its own.</summary>
public sealed class AddImages : IModule
{
    /// <inheritdoc/>
    public string Title => "Decide";

    /// <inheritdoc/>
    public void Execute(BuildState state)
    {
        if (state.HasErrors || state.Theme.Press is not { } press) return;
        // Words, fonts and symbols are hashed; the generator's own build stands for the code that draws.
        var sink = HashSink.Rent(Generator.Id());
        sink.Add(press.Fingerprint);
        var seed = sink.Finish();
        foreach (var job in state.PageJobs)
            if (job.Image is { } image)
                state.Add([new SiteFile("images", $"{job.Url}{SocialImage.FileName}", new DrawnContent(() => press.WordsOf(image()), press.Draw, seed))]);
    }
}
