namespace Archive.Model;

/// <summary>The four kinds of record that have a page of their own, in the order in which pages list them.</summary>
public enum RecordKind { Article, Actor, Place, Event }

/// <summary>What names a record everywhere: its kind and its id. An actor and a place may share an id; two actors may not.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Id">The file name's stem; for an article the stem of its seed.</param>
public readonly record struct RecordKey(RecordKind Kind, string Id) : IComparable<RecordKey>
{
    /// <inheritdoc/>
    public int CompareTo(RecordKey other) =>
        Kind != other.Kind ? Kind.CompareTo(other.Kind) : string.CompareOrdinal(Id, other.Id);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()} {Id}";

    public static bool operator <(RecordKey left, RecordKey right) => left.CompareTo(right) < 0;
    public static bool operator >(RecordKey left, RecordKey right) => left.CompareTo(right) > 0;
    public static bool operator <=(RecordKey left, RecordKey right) => left.CompareTo(right) <= 0;
    public static bool operator >=(RecordKey left, RecordKey right) => left.CompareTo(right) >= 0;
}
