using System.Collections.Frozen;
using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Annotations;

/// <summary>
/// Decides which of the names found in one article are links, and to what. Longest names first; the sidecar's list decides between records;
/// what nothing decides stays unlinked and is told.
/// </summary>
internal sealed class LinkDecider(NameIndex names, Article article)
{
    private readonly FrozenDictionary<RecordKey, Subject> listed = article.Subjects
        .GroupBy(subject => subject.Target.Value).ToFrozenDictionary(group => group.Key, group => group.First());

    private readonly HashSet<RecordKey> established = [];
    private readonly Dictionary<string, (ImmutableArray<RecordKey> Records, bool IsClash, List<NameHit> Hits)> undecided = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (string Longer, RecordKey Record, NameHit Hit)> inside = new(StringComparer.Ordinal);

    /// <summary>The links, by paragraph, in the order of the text.</summary>
    /// <param name="hits">Every name found.</param>
    /// <param name="taken">Spans that annotations have decided upon, by paragraph.</param>
    public List<MentionMark>[] Decide(List<NameHit> hits, IReadOnlyList<List<TextSpan>> taken)
    {
        var marks = article.Seed.Paragraphs.Select(_ => new List<MentionMark>()).ToArray();
        if (article.Autolink == Autolink.None) return marks;
        foreach (var hit in Occupy(hits, taken).OrderBy(hit => hit.Paragraph).ThenBy(hit => hit.Span.Start))
            if (Decide(hit) is { } mark) marks[hit.Paragraph].Add(mark);
        return marks;
    }

    /// <summary>What there is to tell after <see cref="Decide(List{NameHit}, IReadOnlyList{List{TextSpan}})"/>.</summary>
    public IEnumerable<Diagnostic> Problems()
    {
        foreach (var (surface, (records, isClash, hits)) in undecided.OrderBy(u => u.Key, StringComparer.Ordinal))
        {
            var at = listed[records[0]].Target.At;
            var keys = records.Select(record => record.ToString()).ToArray();
            var places = hits.Take(5).Select(hit => new RelatedPlace(SeedPlaces.Of(article, hit.Paragraph, hit.Span), "here")).ToArray();
            yield return isClash ? Diag.Text.Clash(at, surface, hits.Count, keys, places) : Diag.Text.Undecided(at, surface, hits.Count, keys, places);
        }

        foreach (var (surface, (longer, record, hit)) in inside)
            yield return Diag.Text.InsideLonger(SeedPlaces.Of(article, hit.Paragraph, hit.Span), surface, longer, record.ToString());
    }

    /// <summary>Of names that overlap the longest stays. A longer name of a record that is not listed also keeps its place, so that the shorter
    /// one within it is not taken for something it does not mean.</summary>
    private List<NameHit> Occupy(List<NameHit> hits, IReadOnlyList<List<TextSpan>> taken)
    {
        var relevant = hits.FindAll(hit => IsRelevant(hit));
        relevant.Sort((a, b) => a.Span.Length != b.Span.Length ? b.Span.Length.CompareTo(a.Span.Length)
            : a.Paragraph != b.Paragraph ? a.Paragraph.CompareTo(b.Paragraph) : a.Span.Start.CompareTo(b.Span.Start));
        var kept = article.Seed.Paragraphs.Select(_ => new List<NameHit>()).ToArray();
        foreach (var hit in relevant)
        {
            if (taken[hit.Paragraph].Exists(span => span.Overlaps(hit.Span))) continue;
            var blocker = kept[hit.Paragraph].Find(other => other.Span.Overlaps(hit.Span));
            if (blocker.Span.Length == 0) kept[hit.Paragraph].Add(hit);
            else RememberInside(hit, blocker);
        }

        return [.. kept.SelectMany(list => list)];
    }

    private bool IsRelevant(NameHit hit)
    {
        foreach (var use in names.UsesOf(hit.Pattern))
            if (use.IsStrong || Fits(use, hit)) return true;
        return false;
    }

    /// <summary>Whether a weak use counts here: its record is listed (or anything may be linked), the surname is nobody else's.</summary>
    private bool Fits(NameUse use, NameHit hit)
    {
        if (use.IsStrong) return true;
        if (!listed.ContainsKey(use.Record) && article.Autolink != Autolink.All) return false;
        return use.Basis switch
        {
            MentionBasis.Adjective => article.LinkAdjectives,
            MentionBasis.Surname => hit.IsSurnameSafe,
            _ => true,
        };
    }

    private MentionMark? Decide(NameHit hit)
    {
        var uses = names.UsesOf(hit.Pattern).Where(use => Fits(use, hit)).ToArray();
        var here = uses.Where(use => listed.ContainsKey(use.Record)).ToArray();
        var strong = here.Where(use => use.IsStrong).ToArray();
        if (here.Length == 0) return article.Autolink == Autolink.All ? DecideUnlisted(hit, uses) : null;
        if (strong.Length > 1) return Undecided(hit, strong, isClash: true);
        if (here.Length == 1) return Link(hit, here[0]);
        // The list names several: a surname or weak alias is the one's whose full name stood before it.
        if (strong.Length == 0 && here.Where(use => established.Contains(use.Record)).ToArray() is [var only]) return Link(hit, only);
        return Undecided(hit, here, isClash: false);
    }

    /// <summary>With autolink: all, a name that means one record in the whole archive; a weak one where that record is established.</summary>
    private MentionMark? DecideUnlisted(NameHit hit, NameUse[] uses)
    {
        var all = names.UsesOf(hit.Pattern);
        var strong = all.Where(use => use.IsStrong).ToArray();
        if (strong.Length == 1) return Link(hit, strong[0]);
        if (strong.Length > 1) return null;
        return uses.Where(use => established.Contains(use.Record)).ToArray() is [var only] ? Link(hit, only) : null;
    }

    private MentionMark Link(NameHit hit, NameUse use)
    {
        if (use.IsStrong) established.Add(use.Record);
        return new(hit.Span, use.Record, use.Basis, use.Basis == MentionBasis.Adjective ? MentionForm.Adjective : MentionForm.Name);
    }

    private MentionMark? Undecided(NameHit hit, NameUse[] uses, bool isClash)
    {
        var surface = Surface(hit);
        if (!undecided.TryGetValue(surface, out var entry))
            undecided[surface] = entry = ([.. uses.Select(use => use.Record)], isClash, []);
        entry.Hits.Add(hit);
        return null;
    }

    private void RememberInside(NameHit hit, NameHit blocker)
    {
        var blockers = names.UsesOf(blocker.Pattern);
        if (blockers.Any(use => listed.ContainsKey(use.Record)) || !names.UsesOf(hit.Pattern).Any(use => use.IsStrong && listed.ContainsKey(use.Record))) return;
        inside.TryAdd(Surface(hit), (Surface(blocker), blockers[0].Record, hit));
    }

    private string Surface(NameHit hit) => article.Seed.Paragraphs[hit.Paragraph].Text.Substring(hit.Span.Start, hit.Span.Length);
}
