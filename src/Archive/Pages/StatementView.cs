using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Pages;

/// <summary>A statement as any page shows it: everywhere the same.</summary>
/// <param name="Id">Its id within its article; the fragment there is <c>statement-ID</c>.</param>
/// <param name="Url">The statement on its article's page.</param>
/// <param name="Creator">Who said it.</param>
/// <param name="CreatorRole">The role the speaker held on the article's date; null where none is known.</param>
/// <param name="Via">Through whom, nearest to the speaker first.</param>
/// <param name="Speech">Direct, indirect, paraphrase.</param>
/// <param name="Uttered">When it was said.</param>
/// <param name="Location">Where.</param>
/// <param name="Stance">What the speaker does.</param>
/// <param name="About">What it is about.</param>
/// <param name="Text">The article's words, or the editor's summary where <paramref name="IsQuote"/> is false.</param>
/// <param name="IsQuote">Whether the text is the article's.</param>
/// <param name="Rank">Its standing.</param>
/// <param name="Reason">Why it is deprecated: inline Markdown.</param>
/// <param name="DisputedBy">Statements that dispute it: label and URL.</param>
/// <param name="Disputes">Statements it disputes.</param>
/// <param name="Article">The article it stands in.</param>
public sealed record StatementView(
    string Id, string Url, RecordLink Creator, string? CreatorRole, ImmutableArray<RecordLink> Via, SpeechForm Speech, EdtfDate? Uttered,
    RecordLink? Location, Stance Stance, ImmutableArray<RecordLink> About, string Text, bool IsQuote, StatementRank Rank, string? Reason,
    ImmutableArray<StatementLink> DisputedBy, ImmutableArray<StatementLink> Disputes, ArticleLink Article);

/// <summary>A link to a statement.</summary>
/// <param name="Creator">Who said it.</param>
/// <param name="Words">What, cut where it is long.</param>
/// <param name="Url">The statement on its article's page.</param>
public sealed record StatementLink(string Creator, string Words, string Url)
{
    /// <summary>Whether the words are the speaker's own, to be put in quotation marks.</summary>
    public bool IsLiteral { get; init; }
}
