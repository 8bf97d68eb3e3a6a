using System.Text;
using Archive.Diagnostics;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>Reads text. Each method returns null where it reported why.</summary>
internal static class TextValues
{
    /// <summary>Plain text: no markup, white space folded, shown as it is written.</summary>
    public static string? Plain(YamlNode node, string field, ReadContext context, int most)
    {
        if (Scalar(node, field, context) is not { } scalar || !IsSound(scalar, field, context, most)) return null;
        if (HtmlIn(scalar.Value) is not { } tag) return Fold(scalar.Value);
        var (start, length) = tag.GetOffsetAndLength(scalar.Value.Length);
        context.Report(Diag.Records.HtmlInPlainText(Positions.Within(scalar, start, length), field, scalar.Value[tag]));
        return null;
    }

    /// <summary>A name.</summary>
    public static string? Name(YamlNode node, string field, ReadContext context) => Plain(node, field, context, Limits.Name);

    /// <summary>Markdown, as it is written.</summary>
    public static string? Markdown(YamlNode node, string field, ReadContext context, int most)
    {
        if (Scalar(node, field, context) is not { } scalar || !IsSound(scalar, field, context, most)) return null;
        if (MarkdownBounds.OfField(scalar.Value) is not { } excess) return scalar.Value.Trim();
        context.Report(excess.At(scalar.At));
        return null;
    }

    /// <summary>Words of an article, as they are written: a seed may hold anything.</summary>
    public static string? Quote(YamlNode node, string field, ReadContext context) =>
        Scalar(node, field, context) is { } scalar && IsSound(scalar, field, context, Limits.Quote) ? scalar.Value : null;

    /// <summary>A scalar that has a value.</summary>
    public static YamlScalar? Scalar(YamlNode node, string field, ReadContext context, string expected = "text")
    {
        if (node is YamlScalar { IsNull: false } scalar) return scalar;
        // YAML takes the brackets of a date, and of any text, for its own.
        var hint = node is YamlScalar ? null : expected == "a date" ? "Put a date in brackets or braces in quotes: \"[2025-08-11..2025-08-17]\"."
            : "Text that begins with \"[\", \"{\" or \"- \" stands in quotes.";
        context.Report(Diag.Records.WrongType(node.At, field, expected, NodeNames.Of(node), hint));
        return null;
    }

    private static bool IsSound(YamlScalar scalar, string field, ReadContext context, int most)
    {
        if (WhatIsWrong(scalar, field, most) is not { } diagnostic) return true;
        context.Report(diagnostic);
        return false;
    }

    private static Diagnostic? WhatIsWrong(YamlScalar scalar, string field, int most)
    {
        var text = scalar.Value;
        if (string.IsNullOrWhiteSpace(text)) return Diag.Records.Blank(scalar.At, field);
        return text.Length > most ? Diag.Records.TooLong(scalar.At, field, text.Length, most) : null;
    }

    /// <summary>The first thing that a browser would take for a tag, a comment or a declaration.</summary>
    private static Range? HtmlIn(string text)
    {
        for (var start = text.IndexOf('<', StringComparison.Ordinal); start >= 0; start = text.IndexOf('<', start + 1))
        {
            if (start + 1 == text.Length || !(char.IsAsciiLetter(text[start + 1]) || text[start + 1] is '/' or '!' or '?')) continue;
            var end = text.IndexOf('>', start);
            if (end > start + 1) return start..(end + 1);
        }

        return null;
    }

    private static string Fold(string text)
    {
        var trimmed = text.Trim();
        if (!HasWhiteSpaceToFold(trimmed)) return trimmed;
        var folded = new StringBuilder(trimmed.Length);
        foreach (var c in trimmed)
        {
            if (c is not (' ' or '\t' or '\n' or '\r')) folded.Append(c);
            else if (folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString();
    }

    private static bool HasWhiteSpaceToFold(string text) =>
        text.AsSpan().IndexOfAny('\t', '\n', '\r') >= 0 || text.Contains("  ", StringComparison.Ordinal);
}
