using System.Buffers;
using System.Text;
using Archive.Model;
using Archive.Sources;

namespace Archive.Pipelines.Modules;

/// <summary>Finds where contributors wrote links that pages have. Only a build that fails asks: until then nobody pays for it.</summary>
internal static class WrittenLinks
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n)>#?");
    private static readonly SearchValues<char> AddressEnds = SearchValues.Create(" \t\r\n<>\"`");

    // An address may hold them, and what is written around an address, too.
    private static readonly SearchValues<char> MaybeEnds = SearchValues.Create(",;.:!'*_|()[]{}");

    /// <summary>Every place in <c>input/</c> where Markdown links to one of these targets, or the site's own address of one is written in full, in the order of files.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="targets">Relative to the site's root, as <see cref="LinkScanner"/> gives them.</param>
    /// <param name="own">Where the site stands.</param>
    public static IEnumerable<(string Target, SourcePosition At)> In(IFileTree archive, IEnumerable<string> targets, OwnAddresses own)
    {
        var wanted = targets.ToHashSet(StringComparer.Ordinal);
        return archive.ReadFolder("input").Where(IsText).SelectMany(entry => InFile(archive, entry.Path, wanted, own));
    }

    private static bool IsText(FileEntry entry) => entry is { LeavesTree: false, IsRefused: false } && SourcePath.ExtensionOf(entry.Path) is ".yml" or ".md";

    private static List<(string Target, SourcePosition At)> InFile(IFileTree archive, string path, HashSet<string> wanted, OwnAddresses own)
    {
        var found = new List<(string, SourcePosition)>();
        if (ReadText(archive, path) is not { } text) return found;
        for (var at = text.IndexOf(']', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf(']', at + 1))
        {
            // [words](address), or [words]: address
            if (text[at + 1] is not ('(' or ':')) continue;
            var start = at + 2;
            while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '<')) start++;
            var length = text.AsSpan(start).IndexOfAny(Ends);
            if (length < 0) length = text.Length - start;
            var target = Uri.UnescapeDataString(text.AsSpan(start, length)).TrimStart('/');
            if (wanted.Contains(target)) found.Add((target, new SourceText(path, text, false).PositionOf(start, length)));
        }

        for (var at = text.IndexOf("//", StringComparison.Ordinal); at >= 0; at = text.IndexOf("//", at + 2, StringComparison.Ordinal))
        {
            var start = at - SchemeBefore(text.AsSpan(0, at));
            if (OwnAt(text, start, at, wanted, own) is var (target, length)) found.Add((target, new SourceText(path, text, false).PositionOf(start, length)));
        }

        return found;
    }

    private static int SchemeBefore(ReadOnlySpan<char> text) =>
        text.EndsWith("https:", StringComparison.OrdinalIgnoreCase) ? "https:".Length : text.EndsWith("http:", StringComparison.OrdinalIgnoreCase) ? "http:".Length : 0;

    // The longest address that is wanted: what stands behind it may be the text's and not its own.
    private static (string Target, int Length)? OwnAt(string text, int start, int slashes, HashSet<string> wanted, OwnAddresses own)
    {
        var length = text.AsSpan(start).IndexOfAny(AddressEnds);
        if (length < 0) length = text.Length - start;
        for (; start + length > slashes + 2; length = text.AsSpan(start, length).LastIndexOfAny(MaybeEnds))
            if (own.TargetOf(text.Substring(start, length)) is { } target && wanted.Contains(target)) return (target, length);
        return null;
    }

    private static string? ReadText(IFileTree archive, string path)
    {
        try
        {
            return archive.ReadFile(path) is { } bytes ? Encoding.UTF8.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
