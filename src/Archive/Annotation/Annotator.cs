using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Archive.Catalogs;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Annotations;

/// <summary>Finds what an article's words mean. One for the whole archive; thread-safe.</summary>
public sealed class Annotator
{
    // One automaton of all names for each language in which names change differently, built when the first article needs it.
    private readonly Lazy<Language> german;
    private readonly Lazy<Language> english;
    private readonly Lazy<Language> other;

    /// <summary>An annotator for the articles of a catalog.</summary>
    public Annotator(Catalog catalog)
    {
        german = new(() => new(catalog, new GermanRules()));
        english = new(() => new(catalog, new EnglishRules()));
        other = new(() => new(catalog, new PlainRules()));
    }

    /// <summary>Annotates one article of the catalog.</summary>
    public (AnnotatedText Text, ImmutableArray<Diagnostic> Diagnostics) Annotate(Article article)
    {
        var language = LanguageOf(article);
        var bag = new DiagnosticBag();
        var text = new ArticleText(article);
        var annotated = new AnnotationMarks(article, new SelectorMatcher(text), bag);
        var hits = new List<NameHit>(64);
        if (article.Autolink != Autolink.None || language.Redactor.IsNeeded)
            for (var i = 0; i < text.Paragraphs.Length; i++) language.Finder.Find(i, text.Paragraphs[i], hits);

        Hide(language.Redactor, text, hits, annotated);
        var problems = new LinkProblems(article, text);
        var links = new LinkDecider(language.Names, article, problems).Decide(hits, annotated);
        if (!article.HasUnreadAnnotations) problems.Report(bag);
        for (var i = 0; i < links.Length; i++) annotated.Marks[i].AddRange(links[i]);
        ReportNotMentioned(article, language.Names, hits, annotated, bag);
        var paragraphs = new AnnotatedParagraph[links.Length];
        for (var i = 0; i < paragraphs.Length; i++) paragraphs[i] = Assemble(article.Seed.Paragraphs[i], text.Paragraphs[i].Received, i, annotated.Marks[i]);
        return (new(article.Id, ImmutableCollectionsMarshal.AsImmutableArray(paragraphs)), bag.ToSorted());
    }

    private Language LanguageOf(Article article)
    {
        var tag = article.InLanguage.AsSpan();
        var primary = tag.IndexOf('-') is var hyphen and > 0 ? tag[..hyphen] : tag;
        if (primary.Equals("de", StringComparison.OrdinalIgnoreCase)) return german.Value;
        return primary.Equals("en", StringComparison.OrdinalIgnoreCase) ? english.Value : other.Value;
    }

    /// <summary>Replaces hidden names, before anything else can be made of the words.</summary>
    private static void Hide(Redactor redactor, ArticleText text, List<NameHit> hits, AnnotationMarks annotated)
    {
        if (!redactor.IsNeeded) return;
        var redacted = redactor.Redact(text.Article, text.Paragraphs, hits);
        for (var i = 0; i < redacted.Length; i++)
        {
            var (marks, hidden, spans) = (annotated.Marks[i], redacted[i], new SpanSet());
            foreach (var mark in hidden) spans.Add(mark.Span);
            // What an editor marked as the name of such a person is hidden too, though the record may not know that form.
            foreach (var mark in marks.OfType<MentionMark>().Where(mark => mark.Form == MentionForm.Name))
                if (redactor.ShownOf(mark.Target) is { } shown && !spans.Overlaps(mark.Span))
                {
                    hidden.Add(new(mark.Span, mark.Target, shown));
                    spans.Add(mark.Span);
                }

            marks.RemoveAll(mark => mark is MentionMark && spans.Overlaps(mark.Span));
            foreach (var mark in hidden) annotated.Take(i, mark.Span);
            marks.AddRange(hidden);
        }
    }

    private static AnnotatedParagraph Assemble(Paragraph paragraph, string text, int index, List<Mark> marks)
    {
        marks.Sort(MarkOrder.Instance);
        var sentences = paragraph.Kind == ParagraphKind.Subheading
            ? [new TextSpan(0, text.Length)] : SentenceSplitter.Split(text);
        return AnnotatedParagraph.Of(paragraph, index + 1, [.. marks], sentences);
    }

    private static void ReportNotMentioned(Article article, NameIndex names, List<NameHit> hits, AnnotationMarks annotated, DiagnosticBag bag)
    {
        if (article.Autolink == Autolink.None || article.Subjects.IsEmpty || article.HasUnreadAnnotations) return;
        var missing = new HashSet<RecordKey>();
        foreach (var subject in article.Subjects)
            if (subject.Target.Value.Kind != RecordKind.Event) missing.Add(subject.Target.Value);
        foreach (var marks in annotated.Marks)
            foreach (var mark in marks)
                if (mark is MentionMark mention) missing.Remove(mention.Target);
        // Most of what is listed is linked; the names found, of which one may mean hundreds, are gone through for the rest only.
        var seen = new HashSet<int>();
        foreach (var hit in hits)
        {
            if (missing.Count == 0) return;
            if (!seen.Add(hit.Pattern)) continue;
            foreach (var use in names[hit.Pattern].Uses)
                if (use.Basis != MentionBasis.Adjective) missing.Remove(names.RecordOf(use.Record));
        }

        foreach (var subject in article.Subjects)
            if (missing.Remove(subject.Target.Value)) bag.Add(Diag.Text.NotMentioned(subject.Target.At, subject.Target.Value.ToString()));
    }

    private sealed class Language
    {
        public Language(Catalog catalog, ILanguageRules rules)
        {
            Names = new(catalog, rules);
            Finder = new(Names);
            Redactor = new(catalog, Names);
        }

        public NameIndex Names { get; }

        public NameFinder Finder { get; }

        public Redactor Redactor { get; }
    }
}
