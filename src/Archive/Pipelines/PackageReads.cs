using System.Collections.Immutable;
using Archive.Sources;
using Archive.Themes;

namespace Archive.Pipelines;

/// <summary>What a build read of the theme's npm packages: by path, the hash of the bytes.</summary>
public sealed record PackageReads(ImmutableSortedDictionary<string, UInt128> Files)
{
    /// <summary>Nothing.</summary>
    public static PackageReads None { get; } = new(ImmutableSortedDictionary.Create<string, UInt128>(StringComparer.Ordinal));

    /// <summary>Whether the packages that the archive's theme wants hold the same.</summary>
    public bool AreIn(IFileTree archive, NpmPackages? packages)
    {
        if (packages is null || Theme.PackageFiles(archive) is not { } wanted) return Files.IsEmpty;
        if (packages.Read(wanted.PackageJson, wanted.PackageLock).Packages is not { } found) return false;
        var log = new ReadLog(found);
        foreach (var path in Files.Keys) log.ReadFile(path);
        return Files.All(file => log.Files?[file.Key] == file.Value);
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Files.Count);
        foreach (var (path, hash) in Files)
        {
            writer.Write(path);
            writer.WriteHash(hash);
        }
    }

    internal static PackageReads ReadFrom(BinaryReader reader)
    {
        var files = None.Files.ToBuilder();
        for (var left = reader.ReadCount(1); left > 0; left--) files.Add(reader.ReadString(), reader.ReadHash());
        return new(files.ToImmutable());
    }
}
