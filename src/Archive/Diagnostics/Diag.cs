using Archive.Model;

namespace Archive.Diagnostics;

/// <summary>
/// The catalogue of everything the archive can complain about: one factory a kind, one code a factory.
/// The catalogue is split by the step that reports: Diag.Files, Diag.Yaml, Diag.Records, Diag.Text, Diag.Site.
/// </summary>
public static partial class Diag
{
    private static Diagnostic Error(int code, SourcePosition at, string message, string? hint = null) =>
        new($"ARC{code:0000}", Severity.Error, at, message, hint);

    private static Diagnostic Warning(int code, SourcePosition at, string message, string? hint = null) =>
        new($"ARC{code:0000}", Severity.Warning, at, message, hint);

    private static Diagnostic Note(int code, SourcePosition at, string message, string? hint = null) =>
        new($"ARC{code:0000}", Severity.Note, at, message, hint);
}
