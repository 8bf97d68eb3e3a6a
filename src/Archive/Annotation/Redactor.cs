using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Annotations;

/// <summary>Finds the names of persons that are not to be shown, in every article, listed or not, whatever else the words are part of.</summary>
internal sealed class Redactor
{
    // Longer than names are.
    private const int MostAcross = 120;

    private readonly NameIndex names;
    private readonly IReadOnlyDictionary<string, Actor> actors;
    private readonly Dictionary<int, string> shown;
    private readonly HiddenForms strong;
    private readonly Dictionary<int, HiddenForms> weak;

    public Redactor(Catalog catalog, NameIndex names)
    {
        this.names = names;
        actors = catalog.ActorById;
        var hidden = catalog.Actors.Where(actor => actor.IsNameHidden).ToList();
        shown = hidden.ToDictionary(actor => names.NumberOf(actor.Head.Key), ShownName.Of);
        strong = HiddenForms.None.With(HiddenPersonForms.AmongAll(catalog.Actors, HiddenPersonForms.StrongOf));
        weak = hidden.ToDictionary(actor => names.NumberOf(actor.Head.Key), actor => HiddenForms.None.With(HiddenPersonForms.WeakOf(actor)));
    }

    /// <summary>Whether any name is to be hidden at all.</summary>
    public bool IsNeeded => shown.Count > 0;

    /// <summary>What is shown of a record's name; null where the name itself is.</summary>
    public string? ShownOf(RecordKey key) => shown.GetValueOrDefault(names.NumberOf(key));

    /// <summary>The redactions of an article, by paragraph: full names everywhere; surnames and weak aliases where the person is listed, speaks,
    /// writes, is meant by an annotation or is named in full. Where in doubt whose name it is, it is hidden.</summary>
    public List<RedactionMark>[] Redact(Article article, ImmutableArray<FoldedText> paragraphs, List<NameHit> hits)
    {
        if (!IsNeeded) return [.. paragraphs.Select(_ => new List<RedactionMark>())];
        var known = article.ActorsSpokenOf().Select(actor => names.NumberOf(new(RecordKind.Actor, actor))).Where(shown.ContainsKey).ToHashSet();
        foreach (var hit in hits)
            foreach (var use in names[hit.Pattern].StrongUses)
                if (shown.ContainsKey(use.Record)) known.Add(use.Record);
        // What stands there in another spelling than names are linked in is as telling.
        var texts = ImmutableArray.CreateRange(paragraphs, NameText.Of);
        var found = ImmutableArray.CreateRange(texts, text => strong.In(text, inArticle: true).Select(MarkOf).ToList());
        for (var i = 1; i < texts.Length; i++) AddAcross(paragraphs[i - 1].Received, paragraphs[i].Received, found[i - 1], found[i]);
        known.UnionWith(found.SelectMany(marks => marks).Select(mark => names.NumberOf(mark.Target)));
        var others = known.Count == 0 ? [] : HiddenPersonForms.SurnamesAmong(article.ActorsSpokenOf().Distinct(StringComparer.Ordinal).Select(id => actors.GetValueOrDefault(id)).OfType<Actor>()).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < texts.Length; i++)
            foreach (var person in known)
                found[i].AddRange(weak[person].In(texts[i], inArticle: true).Where(place => !place.Form.IsDerived || !others.Contains(place.Form.Small)).Select(MarkOf));
        if (known.Count > 0)
            foreach (var hit in hits)
                foreach (var use in names[hit.Pattern].Uses)
                {
                    if (!known.Contains(use.Record)) continue;
                    found[hit.Paragraph].Add(new(hit.Span, names.RecordOf(use.Record), shown[use.Record]));
                    break;
                }

        return [.. found.Select(Joined)];
    }

    // Where a text was received with its lines broken, a name may begin in one paragraph and end in the next.
    private void AddAcross(string before, string after, List<RedactionMark> inBefore, List<RedactionMark> inAfter)
    {
        var from = Math.Max(0, before.Length - MostAcross);
        var text = string.Concat(before.AsSpan(from), "\n", after.AsSpan(0, Math.Min(after.Length, MostAcross)));
        var end = before.Length - from;
        foreach (var place in strong.In(NameText.Of(text), inArticle: true))
        {
            if (place.Word.Start >= end || place.Word.End <= end + 1) continue;
            inBefore.Add(new(new(from + place.Word.Start, end - place.Word.Start), place.Form.Owner, place.Form.Shown));
            inAfter.Add(new(new(0, place.Word.End - end - 1), place.Form.Owner, place.Form.Shown));
        }
    }

    private static RedactionMark MarkOf(HiddenPlace place) => new(place.Word, place.Form.Owner, place.Form.Shown);

    /// <summary>Each stretch once, in order; of those that overlap the longest name grows over what the others hide besides.</summary>
    private static List<RedactionMark> Joined(List<RedactionMark> marks)
    {
        var joined = new List<RedactionMark>();
        var longest = 0;
        foreach (var mark in marks.OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Span.Length))
        {
            if (joined.Count == 0 || joined[^1].Span.End <= mark.Span.Start)
            {
                joined.Add(mark);
                longest = mark.Span.Length;
                continue;
            }

            ref var last = ref CollectionsMarshal.AsSpan(joined)[^1];
            var whole = last.Span with { Length = Math.Max(last.Span.End, mark.Span.End) - last.Span.Start };
            last = (mark.Span.Length > longest ? mark : last) with { Span = whole };
            longest = Math.Max(longest, mark.Span.Length);
        }

        return joined;
    }
}
