using Archive.Annotations;
using Archive.Model;
using Archive.Pages;
using Archive.Themes;

namespace Archive.Tests.Themes;

public sealed class MarginPlanTests
{
    [Fact]
    public void An_entry_begins_where_its_paragraph_begins()
    {
        var plan = PlanOf(300, 300, 300);
        plan.Place(1, 3).Row.Should().Be(1 + plan.RowsOf(0));
    }

    [Fact]
    public void An_entry_that_is_higher_than_its_paragraph_reaches_over_the_next()
    {
        var plan = PlanOf(60, 300, 300);
        plan.Place(0, 9).Should().Match<(int Row, int Span)>(place => place.Row == 1 && place.Span > plan.RowsOf(0) && place.Span < plan.RowsOf(0) + plan.RowsOf(1));
    }

    [Fact]
    public void An_entry_waits_for_the_one_before_it_and_no_longer()
    {
        var plan = PlanOf(60, 60, 300);
        var first = plan.Place(0, 5);
        plan.Place(1, 1).Row.Should().Be(first.Row + first.Span);
        plan.Place(2, 2).Row.Should().Be(1 + plan.RowsOf(0) + plan.RowsOf(1), "there is room again");
    }

    [Fact]
    public void Behind_the_text_there_is_room_without_end() => PlanOf(60).Place(0, 50).Span.Should().BeGreaterThan(PlanOf(60).RowsOf(0));

    [Fact]
    public void The_rows_of_the_longest_text_can_be_counted_by_the_classes()
    {
        var lengths = Enumerable.Repeat(4_000, 400).ToArray();
        var plan = PlanOf(lengths);
        plan.Place(399, 5).Row.Should().BeLessThan(1000);
        PlanOf(1_000_000).RowsOf(0).Should().BeLessThan(100);
    }

    [Fact]
    public void The_sources_of_a_note_take_no_lines_for_they_are_folded()
    {
        var note = new NoteView(1, 0, "Wort", NoteKind.Context, "Ein Text.", null, null, []);
        MarginPlan.LinesOf(note with { Sources = [.. Enumerable.Repeat(new SourceView("Titel", null, null, null, null), 6)] }).Should().Be(MarginPlan.LinesOf(note));
        MarginPlan.LinesOf(note with { Text = "Eins:\n\n- zwei\n- drei" }).Should().BeGreaterThan(MarginPlan.LinesOf(note) + 2);
    }

    private static MarginPlan PlanOf(params int[] lengths) =>
        new([.. lengths.Select((length, i) => new AnnotatedParagraph(i + 1, ParagraphKind.Paragraph, new string('x', length), [], [new(0, length)]))]);
}
