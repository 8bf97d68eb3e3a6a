using Archive.Model;

namespace Archive.Diagnostics;

/// <summary>
/// The catalogue of everything the archive can complain about: one code a kind, one meaning a code, made by factories only.
/// It is split by the step that reports, one file <c>Diag.AREA.cs</c> and one nested class an area.
/// <para>
/// To add a kind: (1) take the next free number of the area's range (Sources 1–99, Catalog 100–199, Annotation 200–299,
/// Pages, Theme and Exports 300–349, Output, Pipelines and command line 350–399); numbers are never reused.
/// (2) Add a factory to the area's class; the number is written as a literal:
/// <code>
/// public static Diagnostic UnknownField(SourcePosition at, string field, string? nearest) =>
///     Error(104, at, $"An actor has no field "{field}".", nearest is null ? null : $"did you mean "{nearest}"?");
/// </code>
/// (3) Explain it in the area's own list, which <see cref="DiagnosticCatalog"/> finds by its name:
/// <code>
/// public static ImmutableArray&lt;DiagnosticKind&gt; Kinds { get; } =
/// [
///     new(104, Severity.Error, "Unknown field", "A record holds only fields that …", "nmae: Ada"),
/// ];
/// </code>
/// (4) Test code, position and message beside the bad input. A test compares factories and lists: each number once in a list,
/// each number of a factory in a list with the same severity, each listed number in a factory.
/// </para>
/// </summary>
public static partial class Diag
{
    private const int MostCharacters = 2000;

    private static Diagnostic Error(int code, SourcePosition at, string message, string? hint = null) =>
        new($"ARC{code:0000}", Severity.Error, at, Bounded(message), hint is null ? null : Bounded(hint));

    private static Diagnostic Warning(int code, SourcePosition at, string message, string? hint = null) =>
        new($"ARC{code:0000}", Severity.Warning, at, Bounded(message), hint is null ? null : Bounded(hint));

    private static Diagnostic Note(int code, SourcePosition at, string message, string? hint = null) =>
        new($"ARC{code:0000}", Severity.Note, at, Bounded(message), hint is null ? null : Bounded(hint));

    // Messages quote what they complain about, and a file may hold a name of a megabyte.
    private static string Bounded(string text) => text.Length <= MostCharacters ? text
        : $"{text.AsSpan(0, char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)}…";
}
