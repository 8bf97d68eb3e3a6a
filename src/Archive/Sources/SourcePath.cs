using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Archive.Sources;

/// <summary>Parts of paths as the archive writes them: relative to its root, forward slashes.</summary>
internal static class SourcePath
{
    /// <summary>What stands behind the last slash.</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>What stands before the last slash; empty for a file in the root.</summary>
    public static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    /// <summary>The file name without its extension.</summary>
    public static string StemOf(string path)
    {
        var name = NameOf(path);
        return name[..^ExtensionOf(name).Length];
    }

    /// <summary>The file name from its last dot on; empty where there is none.</summary>
    public static string ExtensionOf(string path)
    {
        var name = NameOf(path);
        var dot = name.LastIndexOf('.');
        return dot < 0 ? "" : name[dot..];
    }

    /// <summary>Whether a path names a file below the root: no <c>..</c>, no empty part, no backslash, not absolute.</summary>
    public static bool IsInside(string path)
    {
        if (path.Length == 0 || path.AsSpan().IndexOfAny('\\', '\0') >= 0) return false;
        foreach (var range in path.AsSpan().Split('/'))
            if (path.AsSpan(range) is "" or "." or "..") return false;
        return true;
    }

    /// <summary>The most bytes (UTF-8) a file or folder that is published under its own name may have in its name.</summary>
    public const int MaxNameBytes = 200;

    /// <summary>Whether a file can be published under its own name.</summary>
    public static bool IsPortable(string path) => FlawOf(path) is null;

    /// <summary>Why a file cannot be published under its own name, in one clause; null where it can.</summary>
    public static string? FlawOf(string path) =>
        !IsInside(path) || path.Any(char.IsControl) ? "it holds a control character or a backslash"
        // Also where the disk gave bytes that are no text: under what was made of them there is no file.
        : path.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar) ? "it holds bytes that are not UTF-8"
        : path.Split('/').Select(FlawOfName).FirstOrDefault(flaw => flaw is not null);

    private static string? FlawOfName(string name) =>
        Encoding.UTF8.GetByteCount(name) > MaxNameBytes ? string.Create(CultureInfo.InvariantCulture, $"a part of it has more than {MaxNameBytes} bytes")
        : name[^1] is '.' or ' ' ? "Windows takes no name that ends in a dot or a blank"
        : Devices.Contains(name.Split('.')[0].TrimEnd()) ? $"to Windows \"{name}\" is a device"
        : null;

    private static readonly FrozenSet<string> Devices = Enumerable.Range(0, 10).SelectMany(number => (string[])[$"com{number}", $"lpt{number}"])
        .Concat(["con", "prn", "aux", "nul"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a path is to disks that tell neither upper from lower case nor one Unicode form from another.</summary>
    public static string FoldedOf(string path) => path.Normalize(NormalizationForm.FormC).ToUpperInvariant();
}
