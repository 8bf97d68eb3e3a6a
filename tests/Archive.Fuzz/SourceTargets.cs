using System.Text;
using System.Text.Json;
using Archive.Annotations;
using Archive.Catalogs;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;
using static Archive.Fuzz.FuzzTargets;

namespace Archive.Fuzz;

/// <summary>What people write of an archive, and the texts that come from elsewhere.</summary>
internal static class SourceTargets
{
    /// <summary>A YAML file is a document or an error, and whatever is said of it, or read from it, has its place within it.</summary>
    public static void Yaml(byte[] input)
    {
        var (document, diagnostics) = YamlReader.Parse("input/actors/a.yml", input);
        Promise(document is not null || diagnostics.Any(d => d.Severity == Severity.Error), "a file that gives no document gives an error");
        var lines = Encoding.UTF8.GetString(input.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? input.AsSpan(3) : input).Split('\n');
        foreach (var diagnostic in diagnostics) Promise(diagnostic.At.Line <= lines.Length, "a diagnostic stands within the file");
        // Where something is refused, a value may stand behind its tag or its anchor.
        if (document is not null && !diagnostics.Any(d => d.Severity == Severity.Error)) PromisePlaces(document.Root, lines);
    }

    private static void PromisePlaces(YamlNode node, string[] lines)
    {
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    PromisePlaces(entry.Key, lines);
                    PromisePlaces(entry.Value, lines);
                }
                break;
            case YamlSequence list:
                foreach (var item in list.Items) PromisePlaces(item, lines);
                break;
            case YamlScalar { IsPlain: true, Value.Length: > 0 } scalar:
                Promise(scalar.At.Line <= lines.Length && lines[scalar.At.Line - 1].AsSpan(Math.Min(scalar.At.Column - 1, lines[scalar.At.Line - 1].Length)).StartsWith([scalar.Value[0]]),
                    $"“{scalar.Value}” stands where it is said to stand, {scalar.At}");
                break;
        }
    }

    /// <summary>An expression is a date or an error; a suggestion is a date.</summary>
    public static void Edtf(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var (date, error) = EdtfParser.Parse(text);
        Promise(date is null != error is null, "either a date or an error");
        if (error is null) return;
        Promise(error.Offset >= 0 && error.Offset <= text.Length, "the error stands within the expression");
        if (error.Suggestion is { } suggestion) Promise(EdtfParser.Parse(suggestion).Date is not null, $"“{suggestion}” is a date");
    }

    /// <summary>A seed of any format is paragraphs or an error; of a plain one, no character is lost or invented.</summary>
    public static void Seed(byte[] input)
    {
        foreach (var file in (string[])["seeds/a.txt", "seeds/a.md", "seeds/a.html"])
        {
            var (seed, diagnostics) = SeedReader.Parse(file, input);
            Promise(seed is not null || diagnostics.Any(d => d.Severity == Severity.Error), "a seed that gives no text gives an error");
            if (seed is null) continue;
            Promise(!seed.Paragraphs.IsEmpty && seed.Paragraphs.All(p => p.Text.Length > 0 && p.Line > 0), "a seed has paragraphs, and none is empty");
            if (file.EndsWith(".txt", StringComparison.Ordinal)) PromiseAllWords(seed, input);
        }
    }

    private static void PromiseAllWords(Seed seed, byte[] input)
    {
        var source = Encoding.UTF8.GetString(input);
        foreach (var paragraph in seed.Paragraphs) Promise(source.Contains(paragraph.Text, StringComparison.Ordinal), "a paragraph is the seed's own text");
    }

    /// <summary>Four lines: quote, prefix, suffix, occurrence; what follows is the text. The quote is found, or it is said why not.</summary>
    public static void Selector(byte[] input)
    {
        var parts = Encoding.UTF8.GetString(input).Split('\n', 5);
        if (parts.Length < 5) return;
        var selector = new StringBuilder($"exact: {Quoted(parts[0])}");
        if (parts[1].Length > 0) selector.Append(", prefix: ").Append(Quoted(parts[1]));
        if (parts[2].Length > 0) selector.Append(", suffix: ").Append(Quoted(parts[2]));
        if (parts[3].Length > 0) selector.Append(", occurrence: ").Append(Quoted(parts[3]));
        var (sources, _) = SourceReader.Read(MemoryFileTree.Of(
            ("input/site.yml", "title: X\nbaseUrl: https://archive.example/\n"),
            ("seeds/a.txt", "date 2031-01-01 " + parts[4]),
            ("input/articles/a.yml", $"headline: X\nannotations:\n  - selector: {{{selector}}}\n    note: {{kind: context, text: Notiz}}\n")));
        var (catalog, _) = CatalogResolver.Resolve(sources);
        var annotator = new Annotator(catalog);
        foreach (var article in catalog.Articles) PromiseWithin(annotator.Annotate(article).Text);
    }

    private static void PromiseWithin(AnnotatedText text)
    {
        foreach (var paragraph in text.Paragraphs)
            foreach (var mark in paragraph.Marks)
                Promise(mark.Span.Start >= 0 && mark.Span.Length >= 0 && mark.Span.Start + mark.Span.Length <= paragraph.Text.Length, "a mark stands within its paragraph");
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
