using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;
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
    // What stands around an address in Markdown.
    private static readonly char[] Around = [' ', '\n', '\t', '(', ')', '<', '>', '[', ']', '"'];

    private readonly FrozenDictionary<string, string> shownById;
    private readonly HiddenForms forms;
    private readonly AddressNames addresses;

    private HiddenNames(FrozenDictionary<string, string> shownById, HiddenForms forms, AddressNames addresses) =>
        (this.shownById, this.forms, this.addresses) = (shownById, forms, addresses);

    /// <summary>Whether there is any.</summary>
    public bool Any => shownById.Count > 0;

    /// <summary>Gathers every form of every hidden name.</summary>
    public static HiddenNames Of(Catalog catalog)
    {
        var hidden = catalog.Actors.Where(actor => actor.IsNameHidden).ToList();
        return new(
            hidden.ToFrozenDictionary(actor => actor.Head.Id, ShownName.Of, StringComparer.Ordinal),
            HiddenForms.None.With(HiddenPersonForms.AmongAll(catalog.Actors, HiddenPersonForms.EverywhereOf)),
            AddressNames.None.With(AddressNames.Of(hidden, HiddenPersonForms.NamesOf)));
    }

    /// <summary>
    /// The same for what is written of these actors: where a person is spoken of, the surname alone tells who it is; elsewhere it may be
    /// anybody's.
    /// </summary>
    public HiddenNames About(IReadOnlyCollection<Actor> hidden) => hidden.Count == 0 ? this : new(
        shownById, forms.With(hidden.SelectMany(HiddenPersonForms.SurnameFormsOf)),
        addresses.With(AddressNames.Of(hidden, HiddenPersonForms.SurnamesOf)));

    /// <summary>What is shown of an actor's name.</summary>
    public string NameOf(Actor actor) => shownById.GetValueOrDefault(actor.Head.Id) ?? Text(actor.Head.Name.Value);

    /// <summary>The text with every hidden name replaced by what is shown of it.</summary>
    public string Text(string text)
    {
        if (!Any) return text;
        StringBuilder? shown = null;
        var told = 0;
        foreach (var place in forms.In(NameText.Of(text)))
        {
            (shown ??= new(text.Length)).Append(text, told, place.Span.Start - told).Append(place.Form.Shown);
            told = place.Span.End;
        }

        return shown is null ? text : shown.Append(text, told, text.Length - told).ToString();
    }

    /// <summary>Whether any stands in a text.</summary>
    public bool StandIn(string text) => forms.StandIn(text);

    /// <inheritdoc cref="Text(string)"/>
    public string? TextOrNull(string? text) => text is null ? null : Text(text);

    /// <summary>
    /// The same of Markdown. Where its markup would put a name together that its source does not hold (a part of it stressed, a letter written as an
    /// entity), the words alone are left.
    /// </summary>
    public string Markdown(string markdown)
    {
        var shown = Text(markdown);
        if (!Any) return markdown;
        var plain = PlainText.OfMarkdown(markdown);
        var telling = AddressesIn(shown).Where(addresses.AnyIn).ToList();
        if (ReferenceEquals(plain, markdown) && telling.Count == 0) return shown;
        var shownPlain = telling.Aggregate(Text(plain), (text, address) => text.Replace(address, "…", StringComparison.Ordinal));
        if (telling.Count > 0) return PlainText.ToMarkdown(shownPlain);
        // Of what its markup leaves together, and nothing more, the markup may stay.
        if (PlainText.OfMarkdown(shown) == shownPlain && !forms.StandIn(Unescaped(shown))) return shown;
        return PlainText.ToMarkdown(shownPlain);
    }

    private static IEnumerable<string> AddressesIn(string markdown) =>
        markdown.Split(Around, StringSplitOptions.RemoveEmptyEntries).Where(part => part.Contains("//", StringComparison.Ordinal) || part.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || part.StartsWith("www.", StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc cref="Markdown(string)"/>
    public string? MarkdownOrNull(string? markdown) => markdown is null ? null : Markdown(markdown);

    /// <summary>An address of another site; null where it tells a hidden name, which no other words could replace.</summary>
    public string? AddressOrNull(string? url) => url is null || !Any || !addresses.AnyIn(url) ? url : null;

    /// <summary>What may be a name or an address, as a licence.</summary>
    public string? TextOrAddress(string? text) => text?.Contains("://", StringComparison.Ordinal) == true ? AddressOrNull(text) : TextOrNull(text);

    /// <summary>Sources without what tells a hidden name; of one that has nothing else to say, nothing.</summary>
    public ImmutableArray<SourceReference> Sources(ImmutableArray<SourceReference> sources) => !Any ? sources :
    [
        .. sources.Select(source => source with { Title = TextOrNull(source.Title), Publisher = TextOrNull(source.Publisher), Url = AddressOrNull(source.Url) })
            .Where(source => source.Title is not null || source.Url is not null),
    ];

    /// <summary>The settings of the site, which reach every page. An entry of the menu whose address tells a name is left out.</summary>
    public Site Of(Site site) => !Any ? site : site with
    {
        Title = Text(site.Title),
        Tagline = TextOrNull(site.Tagline),
        Description = MarkdownOrNull(site.Description),
        Publisher = TextOrNull(site.Publisher),
        License = TextOrAddress(site.License),
        Menu = [.. site.Menu.Where(entry => AddressOrNull(entry.Url) is not null).Select(entry => entry with { Label = Text(entry.Label) })],
    };

    /// <summary>Whether a text, or what it is rendered to, would tell who a hidden actor is: it holds a form of the name, or one of its longer parts.</summary>
    public static bool Tells(string text, Actor hidden)
    {
        foreach (var told in (ReadOnlySpan<string>)[text, Unescaped(text), PlainText.OfMarkdown(text)])
        {
            var small = NameText.Of(told).Small;
            foreach (var form in HiddenPersonForms.EverywhereOf(hidden))
            {
                if (form.Small.Length > 0 && small.Contains(form.Small, StringComparison.Ordinal)) return true;
                foreach (var part in form.Small.Split(' ', ','))
                    if (part.Length >= NamesInAddresses.ShortestTellingPart && small.Contains(part, StringComparison.Ordinal)) return true;
            }
        }

        return false;
    }

    /// <summary>What a browser makes of entities and of what addresses escape.</summary>
    public static string Unescaped(string text) => Uri.UnescapeDataString(WebUtility.HtmlDecode(text));
}
