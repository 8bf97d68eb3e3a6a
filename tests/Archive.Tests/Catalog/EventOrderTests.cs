using System.Collections.Immutable;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Tests.Catalogs;

public sealed class EventOrderTests
{
    [Fact]
    public void Of_one_day_what_follows_was_caused_or_is_said_to_be_later_comes_later()
    {
        ImmutableArray<Event> events =
        [
            Of("anruf", "2031-05-03") with { Follows = [At("besuch")] },
            Of("besuch", "2031-05-03"),
            Of("aerger", "2031-05-03") with { Cause = [At("besuch")] },
            Of("ankunft", "2031-05-03") with { TemporalRelations = [new(TemporalRelationType.Before, At("anruf"))] },
            Of("abend", "2031-05-03") with { TemporalRelations = [new(TemporalRelationType.After, At("anruf"))] },
            Of("zuvor", "2031-05-02"), Of("danach", "2031-05-04") with { Follows = [At("besuch")] }, Of("irgendwann", null),
        ];
        var order = new EventOrder(events);

        Ids(order.OldestFirst(events)).Should().Equal("zuvor", "ankunft", "besuch", "aerger", "anruf", "abend", "danach", "irgendwann");
        Ids(order.NewestFirst(events)).Should().Equal("danach", "abend", "anruf", "aerger", "besuch", "ankunft", "zuvor", "irgendwann");
        Ids(order.OldestFirst(events.Where(e => e.Head.Id is "anruf" or "besuch"))).Should().Equal("besuch", "anruf");
    }

    [Fact]
    public void Where_nothing_is_said_equal_ones_stand_by_id_and_a_circle_through_several_fields_ends()
    {
        ImmutableArray<Event> events =
        [
            Of("c", "2031") with { Cause = [At("b")] }, Of("b", "2031") with { Follows = [At("c")] }, Of("a", "2031"), Of("y", "2032"), Of("x", "2032"),
        ];
        Ids(new EventOrder(events).OldestFirst(events)).Should().Equal("a", "b", "c", "x", "y");
        Ids(new EventOrder(events).NewestFirst(events)).Should().Equal("x", "y", "c", "b", "a");
    }

    private static IEnumerable<string> Ids(IEnumerable<Event> events) => events.Select(e => e.Head.Id);

    private static Event Of(string id, string? temporal)
    {
        var archive = new Pages.InventedArchive().Event(id, id, temporal);
        return archive.ToCatalog().Events.Single();
    }

    private static Located<string> At(string id) => Pages.InventedArchive.At(id);
}
