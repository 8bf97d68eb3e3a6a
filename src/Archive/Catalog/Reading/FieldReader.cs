using System.Collections.Immutable;
using System.Diagnostics;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>
/// Reads the fields of one mapping. Fields nobody knows and required ones that are missing are reported when it is made; what a field
/// holds is checked when it is asked for. A field without value (<c>null</c>, <c>~</c>, nothing) counts as left out; so does an optional one
/// with blank text, which form editors write.
/// </summary>
internal sealed class FieldReader
{
    // One thing has different names in different records.
    private static readonly ImmutableArray<(string Word, string Field)> Synonyms =
        [("place", "location"), ("location", "place"), ("date", "temporal"), ("title", "headline"), ("title", "name"), ("name", "headline"), ("name", "title")];

    private readonly YamlMapping mapping;
    private readonly Shape shape;

    public FieldReader(YamlMapping mapping, Shape shape, ReadContext context)
    {
        this.mapping = mapping;
        this.shape = shape;
        Context = context;
        ReportUnknown();
        ReportMissing();
    }

    /// <summary>What the readers of this file share.</summary>
    public ReadContext Context { get; }

    /// <summary>Whether it has fields that nobody knows.</summary>
    public bool HasUnknown { get; private set; }

    /// <summary>Where the mapping is written.</summary>
    public SourcePosition At => mapping.At;

    /// <summary>What a field holds; null where it is left out.</summary>
    public YamlNode? Node(string field)
    {
        Debug.Assert(shape.Allows(field), $"{field} is not in the table of {shape.What}");
        return mapping[field]?.Value is { } value && !IsLeftOut(value, field) ? value : null;
    }

    /// <summary>Whether a field has a value.</summary>
    public bool Has(string field) => Node(field) is not null;

    /// <summary>Where a field's value is; of one that is left out: where the mapping is.</summary>
    public SourcePosition PositionOf(string field) => Node(field)?.At ?? At;

    /// <summary>Reads one value; default where it is left out or wrong.</summary>
    public T? Read<T>(string field, Func<YamlNode, string, ReadContext, T?> read) =>
        Node(field) is { } node ? read(node, field, Context) : default;

    /// <summary>Plain text on one line.</summary>
    public string? Text(string field, int most = Limits.Text) =>
        Node(field) is { } node ? TextValues.Plain(node, field, Context, most) : null;

    /// <summary>Markdown; raw HTML in it is shown as text when it is rendered.</summary>
    public string? Markdown(string field, int most = Limits.Prose) =>
        Node(field) is { } node ? TextValues.Markdown(node, field, Context, most) : null;

    /// <summary>A date.</summary>
    public EdtfDate? Date(string field) => LocatedDate(field)?.Value;

    /// <summary>A date and where it is written.</summary>
    public Located<EdtfDate>? LocatedDate(string field) => Node(field) is { } node ? DateValues.Date(node, field, Context) : null;

    /// <summary>One day.</summary>
    public Located<DateOnly>? Day(string field) => Node(field) is { } node ? DateValues.Day(node, field, Context) : null;

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool? Flag(string field) => Node(field) is { } node ? PlainValues.Flag(node, field, Context) : null;

    /// <summary>One of the words of a vocabulary.</summary>
    public T? Choice<T>(string field, Vocabulary<T> vocabulary) where T : struct =>
        Node(field) is { } node && PlainValues.Word(node, field, Context, vocabulary.Words) is { } word ? vocabulary.Find(word) : null;

    /// <summary>The id of a record of one kind.</summary>
    public Located<string>? Reference(string field, RecordKind kind) =>
        Node(field) is { } node ? ReferenceValues.Id(node, field, Context, kind) : null;

    /// <summary>Ids of records of one kind, none twice.</summary>
    public ImmutableArray<Located<string>> References(string field, RecordKind kind) =>
        List(field, (node, name, context) => ReferenceValues.Id(node, name, context, kind), reference => reference?.Value).Present();

    /// <summary>A mapping of its own.</summary>
    public FieldReader? Mapping(string field, Shape inner) => Node(field) is { } node ? AsMapping(node, field, inner, Context) : null;

    /// <summary>A list; entries that are wrong are reported and left out.</summary>
    /// <param name="field">The field.</param>
    /// <param name="read">Reads one entry; null where it is wrong.</param>
    /// <param name="identity">By what two entries are the same, which is worth a warning; null where they may repeat.</param>
    /// <param name="form">How an entry is written that is meant by a bare text; null: as that text.</param>
    public ImmutableArray<T> List<T>(
        string field, Func<YamlNode, string, ReadContext, T?> read, Func<T, string?>? identity = null, Func<string, string>? form = null)
    {
        if (Node(field) is not { } node) return [];
        if (node is not YamlSequence list)
        {
            var advice = node is not YamlScalar one ? "Write each" : one.Value.StartsWith('-') ? "Put a blank behind each \"-\": write each"
                : $"Write [{form?.Invoke(one.Value) ?? YamlText.Of(one.Value)}], or each";
            Context.Report(Diag.Records.WrongType(node.At, field, "a list", NodeNames.Of(node), $"{advice} entry on a line of its own after \"- \"."));
            return [];
        }

        return ReadEntries(list, field, read, identity);
    }

    /// <summary>A mapping that stands in a list or in place of a value.</summary>
    public static FieldReader? AsMapping(YamlNode node, string field, Shape inner, ReadContext context)
    {
        if (node is YamlMapping found) return new(found, inner, context);
        context.Report(Diag.Records.WrongType(
            node.At, field, "a mapping", NodeNames.Of(node), $"Its fields are {string.Join(", ", inner.Fields.Select(f => f.Name))}."));
        return null;
    }

    /// <summary>Those of some fields that have a value.</summary>
    public ImmutableArray<string> Given(params ReadOnlySpan<string> fields)
    {
        var given = ImmutableArray.CreateBuilder<string>();
        foreach (var field in fields)
            if (Has(field)) given.Add(field);
        return given.ToImmutable();
    }

    private bool IsLeftOut(YamlNode value, string field) =>
        value is YamlScalar scalar && (scalar.IsNull || (string.IsNullOrWhiteSpace(scalar.Value) && !shape.Requires(field)));

    private ImmutableArray<T> ReadEntries<T>(
        YamlSequence list, string field, Func<YamlNode, string, ReadContext, T?> read, Func<T, string?>? identity)
    {
        var entries = ImmutableArray.CreateBuilder<T>(list.Items.Length);
        var first = identity is null ? null : new Dictionary<string, SourcePosition>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (read(item, field, Context) is not { } entry) continue;
            if (first is not null && identity!(entry) is { } key && !first.TryAdd(key, item.At))
                Context.Report(Diag.Records.ListedTwice(item.At, field, key, first[key]));
            else
                entries.Add(entry);
        }

        return entries.DrainToImmutable();
    }

    private void ReportUnknown()
    {
        for (var i = 0; i < mapping.Entries.Length; i++)
        {
            var key = mapping.Entries[i].Key;
            if (shape.Allows(key.Value)) continue;
            HasUnknown = true;
            if (i > 0 && IsDigits(key.Value) && mapping.Entries[i - 1].Value is YamlScalar { IsPlain: true } whole && IsDigits(whole.Value.TrimStart('-')))
                Context.Report(Diag.Records.DecimalComma(key.At, $"{whole.Value}.{key.Value}"));
            else Context.Report(Diag.Records.UnknownField(
                key.At, key.Value, shape.What, MeantBy(key.Value), OwnerOf(key.Value), string.Join(", ", shape.Fields.Select(field => field.Name))));
        }
    }

    private static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    /// <summary>The field that somebody most likely meant: one that other records call so, one spelt nearly so, or one that begins so.</summary>
    private string? MeantBy(string unknown)
    {
        foreach (var (word, field) in Synonyms)
            if (word == unknown && shape.Allows(field)) return field;
        var names = shape.Fields.Select(field => field.Name).ToList();
        return Nearest.Of(unknown, names) ?? (unknown.Length < 4 ? null : names.Find(name => name.StartsWith(unknown, StringComparison.OrdinalIgnoreCase)));
    }

    private static string? OwnerOf(string field) => Shapes.Owners.FirstOrDefault(other => other.Allows(field))?.What;

    private void ReportMissing()
    {
        foreach (var field in shape.Fields)
            // A misspelt field was reported already, with what it should be.
            if (field.IsRequired && !Has(field.Name) && !(HasUnknown && mapping.Entries.Any(entry => !shape.Allows(entry.Key.Value) && MeantBy(entry.Key.Value) == field.Name)))
                Context.Report(Diag.Records.MissingField(
                    mapping.At, field.Name, shape.What, field.Words.IsEmpty ? null : string.Join(", ", field.Words)));
    }
}
