using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Sources;

/// <summary>Parses prose pages: fields between two lines <c>---</c>, then Markdown.</summary>
public static class ProseReader
{
    /// <summary>A longer page is refused unread.</summary>
    public const int MaxBytes = MarkdownBounds.MaxBytes;

    /// <summary>Parses a page. Null where it cannot be used.</summary>
    /// <param name="file">Path relative to the archive's root, forward slashes.</param>
    /// <param name="bytes">The file's content.</param>
    public static (ProseDocument? Page, ImmutableArray<Diagnostic> Diagnostics) Parse(string file, byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        var page = Parse(file, bytes, diagnostics);
        return (page, diagnostics.IsEmpty ? [] : diagnostics.ToSorted());
    }

    private static ProseDocument? Parse(string file, byte[] bytes, DiagnosticBag diagnostics)
    {
        if (bytes.Length > MaxBytes)
        {
            diagnostics.Add(Diag.Files.TooLarge(SourcePosition.InFile(file), bytes.Length, MaxBytes));
            return null;
        }
        if (SourceText.Decode(file, bytes, isYaml: false, diagnostics) is not { } source) return null;
        var text = source.Text;
        if (!IsFence(LineAt(text, 0))) return Page(source, new(file, SourcePath.StemOf(file), new(new(file, 1, 1), [])), 0, 1, diagnostics);
        var fieldsStart = NextLine(text, 0);
        var (fieldsEnd, fence) = (fieldsStart, 2);
        while (fieldsEnd < text.Length && !IsFence(LineAt(text, fieldsEnd)))
        {
            fieldsEnd = NextLine(text, fieldsEnd);
            fence++;
        }
        if (fieldsEnd >= text.Length)
        {
            diagnostics.Add(Diag.Yaml.UnclosedFrontMatter(new(file, 1, 1, 3)));
            return null;
        }
        if (source.CheckYaml(fieldsStart, fieldsEnd) is { } forbidden)
        {
            diagnostics.Add(forbidden);
            return null;
        }
        var fields = YamlReader.Parse(file, text[fieldsStart..fieldsEnd], 1, diagnostics);
        return fields is null ? null : Page(source, fields, NextLine(text, fieldsEnd), fence + 1, diagnostics);
    }

    private static ProseDocument? Page(SourceText source, YamlDocument fields, int start, int line, DiagnosticBag diagnostics)
    {
        var markdown = source.Text[start..];
        if (MarkdownBounds.OfPage(markdown) is not { } excess) return new(fields, markdown, line);
        var before = markdown.AsSpan(0, excess.Start);
        diagnostics.Add(excess.At(new(source.File, line + before.Count('\n'), excess.Start - before.LastIndexOf('\n'))));
        return null;
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd() is "---";

    private static ReadOnlySpan<char> LineAt(string text, int start)
    {
        var length = text.AsSpan(start).IndexOf('\n');
        return length < 0 ? text.AsSpan(start) : text.AsSpan(start, length);
    }

    private static int NextLine(string text, int start)
    {
        var length = text.AsSpan(start).IndexOf('\n');
        return length < 0 ? text.Length : start + length + 1;
    }
}
