namespace Archive.Pages;

/// <summary>Heads of the pages that list others.</summary>
internal static class IndexHeads
{
    /// <summary>The overview of a section.</summary>
    public static PageHead Overview(string section, string? description = null) =>
        new() { Url = $"{section}/", Title = "", TitleKey = $"nav.{section}", Section = section, Description = description };

    /// <summary>A page below the overview of a section.</summary>
    public static PageHead Below(string section, string url, string title, params ReadOnlySpan<Crumb> further) =>
        new() { Url = url, Title = title, Section = section, Breadcrumb = [new Crumb($"nav.{section}", $"{section}/", IsKey: true), .. further] };
}
