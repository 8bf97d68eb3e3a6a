using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>Reads selectors; whether an article holds their words is found out when it is annotated.</summary>
internal static class SelectorReader
{
    private const int MostOccurrences = 100_000;

    /// <summary>Reads one; null where its words are wrong.</summary>
    public static TextQuoteSelector? Read(YamlNode node, string field, ReadContext context)
    {
        if (FieldReader.AsMapping(node, field, Shapes.Selector, context) is not { } fields) return null;
        var exact = fields.Read("exact", TextValues.Quote);
        var prefix = fields.Read("prefix", TextValues.Quote);
        var suffix = fields.Read("suffix", TextValues.Quote);
        var occurrence = fields.Read("occurrence", (value, name, inner) => PlainValues.Integer(value, name, inner, 1, MostOccurrences));
        return exact is null ? null : new(new(exact, fields.PositionOf("exact")), prefix, suffix, occurrence, fields.At);
    }
}
