using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Archive.Pages;

/// <summary>How names are sorted and under which letter they stand, by the site's collation.</summary>
internal sealed class Alphabet(string locale)
{
    /// <summary>The letter of names that begin with a digit or a sign.</summary>
    public const string Other = "#";

    private readonly ConcurrentDictionary<Rune, string> letters = new();
    private readonly ConcurrentDictionary<string, SortKey> keys = new(StringComparer.Ordinal);
    private readonly CompareInfo comparison = CultureOf(locale).CompareInfo;

    /// <summary>The locale by which it sorts.</summary>
    public string Locale => locale;

    /// <summary>Sorted as a reader expects; equal names by what is ordinal about them.</summary>
    public List<T> Sort<T>(IEnumerable<T> items, Func<T, string> nameOf)
    {
        var sorted = items.Select(item => (Item: item, Name: nameOf(item))).Select(one => (one.Item, one.Name, Key: keys.GetOrAdd(FromFirstLetter(one.Name), comparison.GetSortKey))).ToList();
        sorted.Sort((a, b) => SortKey.Compare(a.Key, b.Key) is not 0 and var order ? order : string.CompareOrdinal(a.Name, b.Name));
        return sorted.ConvertAll(one => one.Item);
    }

    /// <summary>Groups what is sorted by letter; the sort keeps the groups together, digits and signs come last.</summary>
    public List<(string Letter, List<T> Items)> Group<T>(IEnumerable<T> sorted, Func<T, string> nameOf)
    {
        var groups = new List<(string Letter, List<T> Items)>();
        var byLetter = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        foreach (var item in sorted)
        {
            var letter = LetterOf(nameOf(item));
            if (!byLetter.TryGetValue(letter, out var items))
            {
                byLetter.Add(letter, items = []);
                groups.Add((letter, items));
            }

            items.Add(item);
        }

        return [.. groups.Where(group => group.Letter != Other), .. groups.Where(group => group.Letter == Other)];
    }

    /// <summary>The letter a name stands under: Ä under A in German, where the collation has it apart (Å in Swedish) under itself.</summary>
    public string LetterOf(string name)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsDigit(rune)) return Other;
            if (Rune.IsLetter(rune)) return letters.GetOrAdd(rune, LetterOf);
        }

        return Other;
    }

    /// <summary>A letter as part of an address.</summary>
    public static string SlugOf(string letter) =>
        letter == Other ? "0-9" : char.IsAsciiLetter(letter[0]) ? letter.ToLowerInvariant() : $"u{Rune.GetRuneAt(letter, 0).Value:x4}";

    private string LetterOf(Rune rune)
    {
        var first = rune.ToString();
        for (var letter = 'A'; letter <= 'Z'; letter++)
            if (comparison.Compare(first, letter.ToString(), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0) return letter.ToString();
        return Rune.ToUpperInvariant(rune).ToString();
    }

    // Quotation marks and the like before a name are no reason to list it before all others.
    private static string FromFirstLetter(string name)
    {
        for (var i = 0; i < name.Length; i++)
            if (char.IsLetterOrDigit(name[i]) || char.IsSurrogate(name[i])) return i == 0 ? name : name[i..];
        return name;
    }

    // A locale the machine does not know sorts like none.
    private static CultureInfo CultureOf(string locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
