using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Pages;

/// <summary>What readers may see of a record's head. Of a person whose name is not shown, nothing that would tell it.</summary>
internal sealed record ShownHead
{
    public required RecordLink Link { get; init; }

    public ImmutableArray<NameView> Alias { get; init; } = [];

    /// <summary>Inline Markdown.</summary>
    public string? Description { get; init; }

    public ImmutableArray<Identity> SameAs { get; init; } = [];

    public ImmutableArray<SourceView> Sources { get; init; } = [];

    public bool NoIndex { get; init; }

    /// <summary>The head of a place or event.</summary>
    public static ShownHead Of(RecordHead head, RecordLinks records) => new()
    {
        Link = records.Of(head.Key),
        Alias = NamesOf(head.Alias, records.Names),
        Description = records.Names.MarkdownOrNull(head.Description),
        SameAs = head.SameAs.Identities,
        Sources = RecordLinks.Sources(head.Sources),
        NoIndex = head.NoIndex,
    };

    /// <summary>The head of an actor.</summary>
    public static ShownHead Of(Actor actor, RecordLinks records) => !actor.IsNameHidden ? Of(actor.Head, records) : new()
    {
        Link = records.Of(actor.Head.Key),
        Description = actor.Head.Description is { } text && !HiddenNames.Tells(text, actor) ? records.Names.Markdown(text) : null,
        NoIndex = true,
    };

    public static ImmutableArray<NameView> NamesOf(IEnumerable<NameForm> names, HiddenNames hidden) =>
        [.. names.Select(name => new NameView(hidden.Text(name.Text), name.Lang))];
}
