using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Pages;

/// <summary>The types among records of one kind, each with a list of its own below <c>type/</c>; none where all are of one.</summary>
/// <param name="section">The section: <c>actors</c>.</param>
/// <param name="words">The group of UI strings that name types: <c>actor-types</c>.</param>
/// <param name="types">The types that occur, and how many records are of each, in the order shown.</param>
/// <param name="folder">What the lists stand below.</param>
internal sealed class TypeFacets(string section, string words, ImmutableArray<(string Type, int Count)> types, string folder = "type")
{
    /// <summary>The types that have a list of their own.</summary>
    public IEnumerable<string> Types => types.Length < 2 ? [] : types.Select(type => type.Type);

    /// <summary>The links, with one to all of them before.</summary>
    /// <param name="current">The type shown; null: all.</param>
    public ImmutableArray<FacetLink> Links(string? current) => types.Length < 2 ? [] :
    [
        new("facets.all", $"{section}/", types.Sum(type => type.Count), current is null, IsKey: true),
        .. types.Select(type => new FacetLink(KeyOf(type.Type), UrlOf(type.Type), type.Count, type.Type == current, IsKey: true)),
    ];

    /// <summary>Where the list of a type stands.</summary>
    public string UrlOf(string type) => $"{section}/{folder}/{KebabCase.Of(type)}/";

    /// <summary>The head of a page of such a list.</summary>
    public PageHead HeadOf(string type, string url, string? letter) => IndexHeads.Below(section, url, letter ?? "", letter is null ? [] : [new Crumb(KeyOf(type), UrlOf(type), IsKey: true)]) with { TitleKey = KeyOf(type) };

    private string KeyOf(string type) => $"{words}.{KebabCase.Of(type)}";
}
