using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Archive.Catalogs;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Annotations;

/// <summary>Texts that an earlier build annotated. They are what they were as long as the article is the same object and no name has changed.</summary>
public sealed class TextMemory
{
    private ConcurrentDictionary<Article, (AnnotatedText, ImmutableArray<Diagnostic>)> texts = new(ReferenceEqualityComparer.Instance);
    private UInt128 names;

    /// <summary>Begins a build: forgets everything where a name has changed, or what is known of articles that are gone.</summary>
    public void Begin(Catalog catalog)
    {
        var now = NamesOf(catalog);
        var kept = now == names ? catalog.Articles.Concat(catalog.Withheld).Where(texts.ContainsKey).Select(article => KeyValuePair.Create(article, texts[article])) : [];
        (texts, names) = (new(kept, ReferenceEqualityComparer.Instance), now);
    }

    /// <summary>The annotated text of an article, made where it is not known.</summary>
    public (AnnotatedText Text, ImmutableArray<Diagnostic> Diagnostics) Of(Article article, Annotator annotator) => texts.GetOrAdd(article, annotator.Annotate);

    // Whatever NameIndex and Redactor look at.
    private static UInt128 NamesOf(Catalog catalog)
    {
        var hash = new XxHash128();
        foreach (var actor in catalog.Actors)
        {
            Add(hash, actor.Head);
            Add(hash, $"{actor.Type} {actor.IsNameHidden} {ShownName.Of(actor)}");
        }

        foreach (var head in catalog.Places.Select(place => place.Head).Concat(catalog.Events.Select(e => e.Head))) Add(hash, head);
        return hash.GetCurrentHashAsUInt128();
    }

    private static void Add(XxHash128 hash, RecordHead head)
    {
        Add(hash, head.Key.ToString());
        Add(hash, head.Name.Value);
        foreach (var list in (ReadOnlySpan<ImmutableArray<NameForm>>)[head.Alias, head.WeakAlias, head.Adjectives])
        {
            Add(hash, "|");
            foreach (var name in list) Add(hash, name.Text);
        }
    }

    private static void Add(XxHash128 hash, string text)
    {
        hash.Append(BitConverter.GetBytes(text.Length));
        hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
    }
}
