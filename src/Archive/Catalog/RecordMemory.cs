using System.Collections.Concurrent;
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
    private object?[] settings = [];

    /// <summary>Begins a build: forgets everything where what records may refer to has changed, or the settings.</summary>
    internal void Begin(RecordIndex now, SourceSet sources)
    {
        object?[] read = [sources.Site, .. sources.Pages];
        var isSame = index is not null && settings.SequenceEqual(read, ReferenceEqualityComparer.Instance) && index.HoldsTheSameAs(now);
        if (!isSame) records = new(ReferenceEqualityComparer.Instance);
        else Forget(sources);
        (index, settings) = (now, read);
    }

    // What stands in files that are gone, or are others by now.
    private void Forget(SourceSet sources)
    {
        var present = new HashSet<object>([.. sources.Articles, .. sources.Actors, .. sources.Places, .. sources.Events], ReferenceEqualityComparer.Instance);
        foreach (var file in records.Keys)
            if (!present.Contains(file)) records.TryRemove(file, out _);
    }

    /// <summary>The record made of a file; null where it is not known.</summary>
    internal T? Find<T>(object file)
        where T : class => records.GetValueOrDefault(file) as T;

    /// <summary>Remembers a record.</summary>
    internal void Add(object file, object record) => records[file] = record;
}
