using System.Globalization;
using Archive.Annotations;
using Archive.Model;

namespace Archive.Pages;

/// <summary>A name as addresses may spell it, and whose it is.</summary>
internal readonly record struct AddressName(string Spelled, string Owner);

/// <summary>
/// Hidden names as addresses spell them. However many an archive hides, an address is gone through once; those that count only where somebody is
/// spoken of are laid over all the others.
/// </summary>
internal sealed class AddressNames
{
    // So few are tried one after another.
    private const int Few = 12;
    private const int MostEscapes = 8;

    private readonly AddressNames? under;
    private readonly (string Letters, AddressName Name)[] names;
    private readonly int[] firsts;
    private readonly NameTrie? trie;
    private readonly ILookup<string, AddressName> byLongestWord;

    private AddressNames(IEnumerable<AddressName> names, AddressNames? under)
    {
        this.under = under;
        this.names = [.. names.Distinct().Select(name => (Letters: NamesInAddresses.LettersOf(name.Spelled), Name: name)).Where(name => name.Letters.Length > 0).OrderBy(name => name.Letters, StringComparer.Ordinal)];
        byLongestWord = this.names.Where(name => name.Name.Spelled.Contains('-', StringComparison.Ordinal))
            .ToLookup(name => name.Name.Spelled.Split('-').MaxBy(word => word.Length)!, name => name.Name, StringComparer.Ordinal);
        firsts = [];
        if (this.names.Length <= Few) return;
        firsts = [.. Enumerable.Range(0, this.names.Length).Where(i => i == 0 || this.names[i].Letters != this.names[i - 1].Letters), this.names.Length];
        trie = new([.. firsts.SkipLast(1).Select(i => this.names[i].Letters)]);
    }

    /// <summary>No names.</summary>
    public static AddressNames None { get; } = new([], null);

    /// <summary>The names of these actors, in every spelling that is long enough to be telling.</summary>
    public static IEnumerable<AddressName> Of(IEnumerable<Actor> hidden, Func<Actor, IEnumerable<string>> namesOf) =>
        hidden.SelectMany(actor => namesOf(actor).SelectMany(NamesInAddresses.Of).Select(spelled => new AddressName(spelled, actor.Head.Id)));

    /// <summary>These names and others.</summary>
    public AddressNames With(IEnumerable<AddressName> others) => new(others, names.Length == 0 ? under : this);

    /// <summary>Names whose letters stand in a slug one behind another: those that it may tell, and some that it does not.</summary>
    public IEnumerable<AddressName> MaybeIn(string slug)
    {
        var letters = NamesInAddresses.LettersOf(slug);
        for (var layer = this; layer is not null; layer = layer.under)
            foreach (var name in layer.WithLettersIn(letters)) yield return name;
    }

    /// <summary>Whether an address of another site tells a name. It may go on as it likes: it is no word of a language, and nothing is lost but a link.</summary>
    public bool AnyIn(string url)
    {
        var parts = Unescaped(url).Split('/', '?', '#', '&', '=', '@', ':').Select(Slug.Whole).Where(part => part.Length > 0).ToArray();
        var whole = string.Join('-', parts);
        if (MaybeIn(whole).Any(name => parts.Any(part => NamesInAddresses.Tells(part, name.Spelled)) || NamesInAddresses.TellsRun(whole, name.Spelled))) return true;
        // "/?nn=berg&vn=ada": each word of the name by itself.
        var words = whole.Split('-').ToHashSet(StringComparer.Ordinal);
        for (var layer = this; layer is not null; layer = layer.under)
            foreach (var word in words)
                if (layer.byLongestWord[word].Any(name => NamesInAddresses.IsLong(name.Spelled) && name.Spelled.Split('-').All(words.Contains))) return true;
        return false;
    }

    private IEnumerable<AddressName> WithLettersIn(string letters)
    {
        if (trie is null)
        {
            foreach (var (own, name) in names)
                if (letters.Contains(own, StringComparison.Ordinal)) yield return name;
            yield break;
        }

        for (var from = 0; from < letters.Length; from++)
        {
            var at = from;
            for (var node = trie.Begin(letters[at]); node != 0; node = ++at < letters.Length ? trie.Next(node, letters[at]) : 0)
                if (trie.PatternAt(node) is >= 0 and var known)
                    for (var i = firsts[known]; i < firsts[known + 1]; i++) yield return names[i].Name;
        }
    }

    // What is escaped twice is read by whoever follows the link; hosts are shown as they were registered, and old sites escape in Latin-1.
    private static string Unescaped(string url)
    {
        for (var i = 0; i < MostEscapes; i++)
        {
            var unescaped = Uri.UnescapeDataString(url);
            if (unescaped == url) break;
            url = unescaped;
        }

        for (var at = url.IndexOf('%', StringComparison.Ordinal); at >= 0 && at + 2 < url.Length; at = url.IndexOf('%', at + 1))
            if (byte.TryParse(url.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var latin)) url = string.Concat(url.AsSpan(0, at), [(char)latin], url.AsSpan(at + 3));
        return string.Join('/', url.Split('/').Select(part => part.Contains("xn--", StringComparison.OrdinalIgnoreCase) ? Shown(part) : part));
    }

    private static string Shown(string host)
    {
        try
        {
            return new IdnMapping().GetUnicode(host);
        }
        catch (ArgumentException)
        {
            return host;
        }
    }
}
