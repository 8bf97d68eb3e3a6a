using Archive.Sources;
using Archive.Themes;

namespace Archive.Tests.Themes.Social;

/// <summary>The npm packages of the built-in theme, fetched as a build fetches them; where they cannot be had, a test says so and is skipped.</summary>
internal static class ThemePackages
{
    private static readonly Lazy<IFileTree?> Fetched = new(() =>
        Theme.PackageFiles(MemoryFileTree.Of()) is var (json, locked) ? new NpmPackages().Read(json, locked).Packages : null);

    /// <summary>Whether they could be fetched: for what is set up outside a test, where nothing can be skipped.</summary>
    public static bool AreThere => Fetched.Value is not null;

    public static IFileTree Tree
    {
        get
        {
            Assert.SkipWhen(Fetched.Value is null, "npm could not fetch the theme's packages.");
            return Fetched.Value!;
        }
    }
}
