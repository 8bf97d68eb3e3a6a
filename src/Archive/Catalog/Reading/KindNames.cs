using Archive.Model;

namespace Archive.Catalogs.Reading;

/// <summary>What messages and mappings call the kinds of records.</summary>
internal static class KindNames
{
    public static string Of(RecordKind kind) => kind switch
    {
        RecordKind.Article => "article",
        RecordKind.Actor => "actor",
        RecordKind.Place => "place",
        _ => "event",
    };

    public static string IdOf(RecordKind kind) => kind switch
    {
        RecordKind.Article => "the id of an article",
        RecordKind.Actor => "the id of an actor",
        RecordKind.Place => "the id of a place",
        _ => "the id of an event",
    };

    public static string WithArticle(RecordKind kind) => kind == RecordKind.Place ? "a place" : $"an {Of(kind)}";
}
