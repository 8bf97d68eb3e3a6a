using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Annotations;

/// <summary>A place where a name stands that is not shown.</summary>
/// <param name="Form">The form of the name.</param>
/// <param name="Span">Where, in the text as it was given.</param>
/// <param name="Word">The same with the ending of its last word.</param>
internal readonly record struct HiddenPlace(HiddenForm Form, TextSpan Span, TextSpan Word);

/// <summary>Forms of names that are not shown, and where they stand in a text. One search for articles and for whatever editors write.</summary>
internal sealed class HiddenForms
{
    private readonly Dictionary<char, ImmutableArray<HiddenForm>> longestFirst;

    private HiddenForms(Dictionary<char, ImmutableArray<HiddenForm>> longestFirst) => this.longestFirst = longestFirst;

    /// <summary>No names.</summary>
    public static HiddenForms None { get; } = new([]);

    /// <summary>These forms and others, which go before those that are the same.</summary>
    public HiddenForms With(IEnumerable<HiddenForm> others)
    {
        var all = new Dictionary<char, ImmutableArray<HiddenForm>>(longestFirst);
        foreach (var group in others.Where(form => form.Small.Length > 0).GroupBy(form => form.Small[0]))
            all[group.Key] =
            [
                .. group.Concat(all.GetValueOrDefault(group.Key, [])).OrderByDescending(form => form.Small.Length).ThenBy(form => form.Small, StringComparer.Ordinal)
                    .DistinctBy(form => (form.Small, form.Written, form.Case)),
            ];
        return new(all);
    }

    /// <summary>Every place of a text, in order. None overlaps another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="inArticle">Whether it is an article's, see <see cref="HiddenForm.EndIn"/>.</param>
    public IEnumerable<HiddenPlace> In(NameText text, bool inArticle = false)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!text.HoldsWordAt(at) || text.HoldsWordAt(at - 1) || PlaceAt(text, at, inArticle) is not var (form, end, word)) continue;
            yield return new(form, text.Raw(at, end), text.Raw(at, word));
            at = end - 1;
        }
    }

    /// <summary>Whether any stands in a text.</summary>
    public bool StandIn(string text) => In(NameText.Of(text)).Any();

    /// <summary>The forms that mean the person wherever they stand: the name, aliases, what it is sorted by, the surname first, all words in one.</summary>
    public static IEnumerable<HiddenForm> StrongOf(Actor actor)
    {
        var full = FullNamesOf(actor).Select(form => HiddenForm.Of(form, form.Contains(' ') ? FormCase.Any : FormCase.AsWritten, actor)).ToList();
        return full.Concat(SurnameFirstOf(actor).Select(form => HiddenForm.Of(form, FormCase.AsWritten, actor))).Concat(full.Select(form => form.RunTogether()).OfType<HiddenForm>());
    }

    /// <summary>The forms that mean the person where it is spoken of: surnames alone, and weak aliases.</summary>
    public static IEnumerable<HiddenForm> WeakOf(Actor actor) =>
        SurnamesOf(actor).Concat(actor.Head.WeakAlias.Select(form => form.Text)).Select(form => HiddenForm.Of(form, FormCase.AsWritten, actor));

    /// <summary>The forms that are replaced in whatever editors write, be it of the person or not.</summary>
    public static IEnumerable<HiddenForm> EverywhereOf(Actor actor) => StrongOf(actor)
        .Concat(actor.Head.WeakAlias.Concat(actor.Metonyms).Select(form => HiddenForm.Of(form.Text, form.Text.Contains(' ') ? FormCase.Any : FormCase.AsWritten, actor)));

    /// <summary>The forms of the surname, as it stands alone.</summary>
    public static IEnumerable<HiddenForm> SurnameFormsOf(Actor actor) => SurnamesOf(actor).Select(form => HiddenForm.Of(form, FormCase.AsWritten, actor));

    /// <summary>Every form of an actor's name, as it may be written.</summary>
    public static IEnumerable<string> NamesOf(Actor actor) =>
        FullNamesOf(actor).Concat(SurnameFirstOf(actor)).Concat(actor.Head.WeakAlias.Concat(actor.Metonyms).Select(form => form.Text)).Where(form => form.Length > 0);

    /// <summary>The surnames of a person, as they stand alone.</summary>
    public static IEnumerable<string> SurnamesOf(Actor actor) => actor.Type != ActorType.Person ? [] :
        PersonNames.SurnamesOf(NameIndex.Bare(actor.Head.Name.Value))
            .Concat(actor.Head.Alias.SelectMany(alias => PersonNames.SurnamesOfAlias(NameIndex.Bare(alias.Text), NameIndex.Bare(actor.Head.Name.Value))))
            .Select(surname => surname.Text).Distinct(StringComparer.Ordinal);

    // A name with what tells it from others of that name ("Ada Berg (Zeugin)") is told without that, too.
    private static IEnumerable<string> FullNamesOf(Actor actor) =>
        actor.Head.Alias.Select(form => form.Text).Prepend(actor.Head.Name.Value).Append(actor.SortName ?? "")
            .SelectMany(form => new[] { form, NameIndex.Bare(form) }).Where(form => form.Length > 0).Distinct(StringComparer.Ordinal);

    // "Berg, Ada" and "Berg Ada", as lists and indexes have it.
    private static IEnumerable<string> SurnameFirstOf(Actor actor)
    {
        foreach (var full in FullNamesOf(actor))
            foreach (var surname in SurnamesOf(actor))
                if (full.EndsWith($" {surname}", StringComparison.Ordinal) && full[..^surname.Length].TrimEnd() is { Length: > 0 } given)
                {
                    yield return $"{surname}, {given}";
                    yield return $"{surname} {given}";
                }
    }

    private (HiddenForm Form, int End, int Word)? PlaceAt(NameText text, int at, bool inArticle)
    {
        if (!longestFirst.TryGetValue(text.Small[at], out var forms)) return null;
        foreach (var form in forms)
            if (form.EndIn(text, at, inArticle) is var (end, word)) return (form, end, word);
        return null;
    }
}
