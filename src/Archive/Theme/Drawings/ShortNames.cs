namespace Archive.Themes.Drawings;

/// <summary>Names in drawings have a place of fixed size: a longer one is cut.</summary>
internal static class ShortNames
{
    /// <summary>The name, or as much of it as leaves room for an ellipsis; no character is cut in two.</summary>
    public static string Of(string name, int longest)
    {
        if (name.Length <= longest) return name;
        var end = char.IsHighSurrogate(name[longest - 2]) ? longest - 2 : longest - 1;
        return $"{name[..end].TrimEnd()}…";
    }
}
