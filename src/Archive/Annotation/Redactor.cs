using Archive.Catalogs;
using Archive.Model;

namespace Archive.Annotations;

/// <summary>Finds the names of persons that are not to be shown, in every article, listed or not.</summary>
internal sealed class Redactor(Catalog catalog, NameIndex names)
{
    private readonly Dictionary<RecordKey, string> shown = catalog.Actors.Where(actor => actor.IsNameHidden)
        .ToDictionary(actor => actor.Head.Key, ShownName);

    /// <summary>Whether any name is to be hidden at all.</summary>
    public bool IsNeeded => shown.Count > 0;

    /// <summary>The redactions of an article, by paragraph: full names everywhere; surnames and weak aliases where the person is listed or
    /// named in full.</summary>
    public List<RedactionMark>[] Redact(Article article, List<NameHit> hits)
    {
        var marks = article.Seed.Paragraphs.Select(_ => new List<RedactionMark>()).ToArray();
        if (shown.Count == 0) return marks;
        var known = article.Subjects.Select(s => s.Target.Value)
            .Concat(hits.SelectMany(hit => names.UsesOf(hit.Pattern)).Where(use => use.IsStrong).Select(use => use.Record))
            .Where(shown.ContainsKey).ToHashSet();
        foreach (var hit in hits.OrderByDescending(hit => hit.Span.Length))
            foreach (var use in names.UsesOf(hit.Pattern))
            {
                if (!known.Contains(use.Record) || marks[hit.Paragraph].Exists(mark => mark.Span.Overlaps(hit.Span))) continue;
                marks[hit.Paragraph].Add(new(hit.Span, use.Record, shown[use.Record]));
                break;
            }

        return marks;
    }

    private static string ShownName(Actor actor) =>
        actor.Display == NameDisplay.RoleOnly && actor.Roles.Length > 0 ? actor.Roles[0].RoleName : Initials.Of(actor.Head.Name.Value);
}
