using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Pages;

/// <summary>An article with its beginning and its cast.</summary>
public sealed record ArticleTeaser(ArticleLink Article, string Lead, ImmutableArray<RecordLink> Cast, int Mentions, bool IsAnnotated)
{
    /// <summary>The id of its day, <c>day-07</c>, where it is the first of that day in the list of a month; null otherwise.</summary>
    public string? DayId { get; init; }
}

/// <summary>What the archive holds.</summary>
public sealed record ArchiveCounts(int Articles, int Actors, int Places, int Events, int Statements, int Mentions, DateOnly? First, DateOnly? Last);

/// <summary>An entry of an index of records.</summary>
/// <param name="Record">The record, with the name it stands under: of a person the surname first.</param>
/// <param name="Detail">A role, a kind, a containing place; null where none.</param>
/// <param name="Articles">How many articles mention it.</param>
public sealed record IndexEntry(RecordLink Record, string? Detail, int Articles);

/// <summary>Articles by year and month: the overview (<c>articles/</c>), a year (<c>articles/2025/</c>) or a month (<c>articles/2025/08/</c>).</summary>
public sealed record ArticleIndexPage : IPageBody
{
    /// <inheritdoc/>
    public string Template => "articles";
    public int? Year { get; init; }
    public int? Month { get; init; }

    /// <summary>All years, newest first; on the page of a month only its year holds its months, on that of a year none does.</summary>
    public ImmutableArray<YearCount> Years { get; init; } = [];

    /// <summary>On the page of a year or month its days that have articles, oldest first.</summary>
    public ImmutableArray<DayLink> Days { get; init; } = [];

    /// <summary>On the overview the month of the newest articles, where all of its are; null elsewhere.</summary>
    public MonthLink? NewestMonth { get; init; }

    /// <summary>The year or month with articles before this one; null on the first and on the overview.</summary>
    public Crumb? Previous { get; init; }
    public Crumb? Next { get; init; }

    /// <summary>On the overview the newest articles; on a month all of it.</summary>
    public ImmutableArray<ArticleTeaser> Articles { get; init; } = [];
    public required int Total { get; init; }

    /// <summary>Pages of a month that is too long for one.</summary>
    public ImmutableArray<ListingPage> Pages { get; init; } = [];
}

/// <summary>A year and, where they are shown, its twelve months.</summary>
public sealed record YearCount(int Year, string Url, int Count, ImmutableArray<MonthLink> Months);
/// <summary>A month of a year's calendar; without address where it has no articles.</summary>
public sealed record MonthLink(int Year, int Month, string? Url, int Count);

/// <summary>A day that has articles.</summary>
/// <param name="Date">The day.</param>
/// <param name="Url">Where its articles begin in the list of its month: <c>articles/2025/08/#day-07</c>.</param>
/// <param name="Count">How many they are.</param>
public readonly record struct DayLink(DateOnly Date, string Url, int Count);

/// <summary>Records by name: all on one page, or a page a letter where they are many.</summary>
public sealed record NameList
{
    /// <summary>Every letter that has entries, in collation order.</summary>
    public ImmutableArray<LetterLink> Letters { get; init; } = [];

    /// <summary>The entries by letter; on the overview of very many only the most mentioned ones of each letter.</summary>
    public ImmutableArray<LetterGroup> Groups { get; init; } = [];

    /// <summary>How many there are in all, whatever their letter.</summary>
    public required int Total { get; init; }

    /// <summary>Whether some letters show only the most mentioned of their entries.</summary>
    public bool IsChoice => Groups.Any(group => group.AllUrl is not null);

    /// <summary>The letter of a page that has only that one; null where all are here.</summary>
    public string? Letter { get; init; }

    /// <summary>How many there are of that letter.</summary>
    public int LetterTotal => Letter is null || Groups.IsEmpty ? Total : Groups[0].Total;

    /// <summary>Pages of a letter that takes several.</summary>
    public ImmutableArray<ListingPage> Pages { get; init; } = [];

    /// <summary>The first and the last name of a page of a letter that takes several; null otherwise.</summary>
    public string? From { get; init; }

    /// <inheritdoc cref="From"/>
    public string? To { get; init; }
}

/// <summary>Actors by name (<c>actors/</c>), or those of one type (<c>actors/type/state/</c>).</summary>
public sealed record ActorIndexPage : IPageBody
{
    /// <inheritdoc/>
    public string Template => "actors";
    public required NameList Names { get; init; }

    /// <summary>What there is to choose from: all, or one type; empty where there is only one.</summary>
    public ImmutableArray<FacetLink> Types { get; init; } = [];
}

/// <param name="Letter">The letter.</param>
/// <param name="Url">Its page, or its heading on this one: <c>actors/#letter-a</c>, for <c>#</c> <c>actors/#letter-0-9</c>.</param>
public sealed record LetterLink(string Letter, string Url)
{
    /// <summary>Whether it is the one shown.</summary>
    public bool IsCurrent { get; init; }
}

/// <summary>Entries under one letter.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Entries">Those shown here.</param>
/// <param name="Total">How many there are.</param>
public sealed record LetterGroup(string Letter, ImmutableArray<IndexEntry> Entries, int Total)
{
    /// <summary>Where all of them are; null where that is here, or on this page and its neighbours.</summary>
    public string? AllUrl { get; init; }
}

/// <summary>A choice of what an index shows: all of it, or one type, status or kind.</summary>
/// <param name="Title">What the reader sees, or the key of it, see <paramref name="IsKey"/>.</param>
/// <param name="Url">Its page.</param>
/// <param name="Count">How many records it shows.</param>
/// <param name="IsCurrent">Whether it is the one shown.</param>
/// <param name="IsKey">Whether the title is the key of a UI string.</param>
public sealed record FacetLink(string Title, string Url, int Count, bool IsCurrent, bool IsKey);

/// <summary>Places by containment (<c>places/</c>; with very many, a page a root), or those of one type by name (<c>places/type/city/</c>).</summary>
public sealed record PlaceIndexPage : IPageBody
{
    /// <inheritdoc/>
    public string Template => "places";
    public ImmutableArray<PlaceNode> Roots { get; init; } = [];
    public required int Total { get; init; }

    /// <summary>Places by name: those of one type, or the outermost that contain none, where they are many; null otherwise.</summary>
    public NameList? Names { get; init; }

    /// <summary>What there is to choose from: all, or one type; empty where there is only one.</summary>
    public ImmutableArray<FacetLink> Types { get; init; } = [];
}

/// <summary>A place and what it contains, each level in collation order.</summary>
public sealed record PlaceNode(RecordLink Place, int Articles, ImmutableArray<PlaceNode> Children)
{
    /// <summary>Where what it contains is listed, where that is not here; null where <see cref="Children"/> are all.</summary>
    public string? TreeUrl { get; init; }
}

/// <summary>Events by date (<c>events/</c>, a page a year where there are many), or those of one status or kind.</summary>
public sealed record EventIndexPage : IPageBody
{
    /// <inheritdoc/>
    public string Template => "events";

    /// <summary>Newest year first; events without date last under a null year. On the overview of very many events only the newest.</summary>
    public ImmutableArray<EventYear> Years { get; init; } = [];
    public required int Total { get; init; }

    /// <summary>Whether only the newest of them are shown, and the others on pages of their own.</summary>
    public bool IsChoice { get; init; }

    /// <summary>The years of a list that is too long for one page.</summary>
    public ImmutableArray<ListingPage> Pages { get; init; } = [];

    /// <summary>The pages of a year that is too long for one.</summary>
    public ImmutableArray<ListingPage> Parts { get; init; } = [];

    /// <summary>What there is to choose from: all, or one status; empty where there is only one.</summary>
    public ImmutableArray<FacetLink> Statuses { get; init; } = [];

    /// <summary>The same for kinds of events; the most frequent.</summary>
    public ImmutableArray<FacetLink> Kinds { get; init; } = [];
}

public sealed record EventYear(int? Year, ImmutableArray<EventEntry> Events);
public sealed record EventEntry(EventLink Event, ImmutableArray<RecordLink> Participants, int Articles);

/// <summary>What was said, the newest first (<c>statements/</c>), or what of one stance (<c>statements/stance/denies/</c>).</summary>
public sealed record StatementIndexPage : IPageBody
{
    /// <inheritdoc/>
    public string Template => "statements";
    public ImmutableArray<StatementView> Statements { get; init; } = [];
    public required int Total { get; init; }

    /// <summary>What there is to choose from: all, or one stance; empty where there is only one.</summary>
    public ImmutableArray<FacetLink> Stances { get; init; } = [];

    /// <summary>Pages of a list that is too long for one.</summary>
    public ImmutableArray<ListingPage> Pages { get; init; } = [];
}

/// <summary>The keywords of all articles (<c>keywords/</c>), or the articles of one (<c>keywords/hafen/</c>).</summary>
public sealed record KeywordIndexPage : IPageBody
{
    /// <inheritdoc/>
    public string Template => "keywords";

    /// <summary>On the overview the keywords, in collation order; empty on the page of one.</summary>
    public ImmutableArray<FacetLink> Keywords { get; init; } = [];

    /// <summary>Whether only those that most articles have are listed.</summary>
    public bool IsChoice { get; init; }

    /// <summary>On the page of a keyword its articles, the newest first.</summary>
    public ImmutableArray<ArticleTeaser> Articles { get; init; } = [];

    /// <summary>How many keywords there are, or articles with this one.</summary>
    public required int Total { get; init; }

    /// <summary>Pages of a keyword that too many articles have for one.</summary>
    public ImmutableArray<ListingPage> Pages { get; init; } = [];
}

/// <summary>A keyword of an article.</summary>
/// <param name="Title">As its sidecar has it.</param>
/// <param name="Url">The page that lists all articles with it; null where it has no letters that an address could have.</param>
public sealed record KeywordLink(string Title, string? Url);

/// <summary>The corrections log (<c>corrections/</c>).</summary>
public sealed record CorrectionsPage(ImmutableArray<CorrectionEntry> Entries) : IPageBody
{
    /// <inheritdoc/>
    public string Template => "corrections";
}

public sealed record CorrectionEntry(ArticleLink Article, Correction Correction);

/// <summary>A page of prose.</summary>
public sealed record ProseBody(string Markdown) : IPageBody
{
    /// <inheritdoc/>
    public string Template => "prose";
}

/// <summary>Where readers begin to look (<c>search/</c>): a field, and every way into the archive that needs none.</summary>
public sealed record SearchPage : IPageBody
{
    /// <inheritdoc/>
    public string Template => "search";
    public ImmutableArray<LetterLink> Actors { get; init; } = [];
    public ImmutableArray<FacetLink> ActorTypes { get; init; } = [];
    public ImmutableArray<FacetLink> PlaceTypes { get; init; } = [];
    public ImmutableArray<FacetLink> EventStatuses { get; init; } = [];
    public ImmutableArray<YearCount> Years { get; init; } = [];

    /// <summary>Whether articles have keywords.</summary>
    public bool HasKeywords { get; init; }
}

/// <summary>The page for what is not there (<c>404.html</c>).</summary>
public sealed record NotFoundPage : IPageBody
{
    /// <inheritdoc/>
    public string Template => "not-found";
}

/// <summary>A page that leads on to where a record stands now.</summary>
/// <param name="Target">Relative to the site's root.</param>
/// <param name="TargetTitle">Its title.</param>
public sealed record RedirectPage(string Target, string TargetTitle) : IPageBody
{
    /// <inheritdoc/>
    public string Template => "redirect";
}
