using Archive.Model;

namespace Archive.Pages;

/// <summary>Actors by name: all of them, and those of each type below <c>actors/type/</c>.</summary>
internal sealed class ActorIndexes
{
    private readonly ShownArchive archive;
    private readonly Alphabet alphabet;
    private readonly LetterPages all;

    public ActorIndexes(ShownArchive archive, Alphabet alphabet)
    {
        (this.archive, this.alphabet) = (archive, alphabet);
        all = new("actors/", archive.Catalog.Actors.Select(EntryOf), alphabet);
        Types = new("actors", "actor-types", [.. archive.Catalog.Actors.GroupBy(actor => actor.Type).OrderBy(type => type.Key).Select(type => (type.Key.ToString(), type.Count()))]);
    }

    /// <summary>The types there are.</summary>
    public TypeFacets Types { get; }

    /// <summary>The letters of all actors.</summary>
    public IEnumerable<LetterLink> Letters => all.Letters();

    public IEnumerable<PageJob> Jobs()
    {
        foreach (var (url, letter, make) in all.Pages())
            yield return new(url, () => new(
                letter is null ? IndexHeads.Overview("actors") : IndexHeads.Below("actors", url, letter),
                new ActorIndexPage { Names = make(), Types = Types.Links(null) }));
        foreach (var type in Types.Types)
        {
            var pages = new LetterPages(Types.UrlOf(type), archive.Catalog.Actors.Where(actor => actor.Type.ToString() == type).Select(EntryOf), alphabet);
            foreach (var (url, letter, make) in pages.Pages())
                yield return new(url, () => new(Types.HeadOf(type, url, letter), new ActorIndexPage { Names = make(), Types = Types.Links(type) }));
        }
    }

    private IndexEntry EntryOf(Actor actor)
    {
        var link = archive.Records.Actor(actor.Head.Id);
        var articles = archive.Mentions.ArticlesWith(archive.Records.NumberOf(actor.Head.Key)).Length;
        return new(link with { Name = archive.Names.Text(IndexNames.Of(actor, link.Name)) }, archive.Records.DetailOf(link), articles);
    }
}
