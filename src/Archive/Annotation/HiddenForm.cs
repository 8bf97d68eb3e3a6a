using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Annotations;

/// <summary>How a form of a name must be written to be told.</summary>
internal enum FormCase
{
    /// <summary>In any case: several words that make a full name.</summary>
    Any,
    /// <summary>In any case, and in one sentence: a full name with the surname first.</summary>
    InSentence,
    /// <summary>As it is written, or in capitals, and in one sentence: what may be words of the language besides.</summary>
    AsWritten,
    /// <summary>As it is written; beside a sign of addresses (/, @, #) in any case: a name whose words run together.</summary>
    InAddress,
}

/// <summary>A form of a name that is not shown, as it stands in a <see cref="NameText"/>.</summary>
/// <param name="Name">The form as the record has it.</param>
/// <param name="Small">Its letters as in <see cref="NameText.Small"/>.</param>
/// <param name="Written">Its letters as in <see cref="NameText.Written"/>.</param>
/// <param name="Case">How it must be written.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Shown">What is shown in its place.</param>
internal sealed record HiddenForm(string Name, string Small, string Written, FormCase Case, RecordKey Owner, string Shown)
{
    private const int LongestEnding = 2;
    private const int LongestLook = 12;
    private const int ShortestRun = 7;
    private const int MostSpellings = 27;
    private const string Introducing = "/@#=.:";

    /// <summary>Whether it is one word, which may be one of the language, too.</summary>
    public bool IsOneWord { get; } = !Name.Contains(' ', StringComparison.Ordinal);

    /// <summary>Whether it is only made of the record's names (a half of a double name, another spelling), so that somebody else's very name goes before it.</summary>
    public bool IsDerived { get; init; }

    /// <summary>Of a surname: the given names of the person, in small letters, which are hidden with it where they stand before it.</summary>
    public ImmutableArray<string> Given { get; init; } = [];

    /// <summary>A form as it stands in texts, in every way its letters may be spelled: Müller, Mueller, Muller.</summary>
    public static IEnumerable<HiddenForm> Of(string name, FormCase @case, Actor owner, bool isDerived = false)
    {
        // Letters composed, so that an umlaut is one.
        var folded = FoldedText.Of(name).Text;
        foreach (var spelling in SpellingsOf(folded))
        {
            var text = NameText.Of(spelling);
            var length = text.Length > 0 && text.Small[^1] == ' ' ? text.Length - 1 : text.Length;
            yield return new(name, text.Small[..length].ToString(), text.Written[..length].ToString(), @case, owner.Head.Key, ShownName.Of(owner)) { IsDerived = isDerived || spelling != folded };
        }
    }

    /// <summary>The same with its words run together, as addresses and the names of accounts have it; null where that is too short to be telling.</summary>
    public HiddenForm? RunTogether()
    {
        var (letters, capitals) = (Letters(Small), Letters(Written));
        return letters.Length < ShortestRun || letters.Length == Small.Length ? null : this with { Small = letters, Written = capitals, Case = FormCase.InAddress };

        static string Letters(string form) => string.Concat(form.Where(char.IsLetterOrDigit));
    }

    /// <summary>Where it ends and where the word ends, in a text that it begins in; null where it does not stand there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The beginning of a word, or a capital within one.</param>
    /// <param name="inArticle">
    /// Whether it is an article's text: there names alone are looked for by the rules of its language, and what is found besides must be no other word.
    /// </param>
    public (int End, int EndOfWord)? EndIn(NameText text, int at, bool inArticle)
    {
        if (!text.Small[at..].StartsWith(Small)) return null;
        var (end, word) = (at + Small.Length, at + Small.Length);
        while (word - end <= LongestLook && text.HoldsWordAt(word)) word++;
        if (!IsEnding(text.Small[end..word], inArticle) || !IsWritten(text, at, word)) return null;
        if (Case != FormCase.InAddress && text.HoldsWordAt(at - 1)) return null;
        if (inArticle && IsOneWord && (text.IsOfCompound(at, end) || (at > 0 && text.Small[at - 1] == '\''))) return null;
        return (end, word);
    }

    // What German puts behind a name: cases, and the adjective made of it.
    private bool IsEnding(ReadOnlySpan<char> ending, bool inArticle)
    {
        if (ending.IsEmpty) return true;
        if (ending.Length > LongestLook) return false;
        if (Case == FormCase.InAddress && !ending.ContainsAnyExceptInRange('0', '9')) return true;
        if (ending is "s" or "ens" || (!IsOneWord && (ending is "es" || IsAdjective(ending.StartsWith('i') ? ending[1..] : ending)))) return true;
        return !inArticle && ending.Length <= LongestEnding;
    }

    private static bool IsAdjective(ReadOnlySpan<char> ending) => ending is "sch" or "sche" or "schen" or "scher" or "sches" or "schem";

    private bool IsWritten(NameText text, int at, int word)
    {
        if (Case == FormCase.Any || text.IsOfAccount(at, word)) return true;
        if (Case == FormCase.InAddress && (Introducing.Contains(text.Before(at), StringComparison.Ordinal) || text.GoesOnAsAddress(word))) return true;
        var (isSame, isCapital) = (true, Case == FormCase.AsWritten);
        for (var i = 0; i < Written.Length; i++)
        {
            var (theirs, ours) = (text.Written[at + i], Written[i]);
            if (theirs == NameText.FullStop && ours == ' ') return false;
            // An ß is as small as it is capital.
            if (theirs == NameText.SharpS || Case == FormCase.InSentence) continue;
            isSame &= ours == NameText.SharpS || char.IsUpper(theirs) == char.IsUpper(ours);
            isCapital &= !char.IsLower(theirs);
        }

        return isSame || isCapital;
    }

    // "Müller" is written Mueller where there are no umlauts, and Muller abroad; "Mueller" may be how the record writes Müller.
    private static IEnumerable<string> SpellingsOf(string name)
    {
        var places = new List<(int At, int Length, string[] Ways)>();
        for (var i = 0; i < name.Length; i++)
            if (name[i] is 'ä' or 'ö' or 'ü' or 'Ä' or 'Ö' or 'Ü' or 'ø' or 'Ø') places.Add((i, 1, [name[i].ToString(), BaseOf(name[i]) + "e", BaseOf(name[i])]));
            else if (i + 1 < name.Length && name[i + 1] is 'e' && name[i] is 'a' or 'o' or 'u' or 'A' or 'O' or 'U' && (i == 0 || !"aeqAEQ".Contains(name[i - 1], StringComparison.Ordinal)))
                places.Add((i, 2, [name.Substring(i, 2), UmlautOf(name[i]).ToString()]));
        var count = places.Aggregate(1L, (product, place) => Math.Min(product * place.Ways.Length, int.MaxValue));
        // Of a name with many umlauts, those that are spelled alike throughout.
        return count <= MostSpellings
            ? Enumerable.Range(0, (int)count).Select(number => Spelled(ways => (number % ways, number /= ways).Item1))
            : Enumerable.Range(0, 3).Select(way => Spelled(ways => Math.Min(way, ways - 1)));

        string Spelled(Func<int, int> choose)
        {
            var (spelled, from) = (new System.Text.StringBuilder(), 0);
            foreach (var (at, length, ways) in places)
            {
                spelled.Append(name, from, at - from).Append(ways[choose(ways.Length)]);
                from = at + length;
            }

            return spelled.Append(name, from, name.Length - from).ToString();
        }
    }

    private static string BaseOf(char umlaut) => umlaut switch { 'ä' => "a", 'Ä' => "A", 'ö' or 'ø' => "o", 'Ö' or 'Ø' => "O", 'ü' => "u", _ => "U" };

    private static char UmlautOf(char letter) => letter switch { 'a' => 'ä', 'A' => 'Ä', 'o' => 'ö', 'O' => 'Ö', 'u' => 'ü', _ => 'Ü' };
}
