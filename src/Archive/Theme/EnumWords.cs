using System.Collections.Concurrent;
using System.Text;

namespace Archive.Themes;

/// <summary>Names of enum members as the YAML, the classes and the keys of the interface write them: <c>did-not-occur</c>.</summary>
internal static class EnumWords
{
    // A cache of spellings; it depends on nothing but the code.
    private static readonly ConcurrentDictionary<object, string> Spelled = new();

    public static string Kebab(object member) => Spelled.GetOrAdd(member, m => Kebab(m.ToString()!));

    public static string Kebab(string name)
    {
        var words = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && words.Length > 0) words.Append('-');
            words.Append(char.ToLowerInvariant(c));
        }

        return words.ToString();
    }
}
