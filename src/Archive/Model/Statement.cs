using System.Collections.Immutable;

namespace Archive.Model;

/// <summary>What names a statement in the whole archive; written <c>STEM#id</c>.</summary>
public readonly record struct StatementKey(string Article, string Id)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Article}#{Id}";
}

/// <summary>How the words reach the reader.</summary>
public enum SpeechForm { Direct, Indirect, Paraphrase }

/// <summary>What the speaker does with what is spoken of.</summary>
public enum Stance { Announces, Affirms, Denies, Proposes, Predicts, Demands, NoComment }

/// <summary>Wikidata's ranks: a statement is deprecated, never erased.</summary>
public enum StatementRank { Normal, Preferred, Deprecated }

/// <summary>Who said what, when, through whom.</summary>
public sealed record Statement
{
    /// <summary>Article and id.</summary>
    public required StatementKey Key { get; init; }

    /// <summary>Where the statement is written.</summary>
    public required SourcePosition At { get; init; }

    /// <summary>Id of the actor who said it.</summary>
    public required Located<string> Creator { get; init; }

    /// <summary>Ids of the actors who passed it on, nearest to the speaker first.</summary>
    public ImmutableArray<Located<string>> Via { get; init; } = [];

    /// <summary>How the words reach the reader.</summary>
    public required SpeechForm Speech { get; init; }

    /// <summary>When it was said; null where unknown.</summary>
    public EdtfDate? Uttered { get; init; }

    /// <summary>Id of the place where it was said.</summary>
    public Located<string>? Location { get; init; }

    /// <summary>What the speaker does.</summary>
    public required Stance Stance { get; init; }

    /// <summary>What it is about.</summary>
    public ImmutableArray<Located<RecordKey>> About { get; init; } = [];

    /// <summary>The words in the article; null where <see cref="Text"/> is given instead.</summary>
    public TextQuoteSelector? Selector { get; init; }

    /// <summary>A summary in the editor's words, for a statement that has no words of its own in the article.</summary>
    public string? Text { get; init; }

    /// <summary>Its standing.</summary>
    public StatementRank Rank { get; init; }

    /// <summary>Why it is deprecated: inline Markdown.</summary>
    public string? Reason { get; init; }

    /// <summary>Statements that dispute this one.</summary>
    public ImmutableArray<Located<StatementKey>> DisputedBy { get; init; } = [];
}
