using System.Buffers;
using System.Text;

namespace Archive.Exports;

/// <summary>
/// Writes CSV (RFC 4180): commas, CR LF, quotes where needed, UTF-8 without byte order mark, one header line.
/// </summary>
/// <remarks>
/// A text that begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, their full-width forms, a tab or a line break would be taken for a formula
/// by spreadsheet programs. It is written with an apostrophe before it; take that off where you need the text exactly. The same stands before
/// such a sign behind a semicolon, a tab or a line break: where lists are separated by semicolons, as in German, a spreadsheet begins a cell
/// there, quotes or not. Numbers are written as they are.
/// </remarks>
internal sealed class CsvWriter(IBufferWriter<byte> output)
{
    private const string Formula = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");
    private static readonly SearchValues<char> Separators = SearchValues.Create(";\t\r\n");
    private static readonly SearchValues<char> NeedsCare = SearchValues.Create(",\";\t\r\n");
    private bool isInRow;

    /// <summary>A cell of text; empty where there is none.</summary>
    public CsvWriter Cell(ReadOnlySpan<char> text)
    {
        Separate();
        if (text.IsEmpty) return this;
        if (Formula.Contains(text[0], StringComparison.Ordinal) || text.ContainsAny(NeedsCare)) text = Quoted(Harmless(text.ToString()));
        var bytes = output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        output.Advance(Encoding.UTF8.GetBytes(text, bytes));
        return this;
    }

    /// <summary>A whole number.</summary>
    public CsvWriter Cell(int number)
    {
        Separate();
        System.Buffers.Text.Utf8Formatter.TryFormat(number, output.GetSpan(11), out var written);
        output.Advance(written);
        return this;
    }

    /// <summary>A number; empty where there is none.</summary>
    public CsvWriter Cell(double? number)
    {
        Separate();
        if (number is { } value) Encoding.UTF8.GetBytes(ExportNumbers.Of(value), output);
        return this;
    }

    /// <summary>Several texts in one cell, separated by <c>|</c>.</summary>
    public CsvWriter Cells(IEnumerable<string> texts) => Cell(string.Join(" | ", texts));

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        output.Write("\r\n"u8);
        isInRow = false;
    }

    /// <summary>The header line.</summary>
    public void Header(params ReadOnlySpan<string> names)
    {
        foreach (var name in names) Cell(name);
        EndRow();
    }

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static string Harmless(string text)
    {
        if (Formula.Contains(text[0], StringComparison.Ordinal) || text[0] is '\t' or '\r' or '\n') text = "'" + text;
        for (var at = text.AsSpan().IndexOfAny(Separators); at >= 0 && at + 1 < text.Length; at = NextSeparator(text, at + 1))
            if (Formula.Contains(text[at + 1], StringComparison.Ordinal)) text = text.Insert(at + 1, "'");
        return text;
    }

    private static int NextSeparator(string text, int from) =>
        text.AsSpan(from).IndexOfAny(Separators) is >= 0 and var found ? from + found : -1;

    private void Separate()
    {
        if (isInRow) output.Write(","u8);
        isInRow = true;
    }
}
