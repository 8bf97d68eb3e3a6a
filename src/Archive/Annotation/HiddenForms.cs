namespace Archive.Annotations;

/// <summary>A place where a name stands that is not shown.</summary>
/// <param name="Form">The form of the name.</param>
/// <param name="Span">Where, in the text as it was given.</param>
/// <param name="Word">The same with the ending of its last word.</param>
internal readonly record struct HiddenPlace(HiddenForm Form, TextSpan Span, TextSpan Word);

/// <summary>
/// Forms of names that are not shown, and where they stand in a text. One search for articles and for whatever editors write. However many names an
/// archive hides, a text is gone through once; a few more, that count only where somebody is spoken of, are laid over all the others.
/// </summary>
internal sealed class HiddenForms
{
    // So few are tried one after another.
    private const int Few = 12;
    private const int MostGivenWords = 3;

    private static readonly List<HiddenForm> Nothing = [];

    private readonly HiddenForms? under;
    private readonly HiddenForm[] forms;
    private readonly int[] firsts;
    private readonly NameTrie? trie;

    private HiddenForms(IEnumerable<HiddenForm> forms, HiddenForms? under)
    {
        this.under = under;
        this.forms = [.. forms.Where(form => form.Small.Length > 0).OrderBy(form => form.Small, StringComparer.Ordinal)];
        firsts = [];
        if (this.forms.Length <= Few) return;
        firsts = [.. Enumerable.Range(0, this.forms.Length).Where(i => i == 0 || this.forms[i].Small != this.forms[i - 1].Small), this.forms.Length];
        trie = new([.. firsts.SkipLast(1).Select(i => this.forms[i].Small)]);
    }

    /// <summary>No names.</summary>
    public static HiddenForms None { get; } = new([], null);

    /// <summary>These forms and others, which go before those that are the same.</summary>
    public HiddenForms With(IEnumerable<HiddenForm> others) => new(others, forms.Length == 0 ? under : this);

    /// <summary>Every place of a text, in order. None overlaps another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="inArticle">Whether it is an article's, see <see cref="HiddenForm.EndIn"/>.</param>
    public IEnumerable<HiddenPlace> In(NameText text, bool inArticle = false)
    {
        var told = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!text.HoldsWordAt(at) || (text.HoldsWordAt(at - 1) && !text.IsCapitalWithin(at)) || PlaceAt(text, at, inArticle) is not var (form, end, word)) continue;
            var start = StartOf(form, text, at, told);
            yield return new(form, text.Raw(start, end), text.Raw(start, word));
            told = end;
            at = end - 1;
        }
    }

    /// <summary>Whether any stands in a text.</summary>
    public bool StandIn(string text) => In(NameText.Of(text)).Any();

    /// <summary>The forms that any word of a text begins with, however it goes on.</summary>
    public IEnumerable<HiddenForm> BegunIn(NameText text)
    {
        for (var at = 0; at < text.Length; at++)
            if (text.HoldsWordAt(at) && !text.HoldsWordAt(at - 1))
                for (var layer = this; layer is not null; layer = layer.under)
                    foreach (var form in layer.BegunAt(text, at)) yield return form;
    }

    // The longest; of those that are the same, the uppermost.
    private (HiddenForm Form, int End, int Word)? PlaceAt(NameText text, int at, bool inArticle)
    {
        (HiddenForm Form, int End, int Word)? longest = null;
        for (var layer = this; layer is not null; layer = layer.under)
            foreach (var form in layer.BegunAt(text, at))
                if ((longest is not var (known, _, _) || form.Small.Length > known.Small.Length) && form.EndIn(text, at, inArticle) is var (end, word))
                    longest = (form, end, word);
        return longest;
    }

    private List<HiddenForm> BegunAt(NameText text, int at)
    {
        List<HiddenForm>? begun = null;
        var small = text.Small;
        if (trie is null)
        {
            foreach (var form in forms)
                if (small[at..].StartsWith(form.Small)) (begun ??= []).Add(form);
            return begun ?? Nothing;
        }

        for (var node = trie.Begin(small[at]); node != 0; node = ++at < small.Length ? trie.Next(node, small[at]) : 0)
            if (trie.PatternAt(node) is >= 0 and var name)
                for (var i = firsts[name]; i < firsts[name + 1]; i++) (begun ??= []).Add(forms[i]);
        return begun ?? Nothing;
    }

    // A surname that stands behind the given name, be it with another between them: both are hidden as one.
    private static int StartOf(HiddenForm form, NameText text, int at, int told)
    {
        if (form.Given.IsDefaultOrEmpty) return at;
        var (start, from) = (at, at);
        for (var i = 0; i < MostGivenWords && from - 1 > told && text.Small[from - 1] == ' '; i++)
        {
            var to = from - 1;
            for (from = to; from > told && text.HoldsWordAt(from - 1);) from--;
            if (from == to || (text.Written[to] == NameText.FullStop && to - from > 1) || !char.IsUpper(text.Written[from])) break;
            if (form.Given.Contains(text.Small[from..to].ToString())) start = from;
        }

        return start;
    }
}
