using Archive.Pages;

namespace Archive.Themes.Social;

/// <summary>The words and signs of one image, ready to be drawn. An image's bytes are a pure function of this value, the fonts and the symbols.</summary>
/// <param name="Kind">What kind of page it stands for.</param>
/// <param name="Site">The site's name.</param>
/// <param name="Title">The title.</param>
public sealed record SocialWords(SocialKind Kind, string Site, string Title)
{
    /// <summary>What it is: article, person, town, summit.</summary>
    public string Label { get; init; } = "";

    /// <summary>A line below the title.</summary>
    public string Detail { get; init; } = "";

    /// <summary>When it was or is to be.</summary>
    public string When { get; init; } = "";

    /// <summary>Who published it.</summary>
    public string Publisher { get; init; } = "";

    /// <summary>The name of the symbol of an event's status; empty for others.</summary>
    public string StatusSymbol { get; init; } = "";

    /// <summary>The status in words.</summary>
    public string Status { get; init; } = "";
}
