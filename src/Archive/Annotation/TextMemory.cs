using System.Collections.Concurrent;
using System.Collections.Immutable;
using Archive.Catalogs;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Annotations;

/// <summary>Texts that an earlier build annotated. They are what they were as long as the article is the same object and no name has changed.</summary>
public sealed class TextMemory
{
    private readonly ConcurrentDictionary<Article, (AnnotatedText, ImmutableArray<Diagnostic>)> texts = new(ReferenceEqualityComparer.Instance);
    private Catalog? before;
    private Annotator? annotator;

    /// <summary>Begins a build: forgets everything where a name has changed, or what is known of articles that are gone.</summary>
    /// <returns>Who annotates the others; the same as before where no name has changed.</returns>
    public Annotator Begin(Catalog catalog)
    {
        if (annotator is null || before is null || !HaveSameNames(before, catalog))
        {
            texts.Clear();
            annotator = new(catalog);
        }
        else
        {
            Forget(before.Articles, catalog.Articles);
        }

        before = catalog;
        return annotator;
    }

    // Nearly always all but a few stand where they stood.
    private void Forget(ImmutableArray<Article> gone, ImmutableArray<Article> now)
    {
        if (gone == now) return;
        var (from, behind) = (0, 0);
        var shorter = Math.Min(gone.Length, now.Length);
        while (from < shorter && ReferenceEquals(gone[from], now[from])) from++;
        while (behind < shorter - from && ReferenceEquals(gone[^(behind + 1)], now[^(behind + 1)])) behind++;
        var present = new HashSet<Article>(now[from..^behind], ReferenceEqualityComparer.Instance);
        foreach (var article in gone[from..^behind])
            if (!present.Contains(article)) texts.TryRemove(article, out _);
    }

    /// <summary>The annotated text of an article, made where it is not known.</summary>
    /// <exception cref="InvalidOperationException">No build has begun.</exception>
    public (AnnotatedText Text, ImmutableArray<Diagnostic> Diagnostics) Of(Article article) =>
        texts.GetOrAdd(article, (annotator ?? throw new InvalidOperationException("No build has begun.")).Annotate);

    // Whatever NameIndex and Redactor look at.
    private static bool HaveSameNames(Catalog one, Catalog other) =>
        Unchanged.AreAll(one.Actors, other.Actors, (a, b) => a.Type == b.Type && a.IsNameHidden == b.IsNameHidden && ShownName.Of(a) == ShownName.Of(b) && a.SortName == b.SortName && HaveSameNames(a.Head, b.Head))
        && Unchanged.AreAll(one.Places, other.Places, (a, b) => HaveSameNames(a.Head, b.Head))
        && Unchanged.AreAll(one.Events, other.Events, (a, b) => HaveSameNames(a.Head, b.Head));

    private static bool HaveSameNames(RecordHead one, RecordHead other) =>
        one.Key == other.Key && one.Name.Value == other.Name.Value
        && HaveSameTexts(one.Alias, other.Alias) && HaveSameTexts(one.WeakAlias, other.WeakAlias) && HaveSameTexts(one.Adjectives, other.Adjectives);

    private static bool HaveSameTexts(ImmutableArray<NameForm> one, ImmutableArray<NameForm> other) => one.Select(name => name.Text).SequenceEqual(other.Select(name => name.Text));
}
