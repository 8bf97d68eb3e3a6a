namespace Archive.Themes.Drawings;

/// <summary>Names in drawings have a place of fixed size: a longer one is cut.</summary>
internal static class ShortNames
{
    /// <summary>The name, or as much of it as leaves room for an ellipsis: whole words, where they are half of what there is room for. No character is
    /// cut in two.</summary>
    public static string Of(string name, int longest)
    {
        if (name.Length <= longest) return name;
        var end = char.IsHighSurrogate(name[longest - 2]) ? longest - 2 : longest - 1;
        // A word that ends with the room is whole.
        if (name.LastIndexOf(' ', end) is var space && space >= longest / 2) end = space;
        return $"{name[..end].TrimEnd()}…";
    }
}
