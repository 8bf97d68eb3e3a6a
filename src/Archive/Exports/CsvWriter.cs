using System.Buffers;
using System.Text;

namespace Archive.Exports;

/// <summary>
/// Writes CSV (RFC 4180): commas, CR LF, quotes where needed, UTF-8 without byte order mark, one header line.
/// </summary>
/// <remarks>
/// A text that begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, their full-width forms, a tab or a line break would be taken for a formula
/// by spreadsheet programs, also behind quotation marks and blanks. It is written with an apostrophe before it; take that off where you need the
/// text exactly. The same stands in any text behind a semicolon, a tab or a line break that such a sign follows: where lists are separated by
/// semicolons, as in German, a spreadsheet begins a cell there, quotes or not. Numbers are written as they are.
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
        if (!char.IsLetterOrDigit(text[0]) || text.ContainsAny(NeedsCare)) text = Quoted(Harmless(text));
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

    private static string Harmless(ReadOnlySpan<char> text)
    {
        var harmless = new StringBuilder(text.Length + 8);
        if (text[0] == '\n' || BeginsFormula(text, '\0')) harmless.Append('\'');
        for (int at; (at = text.IndexOfAny(Separators)) >= 0;)
        {
            var separator = text[at++];
            harmless.Append(text[..at]);
            text = text[at..];
            if (BeginsFormula(text, separator)) harmless.Append('\'');
        }

        return harmless.Append(text).ToString();
    }

    /// <summary>Whether some spreadsheet might take a cell that begins so for a formula: a quotation mark opens the cell for some and is text for others.</summary>
    /// <param name="cell">The cell, and what follows it.</param>
    /// <param name="separator">What stands before it.</param>
    private static bool BeginsFormula(ReadOnlySpan<char> cell, char separator)
    {
        var at = 0;
        while (at < cell.Length && (cell[at] == '"' || (char.IsWhiteSpace(cell[at]) && !Separators.Contains(cell[at])))) at++;
        if (at == cell.Length) return false;
        // Whoever separates by a tab sees an empty cell before a second one, and whoever does not sees no cell begin there.
        var isRepeated = at == 0 && cell[0] == separator;
        return Formula.Contains(cell[at], StringComparison.Ordinal) || (cell[at] is '\t' or '\r' && !isRepeated);
    }

    private void Separate()
    {
        if (isInRow) output.Write(","u8);
        isInRow = true;
    }
}
