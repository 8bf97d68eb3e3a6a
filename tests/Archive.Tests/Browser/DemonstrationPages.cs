namespace Archive.Tests.Browser;

/// <summary>Pages of this repository's archive that tests read.</summary>
internal static class DemonstrationPages
{
    public const string Article = "articles/2025-08-07-trump-und-putin-vereinbaren-laut-kreml-ein-treffen-in-der-kommenden-woche/";

    /// <summary>The richest page of each kind.</summary>
    public static IReadOnlyList<string> OfEachKind =>
    [
        "", Article, "actors/wladimir-putin/", "places/ukraine/", "events/gipfel-trump-putin/", "events/krieg-gegen-die-ukraine/",
        "articles/", "articles/2025/", "articles/2025/08/", "actors/", "places/", "events/", "timeline/", "map/", "statements/", "keywords/", "corrections/", "search/", "ueber/", "404.html",
    ];
}
