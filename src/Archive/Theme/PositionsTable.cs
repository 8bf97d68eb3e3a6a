using System.Collections.Immutable;
using Archive.Model;
using Archive.Pages;

namespace Archive.Themes;

/// <summary>Who takes which stance on an event: a row an actor, a column a stance that anyone takes, in each cell the statements.</summary>
internal static class PositionsTable
{
    public static void Write(ImmutableArray<PositionRow> rows, Writers writers, Utf8Html output)
    {
        var stances = rows.SelectMany(row => row.Cells).Select(cell => cell.Stance).Distinct().Order().ToImmutableArray();
        output.Raw("<table class=\"positions\">\n<thead><tr><th scope=\"col\">"u8);
        output.Text(writers.Words["kind.actor"]);
        output.Raw("</th>"u8);
        foreach (var stance in stances)
        {
            output.Raw("<th scope=\"col\">"u8);
            output.Text(writers.Words[$"stance.{EnumWords.Kebab(stance)}"]);
            output.Raw("</th>"u8);
        }

        output.Raw("</tr></thead>\n<tbody>\n"u8);
        foreach (var row in rows) WriteRow(row, stances, writers, output);
        output.Raw("</tbody></table>\n"u8);
    }

    private static void WriteRow(PositionRow row, ImmutableArray<Stance> stances, Writers writers, Utf8Html output)
    {
        output.Raw("<tr><th scope=\"row\">"u8);
        writers.WriteRecord(row.Actor, output);
        output.Raw("</th>"u8);
        foreach (var stance in stances)
        {
            output.Raw("<td>"u8);
            foreach (var statement in row.Cells.Where(cell => cell.Stance == stance).SelectMany(cell => cell.Statements))
            {
                output.Raw("<a href=\""u8);
                writers.WriteUrl(statement.Url, output);
                output.Raw("\">"u8);
                output.Text(statement.IsLiteral ? $"{writers.Words["quote.open"]}{statement.Words}{writers.Words["quote.close"]}" : statement.Words);
                output.Raw("</a>"u8);
            }

            output.Raw("</td>"u8);
        }

        output.Raw("</tr>\n"u8);
    }
}
