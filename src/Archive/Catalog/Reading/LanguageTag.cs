namespace Archive.Catalogs.Reading;

/// <summary>BCP 47 (RFC 5646) language tags: well-formed, without grandfathered and private-use-only ones.</summary>
internal static class LanguageTag
{
    private const int MaxLength = 35;

    /// <summary>Whether the text is a tag: language, then script, region, variants and extensions in this order.</summary>
    public static bool IsWellFormed(string tag)
    {
        if (tag.Length is 0 or > MaxLength) return false;
        var parts = tag.Split('-');
        if (parts.Any(part => part.Length is 0 or > 8 || !part.All(char.IsAsciiLetterOrDigit))) return false;
        if (parts[0].Length is not (2 or 3) || !parts[0].All(char.IsAsciiLetter)) return false;
        var next = 1;
        if (next < parts.Length && IsScript(parts[next])) next++;
        if (next < parts.Length && IsRegion(parts[next])) next++;
        while (next < parts.Length && IsVariant(parts[next])) next++;
        return next == parts.Length || AreExtensions(parts.AsSpan(next));
    }

    private static bool IsScript(string part) => part.Length == 4 && part.All(char.IsAsciiLetter);

    private static bool IsRegion(string part) =>
        part.Length == 2 ? part.All(char.IsAsciiLetter) : part.Length == 3 && part.All(char.IsAsciiDigit);

    private static bool IsVariant(string part) => part.Length >= 5 || (part.Length == 4 && char.IsAsciiDigit(part[0]));

    // Each begins with a single character and has at least one further part.
    private static bool AreExtensions(ReadOnlySpan<string> parts)
    {
        if (parts[0].Length != 1) return false;
        for (var i = 0; i < parts.Length; i++)
            if (parts[i].Length == 1 && (i + 1 == parts.Length || parts[i + 1].Length == 1)) return false;
        return true;
    }
}
