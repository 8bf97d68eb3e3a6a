using System.Collections.Concurrent;
using System.Collections.Immutable;
using Archive.Catalogs.Reading;
using Archive.Diagnostics;
using Archive.Sources;

namespace Archive.Catalogs;

/// <summary>
/// Records that an earlier build made without a word of complaint. They are what they were as long as their files are the same objects, and
/// whatever they may refer to, and the site's settings, are what they were.
/// </summary>
public sealed class RecordMemory
{
    private ConcurrentDictionary<object, object> records = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Type, (SourceSet Sources, object Records)> lists = [];
    private RecordIndex? index;
    private SourceSet? before;

    /// <summary>What the last build resolved, no address taken twice and no circle in it; null where there is none.</summary>
    internal ResolvedRecords? Resolved { get; set; }

    /// <summary>Begins a build: forgets everything where what records may refer to has changed, or the settings.</summary>
    /// <returns>What there is.</returns>
    internal RecordIndex Begin(SourceSet sources)
    {
        if (index is not null && before is not null && HoldTheSame(before, sources))
        {
            index = index.Of(sources);
            Forget(before, sources);
        }
        else
        {
            index = new RecordIndex(sources);
            records = new(ReferenceEqualityComparer.Instance);
            lists.Clear();
        }

        before = sources;
        return index;
    }

    /// <summary>Whether references that one bears out, the other bears out as well, and the settings are the same.</summary>
    private static bool HoldTheSame(SourceSet one, SourceSet other) =>
        ReferenceEquals(one.Site, other.Site) && one.Unreadable.SetEquals(other.Unreadable)
        && Unchanged.AreAll(one.Pages, other.Pages)
        && Unchanged.AreAll(one.Seeds, other.Seeds, (a, b) => a.Stem == b.Stem)
        && Unchanged.AreAll(one.Articles, other.Articles, (a, b) => a.Stem == b.Stem && ArticleOutline.Of(a).Says(ArticleOutline.Of(b)))
        && Unchanged.AreAll(one.Actors, other.Actors, (a, b) => a.Stem == b.Stem)
        && Unchanged.AreAll(one.Places, other.Places, (a, b) => a.Stem == b.Stem)
        && Unchanged.AreAll(one.Events, other.Events, (a, b) => a.Stem == b.Stem);

    // What stands in files that are others by now: as many as before, in the same order.
    private void Forget(SourceSet gone, SourceSet now)
    {
        Forget(gone.Articles, now.Articles);
        Forget(gone.Actors, now.Actors);
        Forget(gone.Places, now.Places);
        Forget(gone.Events, now.Events);
    }

    private void Forget(ImmutableArray<YamlDocument> gone, ImmutableArray<YamlDocument> now)
    {
        if (gone == now) return;
        for (var i = 0; i < gone.Length; i++)
            if (!ReferenceEquals(gone[i], now[i])) records.TryRemove(gone[i], out _);
    }

    /// <summary>The records of one kind, where all their files are what they were when nothing was to be said of any; made otherwise.</summary>
    /// <param name="sources">What there is now.</param>
    /// <param name="areSame">Whether the files of the kind are the same lists.</param>
    /// <param name="read">Reads them all; what it has to say goes into the bag.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    internal ImmutableArray<T> ListOf<T>(
        SourceSet sources, Func<SourceSet, SourceSet, bool> areSame, Func<DiagnosticBag, ImmutableArray<T>> read, DiagnosticBag diagnostics)
    {
        if (lists.TryGetValue(typeof(T), out var known) && areSame(known.Sources, sources)) return (ImmutableArray<T>)known.Records;
        var found = new DiagnosticBag();
        var made = read(found);
        if (found.IsEmpty) lists[typeof(T)] = (sources, made);
        else lists.Remove(typeof(T));
        diagnostics.AddRange(found.ToSorted());
        return made;
    }

    /// <summary>The records of one kind as they last were when nothing was to be said of any, and the files they were made of; null where there are none.</summary>
    internal (SourceSet Sources, ImmutableArray<T> Records)? Known<T>() =>
        lists.TryGetValue(typeof(T), out var known) ? (known.Sources, (ImmutableArray<T>)known.Records) : null;

    /// <summary>The record made of a file; null where it is not known.</summary>
    internal T? Find<T>(object file)
        where T : class => records.GetValueOrDefault(file) as T;

    /// <summary>Remembers a record.</summary>
    internal void Add(object file, object record) => records[file] = record;
}

/// <summary>What a build resolved.</summary>
/// <param name="Records">Every record.</param>
/// <param name="Catalog">The catalog that was put together of them.</param>
internal sealed record ResolvedRecords(RecordSet Records, Catalog Catalog);
