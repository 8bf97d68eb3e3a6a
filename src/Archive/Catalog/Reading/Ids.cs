using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>Checks ids.</summary>
internal static class Ids
{
    /// <summary>Reports a file whose name cannot be an id.</summary>
    public static void CheckStem(YamlDocument document, string what, ReadContext context)
    {
        if (!Slug.IsWellFormed(document.Stem, Limits.Id))
            context.Diagnostics.Add(Diag.Records.MalformedId(
                SourcePosition.InFile(document.File), what, document.Stem, Suggest(document.Stem)));
    }

    /// <summary>An id that says the same; null where nothing could be made of it.</summary>
    public static string? Suggest(string id) => Slug.Of(id) is { Length: > 0 } slug ? slug : null;
}
