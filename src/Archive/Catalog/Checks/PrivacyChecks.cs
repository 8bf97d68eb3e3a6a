using System.Collections.Immutable;
using System.Globalization;
using System.Text;
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
            var parts = PartsOf(actor.Head.Name.Value);
            Report(actor.Head.Id, "id", actor.Head.Name.At, parts, diagnostics);
            foreach (var former in actor.Head.FormerId) Report(former.Value, "formerId", former.At, parts, diagnostics);
        }
    }

    private static void Report(string id, string field, SourcePosition at, IEnumerable<string> parts, DiagnosticBag diagnostics)
    {
        if (parts.FirstOrDefault(part => id.Contains(part, StringComparison.Ordinal)) is { } telling)
            diagnostics.Add(Diag.Records.IdRevealsName(at, field, telling));
    }

    // "Müller" is as readable in "muller" as in "mueller"; a name of short parts only is told by the whole of it.
    private static List<string> PartsOf(string name)
    {
        string[] slugs = [Slug.Of(name), Slug.Of(WithoutMarks(name))];
        return
        [
            .. slugs.SelectMany(slug => slug.Split('-')).Where(part => part.Length >= ShortestTellingPart)
                .Concat(slugs.Where(slug => slug.Contains('-'))).Distinct(StringComparer.Ordinal),
        ];
    }

    private static string WithoutMarks(string name) => string.Concat(
        name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
}
