namespace Archive.Themes.Social;

/// <summary>The room for a text, and how large its letters may be.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Largest">The size to begin with.</param>
/// <param name="Smallest">The size below which rather words are cut.</param>
/// <param name="MostLines">How many lines at most.</param>
internal readonly record struct TextBox(float Width, float Height, float Largest, float Smallest, int MostLines)
{
    /// <summary>Baselines stand so many sizes apart.</summary>
    public const float Leading = 1.1f;

    /// <summary>How many lines of a size have room.</summary>
    public int LinesAt(float size) => Math.Clamp((int)(Height / (size * Leading)), 1, MostLines);
}
