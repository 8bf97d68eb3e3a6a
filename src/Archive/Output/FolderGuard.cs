using Archive.Diagnostics;

namespace Archive.Output;

/// <summary>Refuses output folders whose replacement would destroy something else.</summary>
internal static class FolderGuard
{
    private const string Cache = "cache";
    private static readonly string[] SourceFolders = ["input", "seeds", "theme"];

    /// <summary>Refuses places that must never be replaced, whatever they hold.</summary>
    public static void CheckPlace(string folder, string real, string? archiveRoot)
    {
        if (Path.GetDirectoryName(real) is null) Refuse(Diag.Site.OutputForbidden(folder, "the root of the disk"));
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (home.Length > 0 && RealPath.IsWithin(RealPath.Of(home), real)) Refuse(Diag.Site.OutputForbidden(folder, "your home folder"));
        if (archiveRoot is null) return;
        if (RealPath.IsWithin(RealPath.Of(archiveRoot), real)) Refuse(Diag.Site.OutputForbidden(folder, "the archive itself"));
        // What is kept for the next build would be published with the site.
        if (RealPath.Of(Path.Join(archiveRoot, Cache)) == real) Refuse(Diag.Site.OutputForbidden(folder, $"the archive's folder “{Cache}”"));
        foreach (var source in SourceFolders) CheckSource(folder, real, source, RealPath.Of(Path.Join(archiveRoot, source)));
    }

    // The sources may be symbolic links that lead elsewhere, so each is looked at by itself.
    private static void CheckSource(string folder, string real, string name, string source)
    {
        if (RealPath.IsWithin(source, real)) Refuse(Diag.Site.OutputForbidden(folder, $"the archive's folder “{name}”"));
        if (RealPath.IsWithin(real, source)) Refuse(Diag.Site.OutputAmongSources(folder, name));
    }

    /// <summary>Refuses a folder that holds anything and was not made by a build.</summary>
    public static void CheckContent(string folder, string real)
    {
        if (File.Exists(real)) Refuse(Diag.Site.OutputIsFile(folder));
        if (!Directory.Exists(real) || File.Exists(Path.Join(real, SitePath.Marker))) return;
        var first = Directory.EnumerateFileSystemEntries(real).Select(Path.GetFileName).Where(name => name != "lost+found").Min(StringComparer.Ordinal);
        if (first is not null) Refuse(Diag.Site.OutputNotOurs(folder, first));
    }

    private static void Refuse(Diagnostic why) => throw new SiteFolderException(why);
}
