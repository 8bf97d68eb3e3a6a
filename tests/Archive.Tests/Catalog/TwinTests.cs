namespace Archive.Tests.Catalogs;

/// <summary>Two files that tell of one and the same.</summary>
public class TwinTests
{
    private const string NoTwin = "ARC0142 Warning input/actors/b.yml:2:7: The actors \"b\" and \"a\" are both called \"Otto Muster\", and nothing tells them apart. → Merge the two files "
        + "into one, or say in both what differs: the type, an identifier in sameAs, a date of birth or founding.";

    [Fact]
    public void Two_actors_cannot_have_one_identifier() =>
        TestArchive.Small()
            .With("input/actors/a.yml", "type: Person\nname: Otto Muster\nsameAs: {wikidata: Q5, homepage: \"https://example.org/\"}")
            .With("input/actors/b.yml", "type: Person\nname: Otto M.\nsameAs: {homepage: \"https://example.org/\", wikidata: Q5}")
            .With("input/places/a.yml", "type: City\nname: Otto\nsameAs: {wikidata: Q5}")
            .Complaints().Should().Equal(
                "ARC0141 Error input/actors/b.yml:3:54: The actors \"b\" and \"a\" are the same by their \"wikidata\", Q5. → Merge the two files into one, or correct the identifier.");

    [Fact]
    public void The_other_file_is_shown() =>
        TestArchive.Small()
            .With("input/events/a.yml", "name: A\noccurStatus: planned\nsameAs: {wikidata: Q5}").With("input/events/b.yml", "name: B\noccurStatus: planned\nsameAs: {wikidata: Q5}")
            .Resolve().Diagnostics.Single(diagnostic => diagnostic.Code == "ARC0141").Related.Single().At.ToString().Should().Be("input/events/a.yml:3:20");

    [Fact]
    public void An_identifier_is_the_same_with_blanks() =>
        TestArchive.Small()
            .With("input/actors/a.yml", "type: Person\nname: A\nsameAs: {isni: 0000 0001 2103 4996}").With("input/actors/b.yml", "type: Person\nname: B\nsameAs: {isni: 0000000121034996}")
            .Complaints().Should().ContainSingle().Which.Should().StartWith("ARC0141 Error input/actors/b.yml:3:16:");

    [Theory]
    [InlineData("", "")]
    [InlineData("\nbirthDate: 1980", "\nbirthDate: 1980-05-01")]
    [InlineData("\nbirthDate: 1980", "")]
    [InlineData("\nsameAs: {wikidata: Q5}", "\nsameAs: {gnd: 118540238}")]
    [InlineData("\nsameAs: {homepage: \"https://a.example/\"}", "\nsameAs: {homepage: \"https://b.example/\"}")]
    public void Two_actors_of_one_name_are_probably_one(string one, string other) =>
        TestArchive.Small().With("input/actors/a.yml", $"type: Person\nname: Otto Muster{one}").With("input/actors/b.yml", $"type: Person\nname: Otto Muster{other}")
            .Complaints().Should().Equal(NoTwin);

    [Theory]
    [InlineData("type: Person\nname: Otto Muster\nbirthDate: 1980", "type: Person\nname: Otto Muster\nbirthDate: 1981")]
    [InlineData("type: Person\nname: Otto Muster\nsameAs: {wikidata: Q5}", "type: Person\nname: Otto Muster\nsameAs: {wikidata: Q6}")]
    [InlineData("type: Person\nname: Otto Muster", "type: Organization\nname: Otto Muster")]
    [InlineData("type: Person\nname: Otto Muster", "type: Person\nname: otto muster")]
    public void People_who_are_told_apart_may_have_one_name(string one, string other) =>
        TestArchive.Small().With("input/actors/a.yml", one).With("input/actors/b.yml", other).Complaints().Should().BeEmpty();

    [Fact]
    public void A_name_is_the_same_in_each_form_of_Unicode() =>
        TestArchive.Small().With("input/places/a.yml", "type: City\nname: Mühle").With("input/places/b.yml", "type: City\nname: Mu\u0308hle")
            .Complaints().Should().ContainSingle().Which.Should().StartWith("ARC0142 Warning input/places/b.yml:2:7:");

    [Fact]
    public void Of_three_of_one_name_each_is_compared_with_each() =>
        TestArchive.Small()
            .With("input/places/a.yml", "type: City\nname: Neustadt").With("input/places/b.yml", "type: Region\nname: Neustadt").With("input/places/c.yml", "type: City\nname: Neustadt")
            .Complaints().Should().ContainSingle().Which.Should().Contain("The places \"c\" and \"a\" are both called");

    [Theory]
    [InlineData("temporal: 2025", "temporal: 2025", true)]
    [InlineData("kind: Fest", "location: musterstadt", true)]
    [InlineData("temporal: 2025", "temporal: 2026", false)]
    [InlineData("temporal: 2025", "kind: Fest", false)]
    [InlineData("location: musterland", "location: musterstadt", false)]
    public void Events_of_one_name_and_date_are_probably_one(string one, string other, bool isTold) =>
        TestArchive.Small()
            .With("input/events/a.yml", $"name: Gipfel\noccurStatus: planned\n{one}").With("input/events/b.yml", $"name: Gipfel\noccurStatus: planned\n{other}")
            .Complaints().Should().HaveCount(isTold ? 1 : 0);

    [Theory]
    [InlineData("containedInPlace: musterland", "containedInPlace: musterstadt")]
    [InlineData("geo: {latitude: 1, longitude: 2}", "geo: {latitude: 1, longitude: 3}")]
    public void Places_that_lie_elsewhere_are_others(string one, string other) =>
        TestArchive.Small().With("input/places/a.yml", $"type: City\nname: Neustadt\n{one}").With("input/places/b.yml", $"type: City\nname: Neustadt\n{other}")
            .Complaints().Should().BeEmpty();
}
