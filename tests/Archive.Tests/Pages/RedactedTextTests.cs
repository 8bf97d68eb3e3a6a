using System.Collections.Immutable;
using Archive.Annotations;
using Archive.Model;
using Archive.Pages;

namespace Archive.Tests.Pages;

public sealed class RedactedTextTests
{
    private static readonly RedactionMark Hidden = new(new(4, 5), new(RecordKind.Actor, "aldor"), "N. A.");

    private static readonly AnnotatedParagraph Plain = new(
        1, ParagraphKind.Paragraph, "Dass Aldor kam, sagte Belmar.", [new MentionMark(new(22, 6), new(RecordKind.Actor, "belmar"), MentionBasis.Surname, default)], [new(0, 29)]);

    [Fact]
    public void A_name_is_hidden_however_its_mark_came_to_the_paragraph()
    {
        var made = new AnnotatedParagraph(Plain.Number, Plain.Kind, Plain.Text, [Hidden, .. Plain.Marks], Plain.Sentences);
        var changed = Plain with { Marks = [Hidden, .. Plain.Marks] };
        foreach (var paragraph in (ImmutableArray<AnnotatedParagraph>)[made, changed, changed with { Number = 2 }])
        {
            RedactedText.Of(paragraph).Text.Should().Be("DassN. A.r kam, sagte Belmar.");
            // What lies partly within is hidden as a whole.
            RedactedText.Of(paragraph, new(7, 9)).Text.Should().Be("N. A.r kam, ");
            RedactedText.Of(paragraph, new(16, 5)).Text.Should().Be("sagte");
        }

        RedactedText.Of(changed with { Marks = Plain.Marks }).Text.Should().Be(Plain.Text);
    }
}
