using System.Buffers;
using System.Collections;
using System.Text;
using System.Text.Unicode;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Sources;

/// <summary>Turns a file's bytes into text, and refuses what no text may hold.</summary>
/// <param name="File">Path relative to the archive's root.</param>
/// <param name="Text">The characters, without a byte order mark; line ends as in the file.</param>
/// <param name="HasByteOrderMark">Whether one was there; it counts in byte offsets.</param>
internal sealed record SourceText(string File, string Text, bool HasByteOrderMark)
{
    /// <summary>So many mistakes of one kind are reported; the rest would tell nothing new.</summary>
    private const int MaxReports = 20;

    // A bit a character: with so many of them, scattered over all of Unicode, a search for any of them is slower than a look at each that is not ASCII.
    private static readonly BitArray Suspicious = BitsOf(SuspiciousCharacters());
    private static readonly SearchValues<char> SuspiciousInValues = SearchValues.Create(
        [.. SuspiciousCharacters().Where(c => c != '\r' && !IsBidiControl(c)), .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code)]);

    /// <summary>The text of a file; null where it holds what no text may hold.</summary>
    /// <param name="file">Path relative to the archive's root.</param>
    /// <param name="bytes">The file's content.</param>
    /// <param name="isYaml">YAML forbids form feeds, and takes U+2028 and U+2029 for line ends, which no editor does.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static SourceText? Decode(string file, ReadOnlySpan<byte> bytes, bool isYaml, DiagnosticBag diagnostics)
    {
        if (!Utf8.IsValid(bytes))
        {
            diagnostics.Add(NotUtf8(file, bytes));
            return null;
        }
        var hasByteOrderMark = bytes.StartsWith("\uFEFF"u8);
        var text = new SourceText(file, Encoding.UTF8.GetString(hasByteOrderMark ? bytes[3..] : bytes), hasByteOrderMark);
        return text.Check(isYaml, diagnostics) ? text : null;
    }

    /// <summary>Where a character stands.</summary>
    public SourcePosition PositionOf(int index, int length = 1)
    {
        var before = Text.AsSpan(0, index);
        var lineStart = before.LastIndexOf('\n') + 1;
        return new(File, before.Count('\n') + 1, index - lineStart + 1, length);
    }

    /// <summary>Where a character stands in the file, in bytes from 0.</summary>
    public long OffsetOf(int index) => Encoding.UTF8.GetByteCount(Text.AsSpan(0, index)) + (HasByteOrderMark ? 3 : 0);

    /// <summary>The first character of a stretch that is fine elsewhere but not in YAML; null where there is none.</summary>
    public Diagnostic? CheckYaml(int start, int end)
    {
        var at = Text.AsSpan(start, end - start).IndexOfAny('\f', '\u2028', '\u2029');
        return at < 0 ? null : Refusal(start + at, isYaml: true);
    }

    /// <summary>The first forbidden character that an escape or character reference brought into a value; −1 where there is none.</summary>
    public static int IndexOfForbidden(ReadOnlySpan<char> value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var next = value[i..].IndexOfAny(SuspiciousInValues);
            if (next < 0) return -1;
            i += next;
            if (IsForbidden(value, i, false)) return i;
        }
        return -1;
    }

    /// <summary>The code point at an index; a lone surrogate is itself.</summary>
    public static int CodePointAt(ReadOnlySpan<char> text, int index)
    {
        if (char.IsLowSurrogate(text[index]) && index > 0 && char.IsHighSurrogate(text[index - 1])) index--;
        return Rune.DecodeFromUtf16(text[index..], out var rune, out _) == OperationStatus.Done ? rune.Value : text[index];
    }

    /// <summary>The first character that changes the direction of writing; null where there is none.</summary>
    public static char? BidiControlIn(ReadOnlySpan<char> text)
    {
        // All lie in this range, in which there is little else but dashes and quotation marks; a search for any of so many is ten times slower.
        for (var at = text.IndexOfAnyInRange('\u061C', '\u2069'); at >= 0; at = text.IndexOfAnyInRange('\u061C', '\u2069'))
        {
            if (IsBidiControl(text[at])) return text[at];
            text = text[(at + 1)..];
        }

        return null;
    }

    private bool Check(bool isYaml, DiagnosticBag diagnostics)
    {
        var (refused, warned, bidiBefore) = (0, 0, -1);
        for (var i = Next(0); i >= 0 && refused < MaxReports; i = Next(i + 1))
        {
            if (IsBidiControl(Text[i]))
            {
                // Once a line is enough.
                if ((bidiBefore < 0 || Text.AsSpan(bidiBefore, i - bidiBefore).Contains('\n')) && warned++ < MaxReports)
                    diagnostics.Add(Diag.Files.BidiControl(PositionOf(i), Text[i]));
                bidiBefore = i;
            }
            else if (Refusal(i, isYaml) is { } refusal)
            {
                refused++;
                diagnostics.Add(refusal);
            }
        }
        return refused == 0;
    }

    private int Next(int from)
    {
        for (var rest = Text.AsSpan(from); ; rest = Text.AsSpan(from))
        {
            var at = rest.IndexOfAnyExceptInRange(' ', '~');
            if (at < 0) return -1;
            if (Suspicious[rest[at]]) return from + at;
            from += at + 1;
        }
    }

    private Diagnostic? Refusal(int index, bool isYaml)
    {
        if (Text[index] == '\r')
            return index + 1 < Text.Length && Text[index + 1] == '\n' ? null : Diag.Files.LoneCarriageReturn(PositionOf(index), OffsetOf(index));
        if (!IsForbidden(Text, index, isYaml)) return null;
        var start = char.IsLowSurrogate(Text[index]) ? index - 1 : index;
        return Diag.Files.ForbiddenCharacter(PositionOf(start, index - start + 1), CodePointAt(Text, index), OffsetOf(start));
    }

    private static bool IsForbidden(ReadOnlySpan<char> text, int index, bool isYaml) => text[index] switch
    {
        '\t' or '\n' or '\r' => false,
        '\f' or '\u2028' or '\u2029' => isYaml,
        < ' ' or >= '\u007F' and <= '\u009F' => true,
        >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF' => true,
        >= '\uD800' and <= '\uDBFF' => index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]),
        >= '\uDC00' and <= '\uDFFF' => index == 0 || !char.IsHighSurrogate(text[index - 1]) || (CodePointAt(text, index) & 0xFFFE) == 0xFFFE,
        _ => false,
    };

    private static bool IsBidiControl(char c) =>
        c is '\u061C' or '\u200E' or '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    /// <summary>What is worth a second look: forbidden and bidirectional controls, carriage returns, the ends of supplementary planes.</summary>
    private static char[] SuspiciousCharacters() =>
    [
        .. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(c =>
            c is not ('\t' or '\n') && (c < ' ' || c is >= '\u007F' and <= '\u009F' or '\u2028' or '\u2029'
                or >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF' or '\uDFFE' or '\uDFFF' || IsBidiControl(c))),
    ];

    private static BitArray BitsOf(char[] characters)
    {
        var bits = new BitArray(char.MaxValue + 1);
        foreach (var c in characters) bits[c] = true;
        return bits;
    }

    private static string? InWindows1252(byte value)
    {
        const string FromEighty = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
        var character = value >= 0xA0 ? (char)value : FromEighty[value - 0x80];
        return character == ' ' ? null : character.ToString();
    }

    private static Diagnostic NotUtf8(string file, ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..]) return Diag.Files.Utf16(new(file, 1, 1, 1), bytes[0]);
        var offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out var length) == OperationStatus.Done) offset += length;
        var before = bytes[..offset];
        var line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        if (line.StartsWith("\uFEFF"u8) && line.Length == before.Length) line = line[3..];
        var at = new SourcePosition(file, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(line) + 1, 1);
        return Diag.Files.NotUtf8(at, bytes[offset], offset, InWindows1252(bytes[offset]));
    }
}
