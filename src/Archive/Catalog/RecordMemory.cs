using System.Collections.Concurrent;
using System.Collections.Immutable;
using Archive.Catalogs.Reading;
using Archive.Sources;

namespace Archive.Catalogs;

/// <summary>
/// Records that an earlier build made without a word of complaint. They are what they were as long as their files are the same objects, and
/// whatever they may refer to, and the site's settings, are what they were.
/// </summary>
public sealed class RecordMemory
{
    private ConcurrentDictionary<object, object> records = new(ReferenceEqualityComparer.Instance);
    private RecordIndex? index;
    private SourceSet? before;

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
        for (var i = 0; i < gone.Length; i++)
            if (!ReferenceEquals(gone[i], now[i])) records.TryRemove(gone[i], out _);
    }

    /// <summary>The record made of a file; null where it is not known.</summary>
    internal T? Find<T>(object file)
        where T : class => records.GetValueOrDefault(file) as T;

    /// <summary>Remembers a record.</summary>
    internal void Add(object file, object record) => records[file] = record;
}
