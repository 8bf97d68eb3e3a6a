namespace Archive.Pages;

/// <summary>A page the site is to have: where it stands, and how its model is made when it is wanted.</summary>
/// <param name="Url">Relative to the site's root, as <see cref="PageHead.Url"/>.</param>
/// <param name="Build">Makes the model: on any thread, any number of times, always the same.</param>
public sealed record PageJob(string Url, Func<Page> Build)
{
    /// <summary>Whether search engines are asked to leave it out; the page's head says the same.</summary>
    public bool NoIndex { get; init; }

    /// <summary>The last day its content changed, where the content tells.</summary>
    public DateOnly? Changed { get; init; }

    /// <summary>What the image says that is drawn for it; null for a page without one of its own. May be called like <see cref="Build"/>, and
    /// gives what the head of the page holds.</summary>
    public Func<SocialImage>? Image { get; init; }

    /// <summary>The file it becomes.</summary>
    public string Path => PageHead.PathOf(Url);
}
