using System.Collections.Frozen;
using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Themes;

/// <summary>Names of enum members as the YAML, the classes and the keys of the interface write them: <c>did-not-occur</c>.</summary>
internal static class EnumWords
{
    /// <summary>The enums whose members have words in the interface, and the prefix of their keys.</summary>
    public static ImmutableArray<(string Prefix, Type Enum)> Families { get; } =
    [
        ("actor-type", typeof(ActorType)), ("actor-types", typeof(ActorType)), ("place-type", typeof(PlaceType)), ("place-types", typeof(PlaceType)), ("status", typeof(OccurStatus)), ("stance", typeof(Stance)),
        ("speech", typeof(SpeechForm)), ("note", typeof(NoteKind)), ("correction", typeof(CorrectionKind)), ("treatment", typeof(EventTreatment)),
        ("relation", typeof(RelationType)), ("temporal", typeof(TemporalRelationType)), ("precision", typeof(GeoPrecision)), ("kind", typeof(RecordKind)),
        ("rank", typeof(StatementRank)), ("form", typeof(MentionForm)),
    ];

    /// <summary>The spelling of an enum member.</summary>
    public static string Kebab<T>(T member)
        where T : struct, Enum => Spelling<T>.Of.TryGetValue(member, out var spelled) ? spelled : Kebab(member.ToString());

    /// <summary>The spelling of a member's name.</summary>
    public static string Kebab(string name) => KebabCase.Of(name);

    private static class Spelling<T>
        where T : struct, Enum
    {
        public static FrozenDictionary<T, string> Of { get; } = Enum.GetValues<T>().Distinct().ToFrozenDictionary(member => member, member => Kebab(member.ToString()));
    }
}
