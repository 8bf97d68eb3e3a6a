using Archive.Annotations;
using Archive.Model;

namespace Archive.Tests.AnnotationTests;

public class AnnotationMarksTests
{
    private static readonly NoteBody Note = new(NoteKind.Context, "Why.", null, null, []);

    [Fact]
    public void Nested_and_overlapping_links_stay_marks_of_their_own()
    {
        var marks = new Corpus().Person("ada", "Ada Tanne").Place("t", "Tann").List("ada", "t")
            .Link(Corpus.Quote("Ada Tanne aus Tann"), "ada").Link(Corpus.Quote("Tann", prefix: "aus "), "t").Link(Corpus.Quote("Tann lebt"), "t")
            .Annotate("Frau Ada Tanne aus Tann lebt, Tanne.").Text.Paragraphs[0].Marks;
        marks.Cast<MentionMark>().Select(mark => (mark.Span.Start, mark.Span.Length, mark.Target.Id, mark.Basis)).Should().Equal(
            (5, 18, "ada", MentionBasis.Annotation), (19, 9, "t", MentionBasis.Annotation), (19, 4, "t", MentionBasis.Annotation), (30, 5, "ada", MentionBasis.Surname));
    }

    [Fact]
    public void Two_links_of_the_same_words_contradict_each_other() => new Corpus().Person("ada", "Ada Tanne").Place("t", "Tann")
        .Link(Corpus.Quote("Tann", line: 20), "t").Link(Corpus.Quote("Tann", line: 23), "ada").Told("In Tann.").Should().Equal(
            "ARC0207 input/articles/a.yml:23:5: \"Tann\" is linked to actor ada, but another annotation links the same words to place t. → Keep one of the two.\n"
            + "  input/articles/a.yml:20:5: the other annotation");

    [Fact]
    public void A_note_over_two_paragraphs_has_a_mark_in_each_and_one_end()
    {
        var text = new Corpus().Annotate(Corpus.Quote("im Wald. Und dort"), Note).Annotate("Es war im Wald.", "Und dort blieb es.").Text;
        text.Paragraphs.Select(p => p.Marks.Should().ContainSingle().Subject).Should().Equal(
            new NoteMark(new(7, 8), Note, 0, false), new NoteMark(new(0, 8), Note, 0, true));
    }

    [Fact]
    public void Dates_and_statements_become_marks_in_order()
    {
        var (day, _) = EdtfParser.Parse("2031-02-03");
        var date = new DateBody(new(day!, default), "datePublished", null);
        var marks = new Corpus().Person("ada", "Ada Tanne").List("ada").Annotate(Corpus.Quote("Ada Tanne"), Note).Annotate(Corpus.Quote("heute"), date).State("s", Corpus.Quote("Ada Tanne kam heute"))
            .Annotate("Ada Tanne kam heute.").Text.Paragraphs[0].Marks;
        marks.Should().Equal(
            new StatementMark(new(0, 19), new("a", "s"), true), new MentionMark(new(0, 9), new(RecordKind.Actor, "ada"), MentionBasis.Name, MentionForm.Name),
            new NoteMark(new(0, 9), Note, 0, true), new DateMark(new(14, 5), date, 1));
    }

    [Fact]
    public void Each_link_tells_why() => new Corpus { LinkAdjectives = true }.Person("p", "Ada Tanne", alias: ["Adele T."], weak: ["Turmchefin"]).State("s", "Tundren", adjectives: ["tundrisch"]).List("p", "s")
        .Annotate("Ada Tanne, Adele T. Die Turmchefin Tanne und tundrisch.").Text.Paragraphs[0].Marks.Cast<MentionMark>().Select(mark => (mark.Basis, mark.Form)).Should().Equal(
            (MentionBasis.Name, MentionForm.Name), (MentionBasis.Alias, MentionForm.Name), (MentionBasis.WeakAlias, MentionForm.Name), (MentionBasis.Surname, MentionForm.Name),
            (MentionBasis.Adjective, MentionForm.Adjective));

    [Fact]
    public void A_subheading_is_one_sentence() => new Corpus().Annotate("Es war so.", "# Was war? Und was nicht?", "Ja. Nein.").Text.Paragraphs
        .Select(p => p.Sentences.Length).Should().Equal(1, 1, 2);
}
