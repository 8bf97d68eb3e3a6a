using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Annotations;

/// <summary>A stretch of a paragraph, in UTF-16 code units of its raw text.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first position after it.</summary>
    public int End => Start + Length;

    /// <summary>Whether the two share a character.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies wholly within.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;
}

/// <summary>Why words were taken for a mention.</summary>
public enum MentionBasis
{
    /// <summary>An annotation in the sidecar says so.</summary>
    Annotation,
    /// <summary>The record's name, or an inflected form of it.</summary>
    Name,
    /// <summary>One of its aliases.</summary>
    Alias,
    /// <summary>A weak alias, the record being established.</summary>
    WeakAlias,
    /// <summary>The surname alone.</summary>
    Surname,
    /// <summary>An adjective, switched on by site or article.</summary>
    Adjective,
}

/// <summary>What an <see cref="AnnotatedParagraph"/> says of a stretch of its text.</summary>
public abstract record Mark(TextSpan Span);

/// <summary>These words mean a record.</summary>
/// <param name="Span">The words.</param>
/// <param name="Target">The record.</param>
/// <param name="Basis">Why.</param>
/// <param name="Form">How the words stand for it.</param>
public sealed record MentionMark(TextSpan Span, RecordKey Target, MentionBasis Basis, MentionForm Form) : Mark(Span)
{
    // A large archive has millions: side by side they take a sixth less room than one within another.
    private readonly string id = Target.Id;
    private readonly byte kind = (byte)Target.Kind;
    private readonly byte basis = (byte)Basis;
    private readonly byte form = (byte)Form;

    /// <summary>The record.</summary>
    public RecordKey Target
    {
        get => new((RecordKind)kind, id);
        init => (id, kind) = (value.Id, (byte)value.Kind);
    }

    /// <summary>Why.</summary>
    public MentionBasis Basis
    {
        get => (MentionBasis)basis;
        init => basis = (byte)value;
    }

    /// <summary>How the words stand for it.</summary>
    public MentionForm Form
    {
        get => (MentionForm)form;
        init => form = (byte)value;
    }
}

/// <summary>These words mean a date. <paramref name="Index"/> is the annotation's place in the sidecar.</summary>
public sealed record DateMark(TextSpan Span, DateBody Body, int Index) : Mark(Span);

/// <summary>A note belongs to these words. <paramref name="Index"/> is the annotation's place in the sidecar; the last piece of a note that
/// spans paragraphs carries <paramref name="IsLast"/>.</summary>
public sealed record NoteMark(TextSpan Span, NoteBody Body, int Index, bool IsLast) : Mark(Span);

/// <summary>These words are a statement.</summary>
public sealed record StatementMark(TextSpan Span, StatementKey Statement, bool IsLast) : Mark(Span);

/// <summary>These words name a person whose name is not shown; <paramref name="Shown"/> stands in their place.</summary>
public sealed record RedactionMark(TextSpan Span, RecordKey Target, string Shown) : Mark(Span);

/// <summary>A paragraph, its marks and its sentences.</summary>
/// <param name="Number">From 1, within the article.</param>
/// <param name="Kind">Running text or a subheading.</param>
/// <param name="Text">Exactly the seed's characters.</param>
/// <param name="Marks">Sorted by start, then longest first, then mentions before other marks.</param>
/// <param name="Sentences">Contiguous, covering the whole text (trailing white space belongs to the sentence before it).</param>
public readonly record struct AnnotatedParagraph(
    int Number, ParagraphKind Kind, string Text, ImmutableArray<Mark> Marks, ImmutableArray<TextSpan> Sentences)
{
    /// <summary>Exactly the seed's characters. Made anew each time it is asked for.</summary>
    public string Text { get => Packed.ToString(); init => Packed = new(value); }

    /// <summary>Sorted by start, then longest first, then mentions before other marks.</summary>
    public ImmutableArray<Mark> Marks
    {
        get;
        init => (field, HidesNames) = (value, HoldRedactions(value));
    } = Marks;

    /// <summary>The same text, as it is kept.</summary>
    internal PackedText Packed { get; init; } = new(Text);

    /// <summary>Whether a mark stands for a name that is not shown: where none does, nobody need look for it sentence by sentence.</summary>
    internal bool HidesNames { get; private init; } = HoldRedactions(Marks);

    private static bool HoldRedactions(ImmutableArray<Mark> marks) => marks.Any(mark => mark is RedactionMark);

    /// <summary>A paragraph of a seed with what is known about its words.</summary>
    internal static AnnotatedParagraph Of(Paragraph paragraph, int number, ImmutableArray<Mark> marks, ImmutableArray<TextSpan> sentences) =>
        new(number, paragraph.Kind, "", marks, sentences) { Packed = paragraph.Packed };

    /// <summary>
    /// The fragment id of a mark or sentence. It depends on the immutable seed alone, so it never changes when annotations come or go:
    /// paragraph, start, length.
    /// </summary>
    public string AnchorOf(MentionMark mark) => $"m-{Number}-{mark.Span.Start}-{mark.Span.Length}";

    /// <summary>The fragment id of a sentence: paragraph and start.</summary>
    public string AnchorOf(TextSpan sentence) => $"s-{Number}-{sentence.Start}";
}

/// <summary>An article's text with everything that is known about its words.</summary>
public sealed record AnnotatedText(string ArticleId, ImmutableArray<AnnotatedParagraph> Paragraphs);
