namespace Archive.Pages;

/// <summary>A page the site is to have: where it stands, and how its model is made when it is wanted.</summary>
/// <param name="Url">Relative to the site's root; a file's path where it does not end in a slash.</param>
/// <param name="Build">Makes the model; may be called on any thread, any number of times, always with the same result.</param>
public sealed record PageJob(string Url, Func<Page> Build)
{
    /// <summary>The file it becomes.</summary>
    public string Path => Url.Length == 0 || Url[^1] == '/' ? Url + "index.html" : Url;
}
