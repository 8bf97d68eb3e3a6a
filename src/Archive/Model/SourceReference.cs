namespace Archive.Model;

/// <summary>What a claim of the archive rests on: a publication that can be looked up. At least one of title and URL is given.</summary>
/// <param name="Title">Title of the publication.</param>
/// <param name="Url">http or https address, checked.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="DatePublished">When it was published.</param>
/// <param name="Accessed">When the editor last read it.</param>
public sealed record SourceReference(string? Title, string? Url, string? Publisher, EdtfDate? DatePublished, EdtfDate? Accessed);
