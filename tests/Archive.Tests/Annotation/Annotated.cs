using System.Text;
using Archive.Annotations;
using Archive.Catalogs;
using Archive.Diagnostics;
using Archive.Sources;

namespace Archive.Tests.AnnotationTests;

/// <summary>
/// An article of an invented archive, annotated. What was found is written back into the text: <c>[words|id]</c> for a mention,
/// <c>{words|shown}</c> for a hidden name.
/// </summary>
public sealed class Annotated
{
    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);

    private string sidecar = "";

    /// <summary>An archive with nothing but settings.</summary>
    public static Annotated Archive() => new Annotated().File("input/site.yml", "title: Probe\n");

    public Annotated File(string path, string content)
    {
        files[path] = Encoding.UTF8.GetBytes(content);
        return this;
    }

    public Annotated Person(string id, string name, string more = "") => File($"input/actors/{id}.yml", $"type: Person\nname: {name}\n{more}");

    public Annotated Organization(string id, string name, string more = "") => File($"input/actors/{id}.yml", $"type: Organization\nname: {name}\n{more}");

    public Annotated Place(string id, string name, string more = "") => File($"input/places/{id}.yml", $"type: City\nname: {name}\n{more}");

    public Annotated Event(string id, string name, string more = "") => File($"input/events/{id}.yml", $"name: {name}\noccurStatus: occurred\n{more}");

    /// <summary>The sidecar's lines.</summary>
    public Annotated Sidecar(string yaml)
    {
        sidecar = yaml;
        return this;
    }

    /// <summary>The paragraphs, marked up.</summary>
    public string[] Text(params string[] paragraphs) => [.. Annotate(paragraphs).Text.Paragraphs.Select(Markup)];

    /// <summary>One paragraph, marked up.</summary>
    public string Text(string paragraph) => Text([paragraph])[0];

    /// <summary>What is told about one paragraph, a line each, notes included.</summary>
    public string[] Says(params string[] paragraphs) => [.. Annotate(paragraphs).Diagnostics.Select(DiagnosticPrinter.PrintLine)];

    /// <summary>The annotated text and what there is to tell.</summary>
    public (AnnotatedText Text, System.Collections.Immutable.ImmutableArray<Diagnostic> Diagnostics) Annotate(params string[] paragraphs)
    {
        File("seeds/a.txt", $" date 2031-05-04 {string.Join('\n', paragraphs)}\n").File("input/articles/a.yml", $"headline: Probe\n{sidecar}\n");
        var (sources, broken) = SourceReader.Read(new MemoryFileTree(files));
        var (catalog, wrong) = CatalogResolver.Resolve(sources);
        broken.Concat(wrong).Where(d => d.Severity == Severity.Error).Select(DiagnosticPrinter.PrintLine).Should().BeEmpty("the probe itself must be sound");
        return new Annotator(catalog).Annotate(catalog.Articles.Single());
    }

    /// <summary>What is told about an article of one paragraph, whatever read it.</summary>
    public string[] SaysInAll(string paragraph)
    {
        File("seeds/a.txt", $" date 2031-05-04 {paragraph}\n").File("input/articles/a.yml", $"headline: Probe\n{sidecar}\n");
        var (sources, broken) = SourceReader.Read(new MemoryFileTree(files));
        var (catalog, wrong) = CatalogResolver.Resolve(sources);
        return [.. broken.Concat(wrong).Concat(new Annotator(catalog).Annotate(catalog.Articles.Single()).Diagnostics).Select(DiagnosticPrinter.PrintLine)];
    }

    private static string Markup(AnnotatedParagraph paragraph)
    {
        var text = new StringBuilder(paragraph.Text);
        foreach (var mark in paragraph.Marks.Reverse())
        {
            var (open, label, close) = mark switch
            {
                MentionMark mention => ('[', mention.Target.Id, ']'),
                RedactionMark redaction => ('{', redaction.Shown, '}'),
                _ => default,
            };
            if (label is null) continue;
            text.Insert(mark.Span.End, $"|{label}{close}").Insert(mark.Span.Start, open);
        }

        return text.ToString();
    }
}
