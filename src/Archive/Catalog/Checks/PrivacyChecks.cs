using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Catalogs.Checks;

/// <summary>A person whose name is not shown must not be named by the address either.</summary>
internal static class PrivacyChecks
{
    private const int ShortestTellingPart = 4;

    public static void Check(ImmutableArray<Actor> actors, DiagnosticBag diagnostics)
    {
        foreach (var actor in actors.Where(actor => actor.IsNameHidden))
        {
            var parts = NamesOf(actor).SelectMany(PartsOf).Distinct(StringComparer.Ordinal).ToList();
            Report(actor.Head.Id, "id", actor.Head.Name.At, parts, diagnostics);
            foreach (var former in actor.Head.FormerId) Report(former.Value, "formerId", former.At, parts, diagnostics);
        }
    }

    private static void Report(string id, string field, SourcePosition at, IEnumerable<string> parts, DiagnosticBag diagnostics)
    {
        if (parts.FirstOrDefault(part => id.Contains(part, StringComparison.Ordinal)) is { } telling)
            diagnostics.Add(Diag.Records.IdRevealsName(at, field, telling));
    }

    // A stage name tells as much as the other one.
    private static IEnumerable<string> NamesOf(Actor actor) =>
        actor.Head.Alias.Concat(actor.Head.WeakAlias).Select(form => form.Text).Prepend(actor.SortName ?? "").Prepend(actor.Head.Name.Value).Where(name => name.Length > 0);

    // A name of short parts only is told by the whole of it.
    private static IEnumerable<string> PartsOf(string name)
    {
        var slugs = Slug.SpellingsOf(name).ToList();
        return slugs.SelectMany(slug => slug.Split('-')).Where(part => part.Length >= ShortestTellingPart).Concat(slugs.Where(slug => slug.Contains('-')));
    }
}
