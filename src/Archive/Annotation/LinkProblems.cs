using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Annotations;

/// <summary>Collects what could not be linked in one article, once a surface.</summary>
internal sealed class LinkProblems(Article article, ArticleText text)
{
    private const int MostPlaces = 5;

    private readonly SortedDictionary<string, (ImmutableArray<RecordKey> Records, bool IsClash, List<NameHit> Hits)> undecided = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (string Longer, RecordKey Record, NameHit Hit)> inside = new(StringComparer.Ordinal);

    /// <summary>Words that could mean several records.</summary>
    public void Undecided(NameHit hit, ImmutableArray<RecordKey> records, bool isClash)
    {
        var key = text.SurfaceOf(hit);
        if (!undecided.TryGetValue(key, out var entry)) undecided[key] = entry = ([.. records.Order()], isClash, []);
        entry.Hits.Add(hit);
    }

    /// <summary>A listed name within the longer name of a record that is not listed.</summary>
    public void InsideLonger(NameHit hit, NameHit longer, RecordKey record)
    {
        if (!inside.TryGetValue(text.SurfaceOf(hit), out var known) || IsBefore(hit, known.Hit))
            inside[text.SurfaceOf(hit)] = (text.SurfaceOf(longer), record, hit);
    }

    /// <summary>What there is to tell.</summary>
    public void Report(DiagnosticBag bag)
    {
        foreach (var (surface, (records, isClash, hits)) in undecided) bag.Add(Undecided(surface, records, isClash, hits));
        foreach (var (surface, (longer, record, hit)) in inside)
            bag.Add(Diag.Text.InsideLonger(text.PlaceOf(hit), surface, longer, record.ToString()));
    }

    private Diagnostic Undecided(string surface, ImmutableArray<RecordKey> records, bool isClash, List<NameHit> hits)
    {
        var subjects = article.Subjects.Where(subject => records.Contains(subject.Target.Value)).ToArray();
        var keys = records.Select(record => record.ToString()).ToArray();
        RelatedPlace[] related =
        [
            .. subjects.Skip(1).Select(subject => new RelatedPlace(subject.Target.At, $"{subject.Target.Value} is listed here")),
            .. hits.Take(MostPlaces).Select(hit => new RelatedPlace(text.PlaceOf(hit), text.Around(hit.Paragraph, hit.Start, hit.End))),
        ];
        return isClash
            ? Diag.Text.Clash(subjects[0].Target.At, surface, text.OccurrenceOf(hits[0]), hits.Count, keys, related)
            : Diag.Text.Undecided(subjects[0].Target.At, surface, hits.Count, keys, related);
    }

    private static bool IsBefore(NameHit a, NameHit b) => (a.Paragraph, a.Start).CompareTo((b.Paragraph, b.Start)) < 0;
}
