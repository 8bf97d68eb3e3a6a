using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>Reads selectors; whether an article holds their words is found out when it is annotated.</summary>
internal static class SelectorReader
{
    private const int MostOccurrences = 100_000;

    /// <summary>Reads one; null where something of it is wrong, since without it the words might be others.</summary>
    public static TextQuoteSelector? Read(YamlNode node, string field, ReadContext context)
    {
        if (FieldReader.AsMapping(node, field, Shapes.Selector, context) is not { } fields) return null;
        var exact = fields.Read("exact", TextValues.Quote);
        var prefix = fields.Read("prefix", TextValues.Quote);
        var suffix = fields.Read("suffix", TextValues.Quote);
        var occurrence = fields.Read("occurrence", (value, name, inner) => PlainValues.Integer(value, name, inner, 1, MostOccurrences));
        var isWrong = fields.HasUnknown || (fields.Has("prefix") && prefix is null) || (fields.Has("suffix") && suffix is null) || (fields.Has("occurrence") && occurrence is null);
        return exact is null || isWrong ? null : new(new(exact, fields.PositionOf("exact")), prefix, suffix, occurrence, fields.At);
    }
}
