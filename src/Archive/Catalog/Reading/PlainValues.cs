using System.Collections.Immutable;
using System.Globalization;
using Archive.Diagnostics;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>Reads switches, words and numbers. Each method returns null where it reported why.</summary>
internal static class PlainValues
{
    /// <summary>YAML's core schema: <c>true</c> and <c>false</c>, without quotes.</summary>
    public static bool? Flag(YamlNode node, string field, ReadContext context)
    {
        if (node is YamlScalar { IsPlain: true } scalar)
        {
            if (scalar.Value is "true" or "True" or "TRUE") return true;
            if (scalar.Value is "false" or "False" or "FALSE") return false;
        }

        var got = node is YamlScalar other ? $"\"{other.Value}\"" : NodeNames.Of(node);
        context.Report(Diag.Records.WrongType(node.At, field, "true or false", got, "Write true or false, without quotes."));
        return null;
    }

    /// <summary>One of some words.</summary>
    public static string? Word(YamlNode node, string field, ReadContext context, ImmutableArray<string> words)
    {
        var list = string.Join(", ", words);
        if (TextValues.Scalar(node, field, context, $"one of {list}") is not { } scalar) return null;
        if (words.Contains(scalar.Value)) return scalar.Value;
        context.Report(Diag.Records.UnknownValue(scalar.At, field, scalar.Value, Nearest.Of(scalar.Value, words), list));
        return null;
    }

    /// <summary>A decimal number within bounds.</summary>
    public static double? Number(YamlNode node, string field, ReadContext context, double from, double to)
    {
        const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (node is not YamlScalar { IsPlain: true } scalar || !double.TryParse(scalar.Value, Decimal, CultureInfo.InvariantCulture, out var number))
        {
            context.Report(Diag.Records.WrongType(
                node.At, field, "a number", NodeNames.Of(node), "Write digits with a decimal point, without quotes: 55.7558."));
            return null;
        }

        if (number >= from && number <= to) return number;
        context.Report(Diag.Records.OutOfRange(
            scalar.At, field, scalar.Value, from.ToString(CultureInfo.InvariantCulture), to.ToString(CultureInfo.InvariantCulture)));
        return null;
    }

    /// <summary>A whole number within bounds.</summary>
    public static int? Integer(YamlNode node, string field, ReadContext context, int from, int to)
    {
        if (node is not YamlScalar { IsPlain: true } scalar || !IsWhole(scalar.Value))
        {
            context.Report(Diag.Records.WrongType(node.At, field, "a whole number", NodeNames.Of(node), "Write digits, without quotes."));
            return null;
        }

        if (int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= from && number <= to)
            return number;
        context.Report(Diag.Records.OutOfRange(
            scalar.At, field, scalar.Value, from.ToString(CultureInfo.InvariantCulture), to.ToString(CultureInfo.InvariantCulture)));
        return null;
    }

    private static bool IsWhole(string text)
    {
        var digits = text.AsSpan(text.StartsWith('-') || text.StartsWith('+') ? 1 : 0);
        return digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9');
    }
}
