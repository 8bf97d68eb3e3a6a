using System.Collections.Immutable;

namespace Archive.Themes.Drawings;

/// <summary>Names in drawings have a place of fixed width: a longer one is broken at its spaces.</summary>
internal static class NameLines
{
    /// <summary>The name in lines; what does not fit in so many is cut, with an ellipsis at the end.</summary>
    /// <param name="name">The name.</param>
    /// <param name="longest">The most characters of a line.</param>
    /// <param name="most">The most lines.</param>
    public static ImmutableArray<string> Of(string name, int longest, int most)
    {
        var lines = ImmutableArray.CreateBuilder<string>(most);
        var rest = name;
        while (rest.Length > longest && lines.Count < most - 1 && rest.LastIndexOf(' ', longest) is > 0 and var space)
        {
            lines.Add(rest[..space]);
            rest = rest[(space + 1)..];
        }

        lines.Add(ShortNames.Of(rest, longest));
        return lines.DrainToImmutable();
    }
}
