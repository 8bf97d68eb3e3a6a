using Archive.Annotations;
using Archive.Model;

namespace Archive.Tests.AnnotationTests;

public class HiddenNameTests
{
    private static Corpus Archive => new Corpus().Person("p", "Max von Tanne", alias: ["Maxi Tanne"], privacy: Privacy.PrivatePerson);

    [Fact]
    public void A_hidden_name_is_hidden_in_every_article_listed_or_not()
    {
        Archive.Expect("{Max von Tanne|M. v. T.} kam, so {Tanne|M. v. T.}. {Maxi Tannes|M. v. T.} Haus.");
        Archive.List("p").Expect("{Tannes|M. v. T.} Haus, {MAX VON TANNE|M. v. T.}.");
    }

    [Fact]
    public void A_surname_alone_is_hidden_only_where_its_bearer_is_known() => Archive.Expect("Eine Tanne.");

    [Fact]
    public void Hiding_goes_before_linking_before_longer_names_and_before_annotations() =>
        Archive.Organization("o", "Max von Tanne Werke").Person("q", "Eva Tanne").List("o", "q").Link(Corpus.Quote("Max von", occurrence: 2), "q")
            .Expect("Die {Max von Tanne|M. v. T.} Werke und {Max von Tanne|M. v. T.}.");

    [Fact]
    public void A_role_is_shown_where_not_even_initials_may_be()
    {
        new Corpus().Person("p", "Max Tanne", display: NameDisplay.RoleOnly, role: "Zeuge").Expect("{Max Tanne|Zeuge} kam.");
        new Corpus().Person("p", "Max Tanne", display: NameDisplay.RoleOnly).Expect("{Max Tanne|N. N.} kam.");
        new Corpus().Person("p", "Max Tanne", display: NameDisplay.Initials).Expect("{Max Tanne|M. T.} kam.");
    }

    [Fact]
    public void Words_that_an_editor_linked_as_the_name_are_hidden_and_other_words_are_not() => Archive
        .Link(Corpus.Quote("Maxl"), "p").Link(Corpus.Quote("der Zeuge"), "p", MentionForm.Role).Expect("{Maxl|M. v. T.} und [der Zeuge|p].");

    [Fact]
    public void Hidden_names_that_overlap_become_one()
    {
        var marks = new Corpus().Person("p", "Max Tanne", privacy: Privacy.PrivatePerson).Person("q", "Tanne Berg", privacy: Privacy.PrivatePerson)
            .Annotate("Max Tanne Berg").Text.Paragraphs[0].Marks;
        marks.Should().ContainSingle().Which.Should().BeOfType<RedactionMark>().Which.Span.Should().Be(new TextSpan(0, 14));
    }
}
