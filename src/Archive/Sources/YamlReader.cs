using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Sources;

/// <summary>Parses YAML into nodes that know where they were written. What YAML has beyond lists, mappings and scalars is refused.</summary>
public static class YamlReader
{
    /// <summary>A longer file is refused unread.</summary>
    public const int MaxBytes = 1 << 20;

    /// <summary>Deeper nesting is refused.</summary>
    public const int MaxDepth = 64;

    /// <summary>Parses a file. The document is null where nothing of it can be used.</summary>
    /// <param name="file">Path relative to the archive's root, forward slashes.</param>
    /// <param name="bytes">The file's content.</param>
    public static (YamlDocument? Document, ImmutableArray<Diagnostic> Diagnostics) Parse(string file, byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        if (bytes.Length > MaxBytes)
        {
            diagnostics.Add(Diag.Files.TooLarge(SourcePosition.InFile(file), bytes.Length, MaxBytes));
            return (null, diagnostics.ToSorted());
        }
        var text = SourceText.Decode(file, bytes, isYaml: true, diagnostics);
        var document = text is null ? null : Parse(file, text.Text, 0, diagnostics);
        return (document, diagnostics.IsEmpty ? [] : diagnostics.ToSorted());
    }

    /// <summary>Parses text that begins <paramref name="linesBefore"/> lines down the file.</summary>
    internal static YamlDocument? Parse(string file, string text, int linesBefore, DiagnosticBag diagnostics)
    {
        var builder = new YamlTreeBuilder(file, text, linesBefore, diagnostics);
        return builder.Build() is { } root ? new YamlDocument(file, SourcePath.StemOf(file), root) : null;
    }
}
