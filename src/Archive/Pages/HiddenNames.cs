using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Archive.Annotations;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Pages;

/// <summary>
/// What stands in the place of names that are not shown. Editors write headlines, notes and descriptions too, so every free text passes
/// through here before it reaches a page: a name that an editor forgot there would undo all other care.
/// </summary>
internal sealed class HiddenNames
{
    private const int ShortestTellingPart = 4;

    private readonly FrozenDictionary<string, string> shownById;
    private readonly ImmutableArray<HiddenName> longestFirst;
    private readonly SearchValues<string>? beginnings;
    private readonly ImmutableArray<string> slugs;

    private HiddenNames(FrozenDictionary<string, string> shownById, IEnumerable<HiddenName> forms)
    {
        this.shownById = shownById;
        longestFirst = [.. forms.OrderByDescending(name => name.Form.Length).ThenBy(name => name.Form, StringComparer.Ordinal).DistinctBy(name => name.Form, StringComparer.Ordinal)];
        // The beginning of a word may stand in other signs of the same letters (a soft hyphen, another case), its first letter hardly.
        beginnings = longestFirst.IsEmpty ? null : SearchValues.Create([.. longestFirst.Select(name => name.Form[..1])], StringComparison.OrdinalIgnoreCase);
        slugs = [.. longestFirst.Select(name => Slug.Of(name.Form)).Where(slug => slug.Length >= ShortestTellingPart).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether there is any.</summary>
    public bool Any => beginnings is not null;

    /// <summary>Gathers every form of every hidden name.</summary>
    public static HiddenNames Of(Catalog catalog)
    {
        var hidden = catalog.Actors.Where(actor => actor.IsNameHidden).ToList();
        return new(
            hidden.ToFrozenDictionary(actor => actor.Head.Id, ShownName.Of, StringComparer.Ordinal),
            hidden.SelectMany(actor => NamesOf(actor, ShownName.Of(actor))));
    }

    /// <summary>
    /// The same for what is written of these actors: where a person is spoken of, the surname alone tells who it is; elsewhere it may be
    /// anybody's.
    /// </summary>
    public HiddenNames About(IReadOnlyCollection<Actor> hidden) => hidden.Count == 0 ? this : new(
        shownById, hidden.SelectMany(actor => SurnamesOf(actor).SelectMany(form => InCapitals(form, shownById[actor.Head.Id]))).Concat(longestFirst));

    /// <summary>What is shown of an actor's name.</summary>
    public string NameOf(Actor actor) => shownById.GetValueOrDefault(actor.Head.Id) ?? Text(actor.Head.Name.Value);

    /// <summary>The text with every hidden name replaced by what is shown of it.</summary>
    public string Text(string text)
    {
        if (beginnings is null || text.AsSpan().IndexOfAny(beginnings) < 0) return text;
        var composed = text.IsNormalized() ? text : text.Normalize();
        StringBuilder? shown = null;
        var told = 0;
        for (var at = 0; at < composed.Length; at++)
        {
            if (FormAt(composed, at) is not var (name, length)) continue;
            (shown ??= new(text.Length)).Append(composed, told, at - told).Append(name.Shown);
            told = at + length;
            at = told - 1;
        }

        return shown is null ? text : shown.Append(composed, told, composed.Length - told).ToString();
    }

    /// <inheritdoc cref="Text(string)"/>
    public string? TextOrNull(string? text) => text is null ? null : Text(text);

    /// <summary>An address of another site; null where it tells a hidden name, which no other words could replace.</summary>
    public string? AddressOrNull(string? url) => url is null || !Any || !TellsAny(url) ? url : null;

    /// <summary>Sources without what tells a hidden name; of one that has nothing else to say, nothing.</summary>
    public ImmutableArray<SourceReference> Sources(ImmutableArray<SourceReference> sources) => !Any ? sources :
    [
        .. sources.Select(source => source with { Title = TextOrNull(source.Title), Publisher = TextOrNull(source.Publisher), Url = AddressOrNull(source.Url) })
            .Where(source => source.Title is not null || source.Url is not null),
    ];

    /// <summary>Whether a slug holds words, the last of them perhaps with an ending of one or two letters.</summary>
    public static bool Holds(string slug, string words)
    {
        for (var at = slug.IndexOf(words, StringComparison.Ordinal); at >= 0; at = slug.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (at > 0 && slug[at - 1] != '-') continue;
            var end = slug.IndexOf('-', at + words.Length);
            if ((end < 0 ? slug.Length : end) - at - words.Length <= 2) return true;
        }

        return false;
    }

    /// <summary>Whether a text would tell who a hidden actor is: it holds a form of the name, or one of its longer parts.</summary>
    public static bool Tells(string text, Actor hidden)
    {
        foreach (var form in FormsOf(hidden))
        {
            if (text.Contains(form, StringComparison.OrdinalIgnoreCase)) return true;
            foreach (var part in form.Split(' ', '-'))
                if (part.Length >= 4 && text.Contains(part, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Every form of an actor's name.</summary>
    public static IEnumerable<string> FormsOf(Actor actor) =>
        actor.Head.Alias.Concat(actor.Head.WeakAlias).Concat(actor.Metonyms).Select(form => form.Text)
            .Prepend(actor.Head.Name.Value).Where(form => form.Length > 0);

    /// <summary>The surnames of a person, as they stand alone.</summary>
    public static IEnumerable<string> SurnamesOf(Actor actor) => actor.Type != ActorType.Person ? [] :
        PersonNames.SurnamesOf(actor.Head.Name.Value)
            .Concat(actor.Head.Alias.SelectMany(alias => PersonNames.SurnamesOfAlias(alias.Text, actor.Head.Name.Value)))
            .Select(surname => surname.Text).Distinct(StringComparer.Ordinal);

    // A form of several words is told in any case; one word, which may be a word of the language, as it is written and in capitals.
    private static IEnumerable<HiddenName> NamesOf(Actor actor, string shown) =>
        FormsOf(actor).SelectMany(form => form.Contains(' ') ? [new(form.Normalize(), shown, IgnoresCase: true)] : InCapitals(form, shown));

    private static HiddenName[] InCapitals(string form, string shown) =>
        [new(form.Normalize(), shown, IgnoresCase: false), new(form.Normalize().ToUpperInvariant(), shown, IgnoresCase: false)];

    // A part at a time: slugs are cut where they are long.
    private bool TellsAny(string url)
    {
        var address = Uri.UnescapeDataString(url);
        foreach (var range in address.AsSpan().SplitAny('/', '?', '#', '&', '='))
            if (Slug.Of(address[range]) is { Length: > 0 } slug && slugs.Any(words => Holds(slug, words))) return true;
        return false;
    }

    // A form counts from the start of a word.
    private (HiddenName Name, int Length)? FormAt(string text, int at)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1])) return null;
        foreach (var name in longestFirst)
            if (name.LengthAt(text.AsSpan(at)) is > 0 and var length) return (name, length);
        return null;
    }
}
