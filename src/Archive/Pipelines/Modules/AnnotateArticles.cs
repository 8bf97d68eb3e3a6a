using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Archive.Annotations;
using Archive.Diagnostics;

namespace Archive.Pipelines.Modules;

/// <summary>Finds what the words of every published article mean.</summary>
public sealed class AnnotateArticles : IModule
{
    /// <inheritdoc/>
    public string Title => "Annotate";

    /// <inheritdoc/>
    public void Execute(BuildState state)
    {
        var articles = state.Catalog.Articles;
        var memory = state.Memory?.Texts;
        var annotator = memory?.Begin(state.Catalog) ?? new Annotator(state.Catalog);
        var texts = new AnnotatedText[articles.Length];
        var found = new ImmutableArray<Diagnostic>[articles.Length];
        var done = 0;
        Parallel.For(0, articles.Length, Parallelism.Of(state.Options, state.Cancellation), i =>
        {
            (texts[i], found[i]) = memory is null ? annotator.Annotate(articles[i]) : memory.Of(articles[i]);
            if (Interlocked.Increment(ref done) is var n && n % 64 == 0) state.Progress(Title, n, articles.Length);
        });
        // A withheld article's own annotations are checked like any other's, though nothing of them is shown.
        foreach (var article in state.Catalog.Withheld) state.Report(annotator.Annotate(article).Diagnostics);
        foreach (var diagnostics in found) state.Report(diagnostics);
        state.Texts = ImmutableCollectionsMarshal.AsImmutableArray(texts);
    }
}
