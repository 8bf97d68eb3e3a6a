using Archive.Catalogs;
using Archive.Model;

namespace Archive.Annotations;

/// <summary>Finds the names of persons that are not to be shown, in every article, listed or not, whatever else the words are part of.</summary>
internal sealed class Redactor
{
    private readonly NameIndex names;
    private readonly Dictionary<int, string> shown;

    public Redactor(Catalog catalog, NameIndex names)
    {
        this.names = names;
        shown = catalog.Actors.Where(actor => actor.IsNameHidden).ToDictionary(actor => names.NumberOf(actor.Head.Key), ShownName.Of);
    }

    /// <summary>Whether any name is to be hidden at all.</summary>
    public bool IsNeeded => shown.Count > 0;

    /// <summary>What is shown of a record's name; null where the name itself is.</summary>
    public string? ShownOf(RecordKey key) => shown.GetValueOrDefault(names.NumberOf(key));

    /// <summary>The redactions of an article, by paragraph: full names everywhere; surnames and weak aliases where the person is listed, speaks or
    /// is named in full. Where in doubt whose name it is, it is hidden.</summary>
    public List<RedactionMark>[] Redact(Article article, List<NameHit> hits)
    {
        var marks = article.Seed.Paragraphs.Select(_ => new List<RedactionMark>()).ToArray();
        if (!IsNeeded) return marks;
        var known = article.Subjects.Select(subject => subject.Target.Value).Concat(SpeakersOf(article)).Select(names.NumberOf).Where(shown.ContainsKey).ToHashSet();
        foreach (var hit in hits)
            foreach (var use in names[hit.Pattern].Uses)
                if (use.IsStrong && shown.ContainsKey(use.Record)) known.Add(use.Record);
        if (known.Count == 0) return marks;
        foreach (var hit in hits.OrderByDescending(hit => hit.Span.Length).ThenBy(hit => hit.Paragraph).ThenBy(hit => hit.Start))
            foreach (var use in names[hit.Pattern].Uses)
            {
                if (!known.Contains(use.Record)) continue;
                Hide(marks[hit.Paragraph], new(hit.Span, names.RecordOf(use.Record), shown[use.Record]));
                break;
            }

        return marks;
    }

    private static IEnumerable<RecordKey> SpeakersOf(Article article) =>
        article.Statements.SelectMany(statement => statement.Via.Append(statement.Creator)).Select(actor => new RecordKey(RecordKind.Actor, actor.Value));

    /// <summary>Adds a redaction; of two that overlap the longer name grows over what the other one hides besides.</summary>
    private static void Hide(List<RedactionMark> marks, RedactionMark mark)
    {
        var known = marks.FindIndex(other => other.Span.Overlaps(mark.Span));
        if (known < 0)
        {
            marks.Add(mark);
            return;
        }

        var (start, end) = (Math.Min(marks[known].Span.Start, mark.Span.Start), Math.Max(marks[known].Span.End, mark.Span.End));
        var grown = marks[known] with { Span = new(start, end - start) };
        marks.RemoveAll(other => other.Span.Overlaps(grown.Span));
        marks.Add(grown);
    }
}
