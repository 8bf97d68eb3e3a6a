using Archive.Sources;

namespace Archive.Cli.Preview;

/// <summary>
/// The settings of the host that publishes the site. What a page may load and do is decided there, so the preview reads the very same file: a
/// page that breaks the policy breaks before the contributor's eyes, not after it was published.
/// </summary>
internal static class HostSettings
{
    private const string Name = "netlify.toml";

    /// <summary>More than this is no file of settings.</summary>
    private const long LengthLimit = 1 << 20;

    /// <summary>The headers of the archive's own settings; those the tool was built with where it has none.</summary>
    public static HeaderRules Headers(string root) => HeaderRules.ParseToml(Own(root) ?? BuiltIn());

    // Read as the sources are, so that neither a pipe holds the preview up nor a link leads out of the archive.
    private static string? Own(string root)
    {
        try
        {
            return new FileInfo(Path.Join(root, Name)) is { Exists: true, Length: <= LengthLimit } && new DiskFileTree(root).ReadFile(Name) is { } bytes ? TextOf(bytes) : null;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string TextOf(byte[] bytes)
    {
        using var settings = new StreamReader(new MemoryStream(bytes));
        return settings.ReadToEnd();
    }

    private static string BuiltIn()
    {
        using var settings = new StreamReader(typeof(HostSettings).Assembly.GetManifestResourceStream(Name)!);
        return settings.ReadToEnd();
    }
}
