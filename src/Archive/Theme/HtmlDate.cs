using Archive.Model;

namespace Archive.Themes;

/// <summary>EDTF dates where HTML's <c>datetime</c> attribute can hold them.</summary>
internal static class HtmlDate
{
    /// <summary>A valid <c>datetime</c> value for a single plain date; null for anything HTML has no form for.</summary>
    public static string? Of(EdtfDate date) =>
        date is { Kind: EdtfKind.Date, Points: [{ } point] } && point.First.Year >= 1 && point.Precision switch
        {
            EdtfPrecision.Day or EdtfPrecision.Month => point.Time is null && point.Text.All(c => char.IsAsciiDigit(c) || c == '-'),
            EdtfPrecision.Year => point.Text.Length == 4 && point.Text.All(char.IsAsciiDigit),
            _ => false,
        } ? point.Text : null;
}
