using System.Collections.Frozen;
using System.Collections.Immutable;
using Archive.Catalogs;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Annotations;

/// <summary>Finds what an article's words mean. One for the whole archive; thread-safe.</summary>
public sealed class Annotator
{
    private readonly FrozenDictionary<string, (NameFinder Finder, NameIndex Names, Redactor Redactor)> byLanguage;

    /// <summary>Builds one automaton of all names for each language the articles are in.</summary>
    public Annotator(Catalog catalog) => byLanguage = catalog.Articles.Concat(catalog.Withheld).Select(article => LanguageOf(article))
        .Distinct(StringComparer.Ordinal).ToFrozenDictionary(language => language, language =>
        {
            var names = new NameIndex(catalog, RulesOf(language));
            return (new NameFinder(names), names, new Redactor(catalog, names));
        }, StringComparer.Ordinal);

    /// <summary>Annotates one article of the catalog.</summary>
    public (AnnotatedText Text, ImmutableArray<Diagnostic> Diagnostics) Annotate(Article article)
    {
        var (finder, names, redactor) = byLanguage[LanguageOf(article)];
        var bag = new DiagnosticBag();
        var folded = article.Seed.Paragraphs.Select(paragraph => FoldedText.Of(paragraph.Text)).ToImmutableArray();
        var annotated = new AnnotationMarks(article, new SelectorMatcher(article, folded), bag);
        var hits = new List<NameHit>(64);
        if (article.Autolink != Autolink.None || redactor.IsNeeded)
            for (var i = 0; i < folded.Length; i++) finder.Find(i, folded[i], hits);

        var redacted = redactor.Redact(article, hits);
        for (var i = 0; i < redacted.Length; i++) annotated.Taken[i].AddRange(redacted[i].Select(mark => mark.Span));
        var decider = new LinkDecider(names, article);
        var links = decider.Decide(hits, annotated.Taken);
        bag.AddRange(decider.Problems());

        var paragraphs = article.Seed.Paragraphs.Select((paragraph, i) => Assemble(paragraph, i, annotated.Marks[i], links[i], redacted[i])).ToImmutableArray();
        bag.AddRange(NotMentioned(article, paragraphs));
        return (new(article.Id, paragraphs), bag.ToSorted());
    }

    private static string LanguageOf(Article article) => article.InLanguage.Split('-')[0].ToLowerInvariant() switch
    {
        "de" => "de",
        "en" => "en",
        _ => "",
    };

    private static ILanguageRules RulesOf(string language) => language switch
    {
        "de" => new GermanRules(),
        "en" => new EnglishRules(),
        _ => new PlainRules(),
    };

    private static AnnotatedParagraph Assemble(
        Paragraph paragraph, int index, List<Mark> annotated, List<MentionMark> links, List<RedactionMark> redacted)
    {
        // A hidden name is hidden whatever else is said of the words.
        var marks = annotated.Where(mark => mark is not MentionMark || !redacted.Exists(hidden => hidden.Span.Overlaps(mark.Span)))
            .Concat(links).Concat(redacted)
            .OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Span.Length).ThenBy(mark => mark is MentionMark ? 0 : 1)
            .ToImmutableArray();
        var sentences = paragraph.Kind == ParagraphKind.Subheading
            ? [new TextSpan(0, paragraph.Text.Length)] : SentenceSplitter.Split(paragraph.Text);
        return new(index + 1, paragraph.Kind, paragraph.Text, marks, sentences);
    }

    private static IEnumerable<Diagnostic> NotMentioned(Article article, ImmutableArray<AnnotatedParagraph> paragraphs)
    {
        if (article.Autolink == Autolink.None) yield break;
        var mentioned = paragraphs.SelectMany(p => p.Marks).Select(mark => mark switch
        {
            MentionMark mention => mention.Target,
            RedactionMark redaction => redaction.Target,
            _ => default,
        }).ToHashSet();
        foreach (var subject in article.Subjects)
            if (subject.Target.Value.Kind != RecordKind.Event && !mentioned.Contains(subject.Target.Value))
                yield return Diag.Text.NotMentioned(subject.Target.At, subject.Target.Value.ToString());
    }
}
