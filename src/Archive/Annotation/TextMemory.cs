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

    /// <summary>Begins a build: forgets everything where a name has changed, or what is known of articles that are gone.</summary>
    public void Begin(Catalog catalog)
    {
        if (before is null || !HaveSameNames(before, catalog)) texts.Clear();
        else ForgetAllBut(catalog);
        before = catalog;
    }

    private void ForgetAllBut(Catalog catalog)
    {
        if (Unchanged.AreAll(before!.Articles, catalog.Articles) && Unchanged.AreAll(before.Withheld, catalog.Withheld)) return;
        var present = new HashSet<Article>([.. catalog.Articles, .. catalog.Withheld], ReferenceEqualityComparer.Instance);
        foreach (var article in texts.Keys)
            if (!present.Contains(article)) texts.TryRemove(article, out _);
    }

    /// <summary>The annotated text of an article, made where it is not known.</summary>
    public (AnnotatedText Text, ImmutableArray<Diagnostic> Diagnostics) Of(Article article, Annotator annotator) => texts.GetOrAdd(article, annotator.Annotate);

    // Whatever NameIndex and Redactor look at.
    private static bool HaveSameNames(Catalog one, Catalog other) =>
        Unchanged.AreAll(one.Actors, other.Actors, (a, b) => a.Type == b.Type && a.IsNameHidden == b.IsNameHidden && ShownName.Of(a) == ShownName.Of(b) && HaveSameNames(a.Head, b.Head))
        && Unchanged.AreAll(one.Places, other.Places, (a, b) => HaveSameNames(a.Head, b.Head))
        && Unchanged.AreAll(one.Events, other.Events, (a, b) => HaveSameNames(a.Head, b.Head));

    private static bool HaveSameNames(RecordHead one, RecordHead other) =>
        one.Key == other.Key && one.Name.Value == other.Name.Value
        && HaveSameTexts(one.Alias, other.Alias) && HaveSameTexts(one.WeakAlias, other.WeakAlias) && HaveSameTexts(one.Adjectives, other.Adjectives);

    private static bool HaveSameTexts(ImmutableArray<NameForm> one, ImmutableArray<NameForm> other) => one.Select(name => name.Text).SequenceEqual(other.Select(name => name.Text));
}
