using Archive.Model;

namespace Archive.Catalogs.Reading;

/// <summary>Helps with ids.</summary>
internal static class Ids
{
    /// <summary>An id that says the same; null where nothing could be made of it.</summary>
    public static string? Suggest(string id) => Slug.Of(id) is { Length: > 0 } slug ? slug : null;
}
