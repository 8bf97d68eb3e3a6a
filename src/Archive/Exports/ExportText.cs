using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Archive.Model;

namespace Archive.Exports;

/// <summary>How values are written in every format.</summary>
internal static class ExportText
{
    /// <summary>ISO 8601.</summary>
    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>RFC 3339, the day's first moment: the archive knows days, feeds want moments.</summary>
    public static string Moment(DateOnly date) => $"{Day(date)}T00:00:00Z";

    /// <summary>A word of a vocabulary as YAML writes it: <c>did-not-occur</c>, <c>fact-check</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => Words<T>.All[value];

    /// <summary>A relation's name as YAML writes it: <c>memberOf</c>.</summary>
    public static string Relation(RelationType type) => JsonName(type.ToString());

    /// <summary>A name as JSON writes it: first letter small.</summary>
    public static string JsonName(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>Text that any format can hold: lone halves of a character become U+FFFD.</summary>
    public static string Valid(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        for (var i = first < 0 ? text.Length : first; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        }

        return text;
    }

    /// <summary>Text that XML 1.0 (section 2.2) can hold: control characters have no form in it, not even an escaped one.</summary>
    public static string ValidXml(string text)
    {
        var valid = Valid(text);
        return valid.AsSpan().ContainsAny(Forbidden) ? string.Concat(valid.Where(c => !Forbidden.Contains(c))) : valid;
    }

    /// <summary>Writes text as UTF-8.</summary>
    public static void WriteUtf8(this IBufferWriter<byte> output, ReadOnlySpan<char> text) => Encoding.UTF8.GetBytes(text, output);

    // Asked for with every mention; made once a vocabulary.
    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> All = Enum.GetValues<T>().ToFrozenDictionary(value => value, value => KebabCase.Of(value.ToString()));
    }

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c).Where(c => c is not ('\t' or '\n' or '\r')), '\uFFFE', '\uFFFF']);
}
