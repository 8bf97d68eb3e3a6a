using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Archive.Model;
using Archive.Pages;

namespace Archive.Exports;

/// <summary>Writes JSON that may also stand within HTML: every sign that means something there is escaped, letters of any script are not.</summary>
internal static class JsonExport
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes one object and a final line feed.</summary>
    public static void Write(IBufferWriter<byte> output, Action<Utf8JsonWriter> write)
    {
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    /// <summary>A data file: what it is, where it is from, under which licence, and a list.</summary>
    public static void WriteData<T>(
        ExportContext context, IBufferWriter<byte> output, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write) => Write(output, writer =>
    {
        writer.Text("source", context.Site.BaseUrl);
        writer.Text("title", context.Site.Title);
        writer.Text("license", context.Site.License);
        writer.Objects(name, items, write);
    });

    /// <summary>A text field; nothing where there is none.</summary>
    public static void Text(this Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null) writer.WriteString(name, ExportText.Valid(text));
    }

    /// <summary>A field that holds an object.</summary>
    public static void Object(this Utf8JsonWriter writer, string name, Action<Utf8JsonWriter> write)
    {
        writer.WriteStartObject(name);
        write(writer);
        writer.WriteEndObject();
    }

    /// <summary>A list of objects, written even where it is empty.</summary>
    public static void Objects<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>A list of texts; nothing where it is empty.</summary>
    public static void Texts(this Utf8JsonWriter writer, string name, IEnumerable<string> items)
    {
        using var texts = items.GetEnumerator();
        if (!texts.MoveNext()) return;
        writer.WriteStartArray(name);
        do writer.WriteStringValue(ExportText.Valid(texts.Current));
        while (texts.MoveNext());
        writer.WriteEndArray();
    }

    /// <summary>A reference to a record: id and name; nothing where there is none.</summary>
    public static void Record(this Utf8JsonWriter writer, string name, RecordLink? record)
    {
        if (record is not null) writer.Object(name, w => w.Record(record));
    }

    /// <summary>A list of references; nothing where it is empty.</summary>
    public static void Records(this Utf8JsonWriter writer, string name, ImmutableArray<RecordLink> records)
    {
        if (!records.IsEmpty) writer.Objects(name, records, (w, record) => w.Record(record));
    }

    /// <summary>A date as EDTF writes it; nothing where there is none.</summary>
    public static void Date(this Utf8JsonWriter writer, string name, EdtfDate? date) => writer.Text(name, date?.Text);

    /// <summary>What all records have in common.</summary>
    public static void Head(this Utf8JsonWriter writer, ExportContext context, ShownHead head)
    {
        writer.Text("id", head.Link.Id);
        writer.Text("url", context.Absolute(head.Link.Url));
        writer.Text("name", head.Link.Name);
        writer.Text("type", head.Link.Type);
        writer.Text("description", head.Description);
        if (!head.Alias.IsEmpty) writer.Objects("alias", head.Alias, WriteName);
        if (!head.SameAs.IsEmpty)
            writer.Object("sameAs", w =>
            {
                foreach (var identity in head.SameAs) w.Text(identity.Authority, identity.Id);
            });
        if (!head.Sources.IsEmpty) writer.Objects("sources", head.Sources, WriteSource);
    }

    /// <summary>How often a record is mentioned.</summary>
    public static void Mentions(this Utf8JsonWriter writer, ExportContext context, RecordLink link)
    {
        var number = context.Archive.Records.NumberOf(new(link.Kind, link.Id));
        var articles = context.Archive.Mentions.ArticlesWith(number);
        writer.WriteNumber("mentions", context.Archive.Mentions.MentionsOf(number));
        writer.WriteNumber("articles", articles.Length);
        if (articles.IsEmpty) return;
        writer.Text("firstMention", context.Archive.Articles[articles[0]].Article.Id);
        writer.Text("lastMention", context.Archive.Articles[articles[^1]].Article.Id);
    }

    /// <summary>A source's fields.</summary>
    public static void WriteSource(Utf8JsonWriter writer, SourceView source)
    {
        writer.Text("title", source.Title);
        writer.Text("url", source.Url);
        writer.Text("publisher", source.Publisher);
        writer.Date("datePublished", source.DatePublished);
        writer.Date("accessed", source.Accessed);
    }

    private static void Record(this Utf8JsonWriter writer, RecordLink record)
    {
        writer.Text("kind", ExportText.Word(record.Kind));
        writer.Text("id", record.Id);
        writer.Text("name", record.Name);
    }

    private static void WriteName(Utf8JsonWriter writer, NameView name)
    {
        writer.Text("text", name.Text);
        writer.Text("lang", name.Lang);
    }
}
