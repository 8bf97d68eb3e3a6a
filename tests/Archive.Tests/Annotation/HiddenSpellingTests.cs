using System.Diagnostics;
using Archive.Annotations;
using Archive.Model;

namespace Archive.Tests.AnnotationTests;

/// <summary>A hidden name is found in whatever spelling people, shift keys and addresses give it; words that are none are left alone.</summary>
public class HiddenSpellingTests
{
    private static Corpus Ada => new Corpus().Person("p", "Ada Nyxel", privacy: Privacy.PrivatePerson);

    [Theory]
    [InlineData("Siehe {Ada_Nyxel|A. N.}, sagt er.")]
    [InlineData("Post an {ada.nyxel|A. N.}@e.org.")]
    [InlineData("Auf x.com/{AdaNyxel|A. N.} und @{adanyxel|A. N.}, auch {AdaNyxel|A. N.} selbst.")]
    [InlineData("Wie {aDA nYXELS|A. N.} Hut.")]
    [InlineData("Die Zeugin {Nyxel, Ada|A. N.}, kam.")]
    [InlineData("{Ada „Nyxel|A. N.}“ kam, {Ada (Nyxel|A. N.}) auch.")]
    [InlineData("{Ada%20Nyxel|A. N.} steht in der Adresse.")]
    [InlineData("{A\u200Eda Ny\u2066xel|A. N.} versteckt sich.")]
    public void A_full_name_is_hidden_in_an_article_in_any_spelling(string text) => Ada.Expect(text);

    [Theory]
    [InlineData("Anna Nyxelß", "{Anna NYXELß|A. N.}, {Anna NYXELSS|A. N.}, {ANNA NYXELẞ|A. N.}, {Anna Nyxelss|A. N.}.")]
    [InlineData("Ada Berg-Nyxel", "{Ada Berg\u2011Nyxel|A. B.-N.}, {Ada Berg\u2010Nyxel|A. B.-N.}, {Ada Berg–Nyxel|A. B.-N.}.")]
    [InlineData("Ada O'Nyxell", "{Ada O´Nyxell|A. O.}, {Ada O’Nyxell|A. O.}, {Ada O‘Nyxell|A. O.}, {Ada O`Nyxell|A. O.}.")]
    [InlineData("İpek Nyxel", "{ipek nyxel|İ. N.}, {IPEK NYXEL|İ. N.}, {ıpek Nyxel|İ. N.}, {i\u0307pek nyxel|İ. N.}.")]
    public void Letters_that_are_the_same_are_the_same_name(string name, string text) => new Corpus().Person("p", name, privacy: Privacy.PrivatePerson).Expect(text);

    [Fact]
    public void A_surname_alone_in_another_spelling_is_hidden_where_its_bearer_is_listed()
    {
        Ada.List("p").Expect("An {Nyxel|A. N.}@e.org und die Datei _{Nyxel|A. N.}_alt, aber nicht nyxel.");
        new Corpus().Person("p", "Anna Nyxelß", privacy: Privacy.PrivatePerson).List("p").Expect("{NYXELß|A. N.} und {NYXELSS|A. N.}.");
    }

    [Fact]
    public void Other_words_are_left_as_they_are()
    {
        var listed = new Corpus().Person("p", "Ada Berg", privacy: Privacy.PrivatePerson).List("p");
        listed.Expect("{Ada Berg|A. B.} fuhr in die Berge, nach Bergen und Berg-Karabach; am berg stand Ada, Bergleute sangen.");
        new Corpus().Person("p", "Max Imal", privacy: Privacy.PrivatePerson).Expect("Das ist maximal Imal. So war Max; Imal nicht.");
        Ada.Expect("Ada, Nyxel und andere. Adanyxelprozess.");
        Ada.Expect("Das sagte Nyxel. Ada war es nicht.");
    }

    [Fact]
    public void Folding_tells_where_the_letters_stood()
    {
        var text = NameText.Of("Der  \u00ADGroße\u2011O’Neill");

        text.Small.ToString().Should().Be("der grosse o'neill");
        text.Written.ToString().Should().Be("Der Großße O'Neill");
        text.Raw(4, 10).Should().Be(new TextSpan(6, 5));
    }

    [Fact]
    public void Spans_are_found_in_whatever_order_they_came()
    {
        var set = new SpanSet();
        set.Overlaps(new(0, 9)).Should().BeFalse();
        foreach (var span in (TextSpan[])[new(20, 5), new(0, 4), new(2, 6), new(30, 1)]) set.Add(span);

        Enumerable.Range(0, 32).Where(at => set.Overlaps(new(at, 1))).Should().Equal(0, 1, 2, 3, 4, 5, 6, 7, 20, 21, 22, 23, 24, 30);
        set.Overlaps(new(8, 12)).Should().BeFalse();
        set.Overlaps(new(8, 13)).Should().BeTrue();
    }

    /// <summary>It took 40 seconds, and 57 where soft hyphens stood.</summary>
    [Fact]
    public void A_name_without_end_is_hidden_in_no_time()
    {
        var watch = Stopwatch.StartNew();
        var marks = Ada.Annotate(string.Concat(Enumerable.Repeat("Ada Nyxel ", 60_000))).Text.Paragraphs[0].Marks;
        marks.Should().HaveCount(60_000).And.AllBeOfType<RedactionMark>();
        Ada.Annotate(new string('\u00AD', 200_000) + "Ada Nyxel").Text.Paragraphs[0].Marks.Should().ContainSingle();
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
    }
}
