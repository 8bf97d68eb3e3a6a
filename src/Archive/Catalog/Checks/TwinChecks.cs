using System.Collections.Immutable;
using System.Text;
using Archive.Catalogs.Reading;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs.Checks;

/// <summary>Finds two files that tell of one and the same actor, place or event.</summary>
internal static class TwinChecks
{
    /// <summary>Of so many of one name that all differ, the others will as well; thousands must not be compared each with each.</summary>
    private const int MostNamesakes = 50;

    /// <summary>Reports, in the file of the greater id (ordinal), what has an identifier of another, or its name and nothing that tells the two apart.</summary>
    public static void Check(RecordSet records, SourceSet sources, DiagnosticBag diagnostics)
    {
        Check(records.Actors, actor => actor.Head, Differ, "the type, an identifier in sameAs, a date of birth or founding", sources.Actors, diagnostics);
        Check(records.Places, place => place.Head, Differ, "the type, an identifier in sameAs, containedInPlace or geo", sources.Places, diagnostics);
        Check(records.Events, e => e.Head, Differ, "temporal, location, superEvent, kind or an identifier in sameAs", sources.Events, diagnostics);
    }

    private static void Check<T>(
        ImmutableArray<T> records, Func<T, RecordHead> headOf, Func<T, T, bool> differ, string telling, ImmutableArray<YamlDocument> documents, DiagnosticBag diagnostics)
    {
        var byIdentity = new Dictionary<string, RecordHead>(records.Length, StringComparer.Ordinal);
        // Of each name the last record that bears it, and of each record the one before that bears its name.
        var byName = new Dictionary<string, int>(records.Length, StringComparer.Ordinal);
        var before = new int[records.Length];
        for (var i = 0; i < records.Length; i++)
        {
            var head = headOf(records[i]);
            var isKnown = ReportIdentity(head, byIdentity, documents, diagnostics);
            var name = head.Name.Value.Normalize(NormalizationForm.FormC);
            before[i] = byName.TryGetValue(name, out var last) ? last : -1;
            byName[name] = i;
            for (var (other, count) = (before[i], 0); other >= 0 && !isKnown && count < MostNamesakes; other = before[other], count++)
            {
                if (differ(records[i], records[other]) || HaveOtherIdentities(head, headOf(records[other]))) continue;
                var twin = headOf(records[other]);
                diagnostics.Add(Diag.Records.SameName(head.Name.At, KindNames.Of(head.Key.Kind), head.Id, twin.Id, name, telling, twin.Name.At));
                isKnown = true;
            }
        }
    }

    private static bool ReportIdentity(RecordHead head, Dictionary<string, RecordHead> known, ImmutableArray<YamlDocument> documents, DiagnosticBag diagnostics)
    {
        foreach (var identity in head.SameAs.Identities)
        {
            if (!Identifies(identity) || known.TryAdd(identity.Url, head)) continue;
            var twin = known[identity.Url];
            diagnostics.Add(Diag.Records.SameIdentity(
                PositionOf(identity, head, documents), KindNames.Of(head.Key.Kind), head.Id, twin.Id, identity.Authority, identity.Id, PositionOf(identity, twin, documents)));
            return true;
        }

        return false;
    }

    // A page of the web may tell of several.
    private static bool Identifies(Identity identity) => identity.Authority is not ("homepage" or "wikipedia");

    // A record does not remember where its identifiers stand, since nothing else asks for it.
    private static SourcePosition PositionOf(Identity identity, RecordHead head, ImmutableArray<YamlDocument> documents) =>
        (documents.First(document => document.Stem == head.Id)["sameAs"]?.Value as YamlMapping)?[identity.Authority]?.Value.At ?? head.Name.At;

    private static bool HaveOtherIdentities(RecordHead one, RecordHead other)
    {
        foreach (var identity in one.SameAs.Identities)
            foreach (var another in other.SameAs.Identities)
                if (identity.Authority == another.Authority && Identifies(identity) && identity.Url != another.Url) return true;
        return false;
    }

    private static bool Differ(Actor one, Actor other) =>
        one.Type != other.Type || CannotBeOne(one.Begin, other.Begin) || CannotBeOne(one.End, other.End);

    private static bool Differ(Place one, Place other) =>
        one.Type != other.Type || AreTwo(one.ContainedInPlace, other.ContainedInPlace) || (one.Geo is not null && other.Geo is not null && one.Geo != other.Geo);

    private static bool Differ(Event one, Event other) =>
        one.Temporal?.Value.Text != other.Temporal?.Value.Text || AreTwo(one.Location, other.Location) || AreTwo(one.SuperEvent, other.SuperEvent)
        || (one.Kind is not null && other.Kind is not null && one.Kind != other.Kind);

    private static bool CannotBeOne(EdtfDate? one, EdtfDate? other) =>
        one is not null && other is not null && (Reach.Of(one).MustEndBeforeStartOf(Reach.Of(other)) || Reach.Of(other).MustEndBeforeStartOf(Reach.Of(one)));

    private static bool AreTwo(Located<string>? one, Located<string>? other) => one is { } a && other is { } b && a.Value != b.Value;
}
