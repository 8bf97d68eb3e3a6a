using System.Collections.Immutable;

namespace Archive.Model;

/// <summary>How words stand for the record they mean.</summary>
public enum MentionForm { Name, Metonym, Adjective, Coreference, Role }

/// <summary>What an editor says about words of an article: a target and exactly one body.</summary>
/// <param name="Selector">The words.</param>
/// <param name="Body">What is said about them.</param>
public sealed record Annotation(TextQuoteSelector Selector, AnnotationBody Body);

/// <summary>One of <see cref="MentionBody"/>, <see cref="SuppressBody"/>, <see cref="DateBody"/>, <see cref="NoteBody"/>.</summary>
public abstract record AnnotationBody;

/// <summary>The words mean this record.</summary>
public sealed record MentionBody(Located<RecordKey> Target, MentionForm Form) : AnnotationBody;

/// <summary>The words mean no record; nothing is linked automatically there.</summary>
public sealed record SuppressBody : AnnotationBody;

/// <summary>The words mean this date.</summary>
/// <param name="Temporal">The date.</param>
/// <param name="Anchor">What the words are relative to: "datePublished", a statement's id, or null.</param>
/// <param name="Note">Why: inline Markdown; null where it needs no reason.</param>
public sealed record DateBody(Located<EdtfDate> Temporal, string? Anchor, string? Note) : AnnotationBody;

/// <summary>What a note is for.</summary>
public enum NoteKind { Context, Comment, Correction, FactCheck }

/// <summary>An editor's note beside the words.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Date">When.</param>
/// <param name="Sources">What it rests on.</param>
public sealed record NoteBody(NoteKind Kind, string Text, string? Author, EdtfDate? Date, ImmutableArray<SourceReference> Sources) : AnnotationBody;
