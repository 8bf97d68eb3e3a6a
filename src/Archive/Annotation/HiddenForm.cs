using Archive.Model;

namespace Archive.Annotations;

/// <summary>How a form of a name must be written to be told.</summary>
internal enum FormCase
{
    /// <summary>In any case: several words that make a full name.</summary>
    Any,
    /// <summary>As it is written, or in capitals, and in one sentence: what may be words of the language besides.</summary>
    AsWritten,
    /// <summary>As it is written; behind a sign of addresses (/, @, #) in any case: a name whose words run together.</summary>
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
    private const int ShortestRun = 7;
    private const string Introducing = "/@#=.";

    /// <summary>Whether it is one word, which may be one of the language, too.</summary>
    public bool IsOneWord { get; } = !Name.Contains(' ', StringComparison.Ordinal);

    /// <summary>A form as it stands in texts.</summary>
    public static HiddenForm Of(string name, FormCase @case, Actor owner)
    {
        var text = NameText.Of(name);
        var length = text.Length > 0 && text.Small[^1] == ' ' ? text.Length - 1 : text.Length;
        return new(name, text.Small[..length].ToString(), text.Written[..length].ToString(), @case, owner.Head.Key, ShownName.Of(owner));
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
    /// <param name="at">The beginning of a word.</param>
    /// <param name="inArticle">
    /// Whether it is an article's text: there names alone are looked for by the rules of its language, and what is found besides must be no other word.
    /// </param>
    public (int End, int EndOfWord)? EndIn(NameText text, int at, bool inArticle)
    {
        if (!text.Small[at..].StartsWith(Small)) return null;
        var end = at + Small.Length;
        var word = end;
        while (word - end <= LongestEnding && text.HoldsWordAt(word)) word++;
        if (!IsWritten(text, at) || word - end > LongestEnding) return null;
        if (inArticle && word > end && (IsOneWord || text.Small[end..word] is not "s")) return null;
        if (inArticle && IsOneWord && (text.IsOfCompound(at, end) || (at > 0 && text.Small[at - 1] == '\''))) return null;
        return (end, word);
    }

    private bool IsWritten(NameText text, int at)
    {
        if (Case == FormCase.Any || (Case == FormCase.InAddress && Introducing.Contains(text.Before(at), StringComparison.Ordinal))) return true;
        var (isSame, isCapital) = (true, Case == FormCase.AsWritten);
        for (var i = 0; i < Written.Length; i++)
        {
            var theirs = text.Written[at + i];
            if (theirs == NameText.FullStop && Written[i] == ' ') return false;
            isSame &= theirs == Written[i] || Written[i] == NameText.FullStop || theirs == NameText.SharpS || Written[i] == NameText.SharpS;
            isCapital &= theirs == NameText.SharpS || !char.IsLower(theirs);
        }

        return isSame || isCapital;
    }
}
