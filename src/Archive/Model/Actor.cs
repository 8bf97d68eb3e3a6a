using System.Collections.Immutable;

namespace Archive.Model;

/// <summary>What an actor is; schema.org types, with State and Group of our own.</summary>
public enum ActorType { Person, Organization, NewsMediaOrganization, GovernmentOrganization, State, Group }

/// <summary>Whether a person is of public interest. A private person is never shown by name.</summary>
public enum Privacy { PublicFigure, PrivatePerson }

/// <summary>A person, organisation, state or group that does or says something.</summary>
public sealed record Actor
{
    /// <summary>Name, aliases, identity.</summary>
    public required RecordHead Head { get; init; }

    /// <summary>What it is.</summary>
    public required ActorType Type { get; init; }

    /// <summary>How a person's name stands in indexes ("Xi Jinping"); null: the last word first ("Berg, Ada").</summary>
    public string? SortName { get; init; }

    /// <summary>Offices and functions, in the order written.</summary>
    public ImmutableArray<Role> Roles { get; init; } = [];

    /// <summary>Relations as written in this actor's own file. Derived inverses are the catalog's.</summary>
    public ImmutableArray<Relation> Relations { get; init; } = [];

    /// <summary>A state's territory: the id of a place.</summary>
    public Located<string>? Territory { get; init; }

    /// <summary>Names that stand for the actor by metonymy ("Kreml"); never linked automatically.</summary>
    public ImmutableArray<NameForm> Metonyms { get; init; } = [];

    /// <summary>Public figure or private person.</summary>
    public Privacy Privacy { get; init; }

    /// <summary>How much of the name is shown.</summary>
    public NameDisplay Display { get; init; }

    /// <summary>Birth (person) or founding (others).</summary>
    public EdtfDate? Begin { get; init; }

    /// <summary>Death (person) or dissolution (others).</summary>
    public EdtfDate? End { get; init; }

    /// <summary>Whether the name itself must not reach any output.</summary>
    public bool IsNameHidden => Display != NameDisplay.Full || Privacy == Privacy.PrivatePerson;
}
