using System.Collections.Immutable;
using System.Text.Json;
using Archive.Model;
using Archive.Pages;

namespace Archive.Exports.Search;

/// <summary>Actors, places and events as the search box finds them, those first that more articles mention.</summary>
/// <remarks>
/// An entry is an array: section (actors, places, events), id, name, type or status, what is said beside the name, other names, what else it is
/// found by, in how many articles it is mentioned; of an event with a date that too, in words, which nothing is found by.
/// </remarks>
internal sealed class FoundRecords
{
    private const int MostParticipants = 8;

    private readonly ShownArchive archive;
    private readonly Func<EdtfDate, string> dateOf;
    private readonly ImmutableArray<Entry> entries;

    /// <param name="archive">The archive.</param>
    /// <param name="dateOf">A date in words; only asked for when an entry is written.</param>
    public FoundRecords(ShownArchive archive, Func<EdtfDate, string> dateOf)
    {
        (this.archive, this.dateOf) = (archive, dateOf);
        entries =
        [
            .. Enumerable.Range(0, archive.Records.Count).Select(EntryOf)
                .OrderByDescending(entry => entry.Articles).ThenBy(entry => entry.Link.Name, StringComparer.Ordinal).ThenBy(entry => entry.Number),
        ];
    }

    /// <summary>The words of each entry; made anew each time, since nobody needs them beside what they are looked at for.</summary>
    public ImmutableArray<ImmutableArray<string>> Words()
    {
        var words = new SearchWords();
        return [.. entries.Select(entry => words.Of(entry.Link.Name, entry.Detail, entry.Alias, entry.About))];
    }

    /// <summary>Writes an entry.</summary>
    public void Write(Utf8JsonWriter writer, int number)
    {
        var entry = entries[number];
        writer.WriteStartArray();
        writer.WriteStringValue(SiteUrls.Section(entry.Link.Kind));
        writer.WriteStringValue(entry.Link.Id);
        foreach (var text in (string[])[entry.Link.Name, KebabCase.Of(entry.Link.Type), entry.Detail ?? "", entry.Alias, entry.About])
            writer.WriteStringValue(ExportText.Valid(text));
        writer.WriteNumberValue(entry.Articles);
        if (entry.Link.Kind == RecordKind.Event && archive.Catalog.EventById[entry.Link.Id].Temporal is { } date) writer.WriteStringValue(ExportText.Valid(dateOf(date.Value)));
        writer.WriteEndArray();
    }

    private Entry EntryOf(int number)
    {
        var link = archive.Records[number];
        return new(number, link, archive.Records.DetailOf(link), AliasOf(link), AboutOf(link), archive.Mentions.ArticlesWith(number).Length);
    }

    // What readers may see of a head: of a hidden person no other name.
    private string AliasOf(RecordLink link)
    {
        if (link.Kind != RecordKind.Actor) return Joined(ShownHead.Of(archive.Catalog.Head(new(link.Kind, link.Id)), archive.Records).Alias);
        var actor = archive.Catalog.ActorById[link.Id];
        var alias = ShownHead.Of(actor, archive.Records).Alias;
        return Joined(actor.IsNameHidden ? alias : alias.Concat(ShownHead.NamesOf(actor.Metonyms, archive.Names)));
    }

    private static string Joined(IEnumerable<NameView> names) => string.Join(" · ", names.Select(name => name.Text));

    /// <summary>An event is found by its place and by who took part.</summary>
    private string AboutOf(RecordLink link)
    {
        if (link.Kind != RecordKind.Event) return "";
        var e = archive.Catalog.EventById[link.Id];
        var who = archive.Records.Actors(e.Participants.Take(MostParticipants).Select(one => one.Actor)).Select(actor => actor.Name);
        return string.Join(" · ", archive.Records.Place(e.Location) is { } where ? who.Prepend(where.Name) : who);
    }

    private sealed record Entry(int Number, RecordLink Link, string? Detail, string Alias, string About, int Articles);
}
