using System.Collections.Immutable;
using System.Security.Cryptography;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Sources;

/// <summary>Parses seeds: an article's text as it was received, as plain text, Markdown or HTML.</summary>
public static class SeedReader
{
    /// <summary>A longer seed is refused unread.</summary>
    public const int MaxBytes = 8 << 20;

    /// <summary>Parses a seed; its extension (<c>.txt</c>, <c>.md</c>, <c>.html</c>) tells the format. Null where it cannot be used.</summary>
    /// <param name="file">Path relative to the archive's root, forward slashes.</param>
    /// <param name="bytes">The file's content.</param>
    public static (Seed? Seed, ImmutableArray<Diagnostic> Diagnostics) Parse(string file, byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        var seed = Parse(file, bytes, diagnostics);
        return (diagnostics.HasErrors ? null : seed, diagnostics.IsEmpty ? [] : diagnostics.ToSorted());
    }

    /// <summary>The most bytes a seed may have.</summary>
    public static int LimitOf(string file) => SourcePath.ExtensionOf(file) == ".md" ? MarkdownBounds.MaxBytes : MaxBytes;

    private static Seed? Parse(string file, byte[] bytes, DiagnosticBag diagnostics)
    {
        if (bytes.Length > LimitOf(file))
        {
            diagnostics.Add(Diag.Files.TooLarge(SourcePosition.InFile(file), bytes.Length, LimitOf(file)));
            return null;
        }
        if (SourceText.Decode(file, bytes, isYaml: false, diagnostics) is not { } source) return null;
        var (date, paragraphs) = SourcePath.ExtensionOf(file) switch
        {
            ".html" => HtmlSeed.Parse(source, diagnostics),
            ".md" => Said(MarkdownSeed.Parse(source, diagnostics)),
            _ => Said(PlainSeed.Parse(source, diagnostics)),
        };
        if (SourcePath.ExtensionOf(file) != ".txt" && SourceText.BidiControlIn(source.Text) is null) WarnOfReferences(file, paragraphs, diagnostics);
        if (paragraphs.IsEmpty && !diagnostics.HasErrors) diagnostics.Add(Diag.Seeds.Empty(new(file, 1, 1)));
        return date is { } day
            ? new Seed(SourcePath.StemOf(file), file, day.Day, paragraphs, Convert.ToHexStringLower(SHA256.HashData(bytes))) { DateBasis = day.Basis, NamedDays = day.Named }
            : null;
    }

    private static (SeedDate? Date, ImmutableArray<Paragraph> Paragraphs) Said((Located<DateOnly>? Date, ImmutableArray<Paragraph> Paragraphs) seed) =>
        (seed.Date is { } day ? new(day) : null, seed.Paragraphs);

    // Characters that turn the direction of writing and stand in the file were reported already; markup, and only markup, can also bring them by reference.
    private static void WarnOfReferences(string file, ImmutableArray<Paragraph> paragraphs, DiagnosticBag diagnostics)
    {
        foreach (var paragraph in paragraphs)
            if (SourceText.BidiControlIn(paragraph.Text) is { } control) diagnostics.Add(Diag.Files.BidiControl(new(file, paragraph.Line, 1), control));
    }
}
