using Archive.Diagnostics;

namespace Archive.Catalogs.Reading;

/// <summary>What the readers of one file share. One a file, used by one thread.</summary>
/// <param name="Index">What there is to refer to.</param>
/// <param name="Language">The site's language, for what does not say its own.</param>
/// <param name="Article">The stem of the article that is read; null where it is another file.</param>
/// <param name="IsPublished">Whether readers will see what is read; a withheld article may refer to withheld ones.</param>
internal sealed record ReadContext(RecordIndex Index, string Language, string? Article = null, bool IsPublished = true)
{
    /// <summary>What was found wrong.</summary>
    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>Adds to what was found wrong.</summary>
    public void Report(Diagnostic diagnostic) => Diagnostics.Add(diagnostic);
}
