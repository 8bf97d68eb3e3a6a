using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Pages;

/// <summary>A link to an actor, place or event, with what is shown beside its name.</summary>
/// <param name="Kind">Kind of the record.</param>
/// <param name="Id">Its id.</param>
/// <param name="Url">Relative to the site's root.</param>
/// <param name="Name">The name to show (initials or role for a hidden person).</param>
/// <param name="Type">ActorType, PlaceType as a name; for an event its occurrence status.</param>
public sealed record RecordLink(RecordKind Kind, string Id, string Url, string Name, string Type);

/// <summary>A link to an article.</summary>
public sealed record ArticleLink(string Id, string Url, string Headline, DateOnly Date, string? Publisher);

/// <summary>A link to an event with what a timeline needs.</summary>
public sealed record EventLink(
    string Id, string Url, string Name, string? Kind, EdtfDate? Temporal, OccurStatus Status, RecordLink? Location);

/// <summary>A sentence of an article that mentions a record.</summary>
/// <param name="Anchor">The fragment id of the first mention of the record within it, on the article's page: <c>m-2-14-5</c>.</param>
/// <param name="Text">The sentence, exactly as in the seed.</param>
/// <param name="Spans">The mentions of the record within it (start, length in the sentence).</param>
public sealed record MentionSentence(string Anchor, string Text, ImmutableArray<SentenceSpan> Spans);

/// <summary>A stretch of a sentence, in UTF-16 code units.</summary>
/// <param name="Start">From the sentence's start.</param>
/// <param name="Length">Length.</param>
/// <param name="Anchor">The fragment of this very span, without <c>#</c> (<c>m-2-14-5</c>); null where the span is not to be linked.</param>
public readonly record struct SentenceSpan(int Start, int Length, string? Anchor);

/// <summary>The sentences of one article that mention a record.</summary>
public sealed record MentionGroup(ArticleLink Article, ImmutableArray<MentionSentence> Sentences);

/// <summary>One page of a long list. Blocks are counted from the oldest, so that a new article changes only the newest block.</summary>
/// <param name="Items">The items on this page, newest first.</param>
/// <param name="Total">Items on this page and all older ones: on the newest page, all there are. (A count of all on an old page would change that
/// page with every new article.)</param>
/// <param name="Newer">The page with newer items; null on the newest.</param>
/// <param name="Older">The page with older items; null on the oldest.</param>
/// <param name="Pages">The pages near this one, every tenth older one and the oldest, newest first; empty where there is one page only.</param>
public sealed record Listing<T>(
    ImmutableArray<T> Items, int Total, string? Newer, string? Older, ImmutableArray<ListingPage> Pages);

/// <summary>A page of a long list.</summary>
/// <param name="Label">What the reader sees: its number, the oldest being 1; for an index a letter or a year.</param>
/// <param name="Url">Where it is.</param>
/// <param name="IsCurrent">Whether it is this one.</param>
public sealed record ListingPage(string Label, string Url, bool IsCurrent)
{
    /// <summary>The days of its oldest and its newest entry, where readers look for it by those; null where by its label.</summary>
    public (EdtfDay First, EdtfDay Last)? Days { get; init; }
}

/// <summary>A record that is often mentioned in the same sentences or articles.</summary>
/// <param name="Record">The other record.</param>
/// <param name="Articles">In how many articles both are mentioned.</param>
/// <param name="Sentences">In how many sentences.</param>
/// <param name="Weight">Strength by log-likelihood/PMI-like weight, so that omnipresent names do not win; only its order is shown. Rounded to
/// two digits, so that an article elsewhere does not change the page.</param>
/// <param name="Evidence">The newest sentence that mentions both, or the newest article.</param>
public sealed record CoMention(RecordLink Record, int Articles, int Sentences, double Weight, string Evidence);

/// <summary>A source as a page shows it, its URL checked.</summary>
public sealed record SourceView(string? Title, string? Url, string? Publisher, EdtfDate? DatePublished, EdtfDate? Accessed);
