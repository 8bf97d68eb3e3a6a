using System.Buffers;
using System.Text;

namespace Archive.Exports;

/// <summary>Writes content lines of iCalendar: folded at 75 octets (RFC 5545, section 3.1), ended by CR LF.</summary>
internal sealed class CalendarWriter(IBufferWriter<byte> output)
{
    private const int MostOctets = 75;

    /// <summary>A property whose value is written as it is.</summary>
    public void Line(string name, string value)
    {
        var room = MostOctets;
        foreach (var rune in WithoutControls($"{name}:{value}").EnumerateRunes())
        {
            // Never within a character: its octets stay together.
            if (rune.Utf8SequenceLength > room)
            {
                output.Write("\r\n "u8);
                room = MostOctets - 1;
            }

            var octets = output.GetSpan(4);
            output.Advance(rune.EncodeToUtf8(octets));
            room -= rune.Utf8SequenceLength;
        }

        output.Write("\r\n"u8);
    }

    /// <summary>A property whose value is text: commas, semicolons, backslashes and line ends are escaped (section 3.3.11).</summary>
    public void Text(string name, string value) => Line(name, value.ReplaceLineEndings("\n")
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal));

    // A line end within a value would begin a property of its own.
    private static string WithoutControls(string line)
    {
        if (!line.AsSpan().ContainsAnyInRange('\0', '\u001F') && !line.AsSpan().ContainsAnyInRange('\u007F', '\u009F')) return line;
        var clean = new StringBuilder(line.Length);
        foreach (var c in line) clean.Append(char.IsControl(c) ? ' ' : c);
        return clean.ToString();
    }
}
