using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Annotations;

/// <summary>The forms that tell who a person is whose name is not shown, by how surely they do.</summary>
internal static class HiddenPersonForms
{
    /// <summary>The forms that mean the person wherever they stand: the name, aliases, what it is sorted by, the surname first, all words in one.</summary>
    public static IEnumerable<HiddenForm> StrongOf(Actor actor)
    {
        var own = OwnNamesOf(actor).ToHashSet(StringComparer.Ordinal);
        var full = FullNamesOf(actor).SelectMany(form => HiddenForm.Of(form, CaseOf(form), actor, !own.Contains(form)))
            .Concat(SurnameFirstOf(actor).SelectMany(form => HiddenForm.Of(form, FormCase.InSentence, actor))).ToList();
        return full.Concat(full.Select(form => form.RunTogether()).OfType<HiddenForm>());
    }

    /// <summary>The same of all hidden persons of an archive, without what is only made of their names and is somebody else's very name.</summary>
    public static IEnumerable<HiddenForm> AmongAll(IEnumerable<Actor> actors, Func<Actor, IEnumerable<HiddenForm>> formsOf)
    {
        var others = new HashSet<string>(StringComparer.Ordinal);
        var hidden = new List<Actor>();
        foreach (var actor in actors)
            if (actor.IsNameHidden) hidden.Add(actor);
            else others.UnionWith(OwnNamesOf(actor).Select(SmallOf));
        return hidden.SelectMany(formsOf).Where(form => !form.IsDerived || !others.Contains(form.Small));
    }

    /// <summary>What others bear for a surname, as it is looked for.</summary>
    public static IEnumerable<string> SurnamesAmong(IEnumerable<Actor> others) =>
        others.Where(actor => actor is { IsNameHidden: false, Type: ActorType.Person }).SelectMany(actor => PersonNames.SurnamesOf(NameIndex.Bare(actor.Head.Name.Value))).Select(surname => SmallOf(surname.Text));

    /// <summary>The forms that mean the person where it is spoken of: surnames alone, and weak aliases.</summary>
    public static IEnumerable<HiddenForm> WeakOf(Actor actor) =>
        SurnameFormsOf(actor).Concat(actor.Head.WeakAlias.SelectMany(form => HiddenForm.Of(form.Text, FormCase.AsWritten, actor)));

    /// <summary>The forms that are replaced in whatever editors write, be it of the person or not.</summary>
    public static IEnumerable<HiddenForm> EverywhereOf(Actor actor) => StrongOf(actor)
        .Concat(actor.Head.WeakAlias.Concat(actor.Metonyms).SelectMany(form => HiddenForm.Of(form.Text, CaseOf(form.Text), actor)));

    /// <summary>The forms of the surname, as it stands alone.</summary>
    public static IEnumerable<HiddenForm> SurnameFormsOf(Actor actor)
    {
        ImmutableArray<string> given = [.. PartsOf(actor).SelectMany(parts => parts.Given).SelectMany(word => HiddenForm.Of(word, FormCase.AsWritten, actor)).Select(form => form.Small).Distinct(StringComparer.Ordinal)];
        var sure = PersonNames.SurnamesOf(NameIndex.Bare(actor.Head.Name.Value)).Select(surname => surname.Text).ToHashSet(StringComparer.Ordinal);
        return SurnamesOf(actor).SelectMany(surname => HiddenForm.Of(surname, FormCase.AsWritten, actor, !sure.Contains(surname))).Select(form => form with { Given = given });
    }

    /// <summary>Every form of an actor's name, as it may be written.</summary>
    public static IEnumerable<string> NamesOf(Actor actor) =>
        FullNamesOf(actor).Concat(SurnameFirstOf(actor)).Concat(actor.Head.WeakAlias.Concat(actor.Metonyms).Select(form => form.Text)).Where(form => form.Length > 0);

    /// <summary>The surnames of a person, as they stand alone.</summary>
    public static IEnumerable<string> SurnamesOf(Actor actor) => PartsOf(actor).SelectMany(parts => parts.Surnames).Distinct(StringComparer.Ordinal);

    private static string SmallOf(string name) => NameText.Of(name).Small.ToString();

    private static FormCase CaseOf(string form) => form.Contains(' ', StringComparison.Ordinal) ? FormCase.Any : FormCase.AsWritten;

    // A name with what tells it from others of that name ("Ada Berg (Zeugin)") is told without that, too; one with a title or a nickname without it.
    private static IEnumerable<string> FullNamesOf(Actor actor) =>
        OwnNamesOf(actor).Concat(PartsOf(actor).SelectMany(parts => parts.Full)).Where(form => form.Length > 0).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> OwnNamesOf(Actor actor) =>
        actor.Head.Alias.Select(form => form.Text).Prepend(actor.Head.Name.Value).Append(actor.SortName ?? "").SelectMany(form => new[] { form, NameIndex.Bare(form) });

    // "Berg, Ada" and "Berg Ada", as lists and indexes have it.
    private static IEnumerable<string> SurnameFirstOf(Actor actor)
    {
        foreach (var full in FullNamesOf(actor).ToList())
            foreach (var surname in SurnamesOf(actor))
                if (full.EndsWith($" {surname}", StringComparison.Ordinal) && full[..^surname.Length].TrimEnd() is { Length: > 0 } given)
                {
                    yield return $"{surname}, {given}";
                    yield return $"{surname} {given}";
                }
    }

    private static IEnumerable<PersonParts> PartsOf(Actor actor)
    {
        if (actor.Type != ActorType.Person) yield break;
        var name = NameIndex.Bare(actor.Head.Name.Value);
        foreach (var parts in PersonParts.Of(name, actor.SortName)) yield return parts;
        foreach (var alias in actor.Head.Alias)
            if (PersonParts.IsNameOf(NameIndex.Bare(alias.Text), name))
                foreach (var parts in PersonParts.Of(NameIndex.Bare(alias.Text), actor.SortName)) yield return parts;
    }
}
