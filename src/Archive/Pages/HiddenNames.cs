using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Pages;

/// <summary>
/// What stands in the place of names that are not shown. Editors write headlines, notes and descriptions too, so every free text passes
/// through here before it reaches a page: a name that an editor forgot there would undo all other care.
/// </summary>
internal sealed class HiddenNames
{
    private readonly FrozenDictionary<string, string> shownByForm;
    private readonly SearchValues<string>? forms;
    private readonly List<string> longestFirst;

    private HiddenNames(Dictionary<string, string> shownByForm)
    {
        this.shownByForm = shownByForm.ToFrozenDictionary(StringComparer.Ordinal);
        longestFirst = [.. shownByForm.Keys.OrderByDescending(form => form.Length).ThenBy(form => form, StringComparer.Ordinal)];
        forms = longestFirst.Count == 0 ? null : SearchValues.Create([.. longestFirst], StringComparison.Ordinal);
    }

    /// <summary>Whether there is any.</summary>
    public bool Any => forms is not null;

    /// <summary>Gathers every form of every hidden name.</summary>
    public static HiddenNames Of(Catalog catalog)
    {
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var actor in catalog.Actors)
        {
            if (!actor.IsNameHidden) continue;
            foreach (var form in FormsOf(actor)) shown.TryAdd(form, ShownName.Of(actor));
        }

        return new(shown);
    }

    /// <summary>What is shown of an actor's name.</summary>
    public string NameOf(Actor actor) => actor.IsNameHidden ? ShownName.Of(actor) : Text(actor.Head.Name.Value);

    /// <summary>The text with every hidden name replaced by what is shown of it.</summary>
    public string Text(string text)
    {
        if (forms is null || text.AsSpan().IndexOfAny(forms) < 0) return text;
        var shown = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (FormAt(text, at) is { } form)
            {
                shown.Append(shownByForm[form]);
                at += form.Length;
            }
            else
            {
                shown.Append(text[at++]);
            }
        }

        return shown.ToString();
    }

    /// <inheritdoc cref="Text(string)"/>
    public string? TextOrNull(string? text) => text is null ? null : Text(text);

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

    // A form counts from the start of a word; an ending of one or two letters (Musters, Musterns) belongs to the same name.
    private string? FormAt(string text, int at)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1])) return null;
        foreach (var form in longestFirst)
        {
            if (string.CompareOrdinal(text, at, form, 0, form.Length) != 0) continue;
            if (LettersFrom(text, at + form.Length) <= 2) return form;
        }

        return null;
    }

    private static int LettersFrom(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return end - at;
    }
}
