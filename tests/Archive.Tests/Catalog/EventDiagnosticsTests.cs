namespace Archive.Tests.Catalogs;

/// <summary>Dates that cannot be reconciled, relations told twice: the bad YAML beside code, position, message and hint.</summary>
public class EventDiagnosticsTests
{
    [Theory]
    [InlineData("2025-08-11/2025-08-17", "2025-08-18")]
    [InlineData("2025-08-11/2025-08-17", "2025-08-10/2025-08-12")]
    [InlineData("2025-08-11/2025-08-17", "2025-08-16/2025-08-20")]
    [InlineData("2025", "2024-12-31")]
    [InlineData("2025-08-11/..", "2025-08-10")]
    [InlineData("2020~", "2023")]
    public void A_part_lies_within_its_whole(string whole, string part) =>
        Parts(whole, part).Complaints().Should().Equal(
            $"ARC0157 Error input/events/teil.yml:3:11: The date {part} does not lie within that of its superEvent \"ganzes\", {whole}. → Correct one of the "
            + "two dates.");

    [Theory]
    [InlineData("2025-08-11/2025-08-17", "2025-08-17")]
    [InlineData("2025-08-11/2025-08-17", "2025-08")]
    [InlineData("2025-08-11/2025-08-17", "\"[2025-08-01..2025-08-12]\"")]
    [InlineData("2025-08-11/..", "2030")]
    [InlineData("2025-08-11/", "2030")]
    [InlineData("2020~", "2021")]
    [InlineData("-0044", "-0044-03-15")]
    public void A_part_that_may_lie_within_its_whole_does(string whole, string part) => Parts(whole, part).Complaints().Should().BeEmpty();

    [Fact]
    public void A_whole_without_date_is_bounded_by_its_own_whole() =>
        Parts("2025", "2026").With("input/events/teil.yml", "name: Teil\noccurStatus: planned\ntemporal: 2026\nsuperEvent: mitte")
            .With("input/events/mitte.yml", "name: Mitte\noccurStatus: planned\nsuperEvent: ganzes")
            .Complaints().Should().ContainSingle().Which.Should().StartWith("ARC0157 Error input/events/teil.yml:3:11:");

    [Fact]
    public void A_history_is_told_in_order() =>
        TestArchive.Small().With(
            "input/events/rede.yml",
            """
            name: Rede
            occurStatus: planned
            statusHistory:
              - {asOf: 2025-08-09, occurStatus: proposed}
              - {asOf: 2025-08, occurStatus: proposed}
              - {asOf: 2025-08-07, occurStatus: planned}
              - {asOf: 2025-07, occurStatus: planned}
            """).Complaints().Should().Equal(
            "ARC0158 Error input/events/rede.yml:7:12: This step is as of 2025-07, but the step before it is as of 2025-08-07. → Put the steps in order, the "
            + "newest last.");

    [Fact]
    public void The_newest_step_says_what_the_event_says() =>
        TestArchive.Small().With(
            "input/events/rede.yml",
            """
            name: Rede
            occurStatus: planned
            statusHistory:
              - {asOf: 2025-08-07, occurStatus: planned}
              - {asOf: 2025-08-09, occurStatus: cancelled}
            """).Complaints().Should().Equal(
            "ARC0159 Error input/events/rede.yml:5:37: The newest step says \"cancelled\", but the event's occurStatus is \"planned\". → Make both say the same.");

    [Theory]
    [InlineData("2025-08-16", "2025-08-15", true)]
    [InlineData("2025-08-15T20:00Z", "2025-08-15", false)]
    [InlineData("2025-08-15", "2025-08", false)]
    [InlineData("2025-08-16", "2025-08-14~", false)]
    public void The_newest_step_has_no_other_date_than_the_event(string date, string newest, bool isWrong) =>
        TestArchive.Small().With(
            "input/events/rede.yml",
            $$"""
            name: Rede
            temporal: {{date}}
            occurStatus: occurred
            statusHistory:
              - {asOf: 2025-08-07, occurStatus: planned, temporal: 2025-08-01}
              - {asOf: 2025-08-18, occurStatus: occurred, temporal: {{newest}}}
            """).Complaints().Should().Equal(isWrong
            ? [$"ARC0159 Error input/events/rede.yml:6:12: The newest step says \"{newest}\", but the event's temporal is \"{date}\". → Make both say the same."] : []);

    [Theory]
    [InlineData("musterstadt", "dorf", true)]
    [InlineData("musterstadt", "musterland", false)]
    [InlineData("musterland", "musterstadt", false)]
    [InlineData("dorf", "dorf", false)]
    public void The_newest_step_has_no_other_place_than_the_event(string place, string newest, bool isWrong) =>
        TestArchive.Small().With("input/places/dorf.yml", "name: Dorf\ntype: City").With("input/places/musterstadt.yml", "name: Musterstadt\ntype: City\ncontainedInPlace: musterland").With(
            "input/events/rede.yml",
            $$"""
            name: Rede
            location: {{place}}
            occurStatus: occurred
            statusHistory:
              - {asOf: 2025-08-18, occurStatus: occurred, location: {{newest}}}
            """).Complaints().Should().Equal(isWrong
            ? [$"ARC0159 Error input/events/rede.yml:5:57: The newest step says \"{newest}\", but the event's location is \"{place}\". → Make both say the same."] : []);

    [Theory]
    [InlineData("2025-08-06", true)]
    [InlineData("2025-08-07", false)]
    [InlineData("2025-08-06/2025-08-09", false)]
    [InlineData("2025-08", false)]
    public void What_follows_upon_something_is_not_over_before_it(string date, bool isWrong) =>
        TestArchive.Small().With("input/events/erstes.yml", "name: Erstes\noccurStatus: planned\ntemporal: 2025-08-07")
            .With("input/events/rede.yml", $"name: Rede\noccurStatus: planned\ntemporal: {date}\nfollows: [erstes]").Complaints().Should().Equal(isWrong
                ? [$"ARC0160 Error input/events/rede.yml:4:11: The event is said to be following \"erstes\", but its date is {date} and that of \"erstes\" is 2025-08-07. "
                    + "→ Correct one of the dates, or remove the relation."] : []);

    [Theory]
    [InlineData("after", "2024-12-31", "after")]
    [InlineData("before", "2026-01-01", "before")]
    [InlineData("during", "2026", "during")]
    [InlineData("overlaps", "2026/2027", "overlapping with")]
    public void An_order_in_time_must_be_possible(string relation, string date, string words) =>
        Related(relation, date).Complaints().Should().Equal(
            $"ARC0160 Error input/events/rede.yml:4:{22 + relation.Length}: The event is said to be {words} \"ganzes\", but its date is {date} and that of "
            + "\"ganzes\" is 2025-01-01/2025-12-31. → Correct one of the dates, or remove the relation.");

    [Theory]
    [InlineData("after", "2025-12-31")]
    [InlineData("before", "2025-01-01")]
    [InlineData("during", "2025-06")]
    [InlineData("overlaps", "2024/2025-02")]
    public void An_order_that_is_possible_is_believed(string relation, string date) => Related(relation, date).Complaints().Should().BeEmpty();

    [Fact]
    public void An_event_has_no_order_with_itself() =>
        TestArchive.Small().With("input/events/rede.yml", "name: Rede\noccurStatus: planned\ntemporalRelation: {after: [rede, gipfel]}")
            .Complaints().Should().Equal(
                "ARC0137 Error input/events/rede.yml:3:28: \"rede\" refers to itself in \"after\". → Write the id of another record.");

    [Theory]
    [InlineData("memberOf", "hasMember", "")]
    [InlineData("spouseOf", "spouseOf", "")]
    [InlineData("memberOf", "hasMember", ", temporal: 2020")]
    public void A_relation_told_in_both_files_is_told_once_too_often(string one, string other, string temporal) =>
        Actors(one, other, "", temporal).Complaints().Should().Equal(
            $"ARC0161 Warning input/actors/b.yml:3:{29 + other.Length}: That \"b\" {other} \"a\" is already said in the other actor's file. → Write it once; "
            + "the other page shows it by itself.");

    [Fact]
    public void Relations_of_different_times_are_different() =>
        Actors("memberOf", "hasMember", ", temporal: 2010", ", temporal: 2020").Complaints().Should().BeEmpty();

    private static TestArchive Parts(string whole, string part) => TestArchive.Small()
        .With("input/events/ganzes.yml", $"name: Ganzes\noccurStatus: planned\ntemporal: {whole}")
        .With("input/events/teil.yml", $"name: Teil\noccurStatus: planned\ntemporal: {part}\nsuperEvent: ganzes");

    private static TestArchive Related(string relation, string date) => TestArchive.Small()
        .With("input/events/ganzes.yml", "name: Ganzes\noccurStatus: planned\ntemporal: 2025-01-01/2025-12-31")
        .With("input/events/rede.yml", $"name: Rede\noccurStatus: planned\ntemporal: {date}\ntemporalRelation: {"{"}{relation}: ganzes{"}"}");

    private static TestArchive Actors(string one, string other, string oneTime, string otherTime) => TestArchive.Small()
        .With("input/actors/a.yml", $"type: Group\nname: A\nrelations: [{"{"}type: {one}, actor: b{oneTime}{"}"}]")
        .With("input/actors/b.yml", $"type: Group\nname: B\nrelations: [{"{"}type: {other}, actor: a{otherTime}{"}"}]");
}
