using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>Reads annotations: a selector, and exactly one of body, date and note.</summary>
internal static class AnnotationReader
{
    /// <summary>Reads one; null where it is wrong.</summary>
    public static Annotation? Read(YamlNode node, string field, ReadContext context)
    {
        if (FieldReader.AsMapping(node, field, Shapes.Annotation, context) is not { } fields) return null;
        var given = fields.Given("body", "date", "note");
        if (given.Length != 1)
            context.Report(Diag.Records.NotExactlyOne(
                fields.At, "An annotation", "body, date and note", given.IsEmpty ? "none of them" : string.Join(" and ", given)));
        var selector = fields.Read("selector", SelectorReader.Read);
        var body = fields.Read<AnnotationBody>("body", ReadBody) ?? (AnnotationBody?)ReadDate(fields) ?? ReadNote(fields);
        if (selector is not null && body is DateBody date) ReportOtherWeekday(selector.Exact.Value, date.Temporal, context);
        return selector is null || body is null || given.Length != 1 ? null : new(selector, body);
    }

    private static void ReportOtherWeekday(string quote, Located<EdtfDate> temporal, ReadContext context)
    {
        if (DateValues.DayOf(temporal.Value) is not { } day || Weekdays.NamedIn(quote) is not var (word, weekday) || Weekdays.Nearest(day, weekday) is not { } nearest) return;
        context.Report(Diag.Records.WeekdayDisagrees(temporal.At, word, temporal.Value.Text, day.DayOfWeek.ToString(), nearest.ToIso()));
    }

    private static AnnotationBody? ReadBody(YamlNode node, string field, ReadContext context)
    {
        if (node is YamlScalar { Value: "none", IsPlain: true }) return new SuppressBody();
        if (node is not YamlMapping mapping)
            return ReferenceValues.Record(node, field, context) is { } bare ? new MentionBody(bare, MentionForm.Name) : null;
        var fields = new FieldReader(mapping, Shapes.Body, context);
        var form = fields.Choice("as", Vocabularies.MentionForms) ?? MentionForm.Name;
        return ReferenceValues.Named(fields) is { } target ? new MentionBody(target, form) : null;
    }

    private static DateBody? ReadDate(FieldReader annotation)
    {
        if (annotation.Mapping("date", Shapes.DateBody) is not { } fields) return null;
        var temporal = fields.LocatedDate("temporal");
        var anchor = ReadAnchor(fields);
        var note = fields.Markdown("note", Limits.Description);
        return temporal is null ? null : new(temporal.Value, anchor, note);
    }

    /// <summary>"datePublished", a statement as <c>STEM#id</c>, or null for "free".</summary>
    private static string? ReadAnchor(FieldReader fields)
    {
        if (fields.Text("anchor") is not { } anchor || anchor == "free") return null;
        if (anchor == "datePublished") return anchor;
        var statement = anchor.Contains('#', StringComparison.Ordinal)
            ? fields.Read("anchor", StatementValues.Reference) : fields.Read("anchor", StatementValues.Bare);
        return statement?.Value.ToString();
    }

    private static NoteBody? ReadNote(FieldReader annotation)
    {
        if (annotation.Mapping("note", Shapes.Note) is not { } fields) return null;
        var kind = fields.Choice("kind", Vocabularies.NoteKinds);
        var text = fields.Markdown("text");
        var author = fields.Text("author", Limits.Name);
        var date = fields.Date("date");
        var sources = SourceValues.OneOrMany(fields, "source");
        return kind is null || text is null ? null : new(kind.Value, text, author, date, sources);
    }
}
