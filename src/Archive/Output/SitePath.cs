using System.Text;

namespace Archive.Output;

/// <summary>The rule for paths inside a site: relative, forward slashes, nothing that could lead out of it.</summary>
public static class SitePath
{
    /// <summary>Bytes (UTF-8) a segment may take: file systems allow 255, and temporary names need room.</summary>
    public const int SegmentLimit = 200;

    /// <summary>The file that tells our folders from a person's own: only a folder that holds it is ever replaced.</summary>
    public const string Marker = ".archive-site";

    /// <summary>Refuses a path that is not confined to the site. Paths are made by the generator, so a bad one is a bug.</summary>
    /// <exception cref="ArgumentException">Rooted, <c>.</c> or <c>..</c>, an empty or overlong segment, a backslash, a control character, or the marker.</exception>
    public static void Check(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path == Marker) throw new ArgumentException($"“{path}” is the marker of the output folder, not a page.", nameof(path));
        if (Flaw(path) is { } flaw) throw new ArgumentException($"“{path}” is no path within a site: {flaw}.", nameof(path));
    }

    private static string? Flaw(string path)
    {
        var start = 0;
        for (var i = 0; i <= path.Length; i++)
        {
            if (i == path.Length || path[i] == '/')
            {
                if (SegmentFlaw(path.AsSpan(start, i - start)) is { } flaw) return flaw;
                start = i + 1;
            }
            else if (path[i] == '\\') return "it holds a backslash";
            else if (char.IsControl(path[i])) return "it holds a control character";
        }
        // A drive letter roots a path on Windows only; a site is the same everywhere.
        return path.Length > 1 && path[1] == ':' ? "it is rooted" : null;
    }

    private static string? SegmentFlaw(ReadOnlySpan<char> segment) => segment switch
    {
        "" => "a segment is empty",
        "." or ".." => "it leaves its folder",
        // Three bytes is the most a UTF-16 unit can take: only long segments need counting.
        { Length: > SegmentLimit / 3 } when Encoding.UTF8.GetByteCount(segment) > SegmentLimit => $"a segment takes more than {SegmentLimit} bytes",
        _ => null,
    };
}
