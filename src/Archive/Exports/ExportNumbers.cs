using System.Globalization;

namespace Archive.Exports;

/// <summary>Numbers as text, without a culture.</summary>
internal static class ExportNumbers
{
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
