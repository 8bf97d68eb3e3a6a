using System.Globalization;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>Reads slugs that editors write. Each method returns null where it reported why.</summary>
internal static class SlugReader
{
    private const int DateLength = 10;

    private static readonly char[] Wrapping = [' ', '/', '"', '\'', '“', '”', '„', '‘', '’', '‚', '«', '»'];

    /// <summary>The last part of an article's address, without its date.</summary>
    public static string? Slug(YamlNode node, string field, ReadContext context)
    {
        if (TextValues.Scalar(node, field, context, "a slug") is not { } scalar) return null;
        if (IsSlug(scalar.Value)) return scalar.Value;
        context.Report(Diag.Records.MalformedSlug(scalar.At, field, scalar.Value, Model.Slug.Of(LastPartOf(scalar.Value), "a-few-words")));
        return null;
    }

    /// <summary>The last part of an address under which an article stood before, with its date.</summary>
    public static Located<string>? DatedSlug(YamlNode node, string field, ReadContext context)
    {
        if (TextValues.Scalar(node, field, context, "a slug with its date") is not { } scalar) return null;
        if (HasDate(scalar.Value) && IsSlug(scalar.Value[(DateLength + 1)..])) return new(scalar.Value, scalar.At);
        var part = LastPartOf(scalar.Value);
        context.Report(Diag.Records.MalformedSlug(
            scalar.At, field, scalar.Value, HasDate(part)
                ? part[..(DateLength + 1)] + Model.Slug.Of(part[(DateLength + 1)..], "a-few-words")
                : $"YYYY-MM-DD-{Model.Slug.Of(part, "a-few-words")}"));
        return null;
    }

    // Whoever writes a former address pastes all of it, or takes quotation marks that are none of YAML's.
    private static string LastPartOf(string text)
    {
        var inner = text.Trim(Wrapping);
        return inner[(inner.LastIndexOf('/') + 1)..].Trim(Wrapping);
    }

    private static bool HasDate(string text) =>
        text.Length > DateLength && text[DateLength] == '-'
        && DateOnly.TryParseExact(text.AsSpan(0, DateLength), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsSlug(string text) => Model.Slug.IsWellFormed(text, Limits.Id) && !text.EndsWith('-') && !text.Contains("--");
}
