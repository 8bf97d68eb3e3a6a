using Archive.Annotations;
using Archive.Model;
using Archive.Themes;

namespace Archive.Tests.Themes;

public sealed class MarginPlanTests
{
    [Fact]
    public void An_entry_stands_beside_its_paragraph() => PlanOf(300, 300, 300).Place(1, 3).Should().Be((2, 1));

    [Fact]
    public void An_entry_that_is_higher_than_its_paragraph_reaches_over_the_next() => PlanOf(60, 300, 300).Place(0, 6).Should().Be((1, 2));

    [Fact]
    public void An_entry_waits_for_the_one_before_it()
    {
        var plan = PlanOf(60, 60, 300);
        plan.Place(0, 5).Should().Be((1, 2));
        plan.Place(1, 2).Should().Be((3, 1));
    }

    [Fact]
    public void Behind_the_text_there_is_room_without_end() => PlanOf(60).Place(0, 100).Should().Be((1, 1));

    private static MarginPlan PlanOf(params int[] lengths) =>
        new([.. lengths.Select((length, i) => new AnnotatedParagraph(i + 1, ParagraphKind.Paragraph, new string('x', length), [], [new(0, length)]))]);
}
