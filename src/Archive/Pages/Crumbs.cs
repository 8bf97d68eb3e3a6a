using System.Globalization;
using Archive.Model;

namespace Archive.Pages;

/// <summary>Steps that many ways share.</summary>
internal static class Crumbs
{
    public static Crumb Articles { get; } = Section(RecordKind.Article);

    public static Crumb Section(RecordKind kind) => new($"nav.{SiteUrls.Section(kind)}", $"{SiteUrls.Section(kind)}/", IsKey: true);

    public static Crumb Year(int year) => new(SiteUrls.Number(year), SiteUrls.OfYear(year));

    /// <summary>The month as ISO 8601 writes it: its name is the theme's to say.</summary>
    public static Crumb Month(int year, int month) =>
        new($"{year.ToString("0000", CultureInfo.InvariantCulture)}-{month.ToString("00", CultureInfo.InvariantCulture)}", SiteUrls.OfMonth(year, month));
}
