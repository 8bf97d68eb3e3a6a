using System.Text.Json.Nodes;
using Archive.Model;
using Archive.Tests.Pages;
using static Archive.Tests.Pages.InventedArchive;

namespace Archive.Tests.Exports;

public sealed class JsonTests
{
    private static InventedArchive Records => new InventedArchive()
        .Actor("ada", "Ada Berg", a => a with { Roles = [Role("Ministerin", "2030/..", "amt")], Relations = [new(RelationType.WorksFor, At("amt"), null, [])], Begin = Date("1990") })
        .Actor("amt", "Amt", a => a with { Type = ActorType.GovernmentOrganization, Head = a.Head with { SameAs = new([new("wikidata", "Q7", "https://authority.example/Q7")]), Alias = [new("Behörde", "de", default)] } })
        .Place("land", "Land", p => p with { Type = PlaceType.Country })
        .Place("hafen", "Hafen", p => p with { ContainedInPlace = At("land"), Geo = new(54.25, 10.5, GeoPrecision.City) })
        .Event("gipfel", "Gipfel", "2031-05-01", e => e with { OccurStatus = OccurStatus.DidNotOccur, Location = At("hafen"), Certainty = 2, Participants = [new(At("ada"), "Gast")] });

    [Fact]
    public void Articles_hold_what_they_mention_and_never_their_text()
    {
        var archive = Records;
        archive.Article("a1", "2031-05-04", "{ada|Ada Berg} im {hafen|Hafen} wortwörtlich.", a => a with
        {
            Subjects = [Listed(EventKey("gipfel"), null, EventTreatment.Denies)],
            Publisher = At("amt"),
            Keywords = ["x"],
        });
        var article = Data(archive, "articles")["articles"]![0]!;

        article["url"]!.GetValue<string>().Should().Be("https://archive.example/articles/2031-05-04-meldung-a1/");
        article["publisher"]!["name"]!.GetValue<string>().Should().Be("Amt");
        article["actors"]![0]!.ToJsonString().Should().Be("""{"id":"ada","mentions":1}""");
        article["events"]![0]!.ToJsonString().Should().Be("""{"id":"gipfel","as":"denies","mentions":0}""");
        article.ToJsonString().Should().NotContain("wortw");
    }

    [Fact]
    public void Actors_hold_identities_roles_and_relations_seen_from_either_side()
    {
        var actors = Data(Records, "actors")["actors"]!;

        actors[0]!["roles"]![0]!.ToJsonString().Should().Be("""{"roleName":"Ministerin","organization":{"kind":"actor","id":"amt","name":"Amt"},"temporal":"2030/.."}""");
        actors[0]!["birthDate"]!.GetValue<string>().Should().Be("1990");
        actors[1]!["relations"]![0]!["type"]!.GetValue<string>().Should().Be("employs");
        actors[1]!["sameAs"]!["wikidata"]!.GetValue<string>().Should().Be("Q7");
        actors[1]!["alias"]![0]!["text"]!.GetValue<string>().Should().Be("Beh\u00F6rde");
    }

    [Fact]
    public void Places_are_geojson_with_longitude_first_and_no_geometry_where_none_is_known()
    {
        var features = JsonNode.Parse(RenderedExports.TextOf(Records.ToPages(), "data/places.geojson"))!["features"]!;

        features[0]!["geometry"]!.ToJsonString().Should().Be("""{"type":"Point","coordinates":[10.5,54.25]}""");
        features[0]!["properties"]!["precision"]!.GetValue<string>().Should().Be("city");
        features[0]!["properties"]!["containedInPlace"]!["id"]!.GetValue<string>().Should().Be("land");
        features[1]!.AsObject().ContainsKey("geometry").Should().BeTrue();
        features[1]!["geometry"].Should().BeNull();
    }

    [Fact]
    public void Events_hold_status_participants_and_history()
    {
        var archive = Records.Event("spaeter", "Später", null, e => e with
        {
            Follows = [At("gipfel")], TemporalRelations = [new(TemporalRelationType.After, At("gipfel"))],
            StatusHistory = [new(At(Date("2031-01-02")), OccurStatus.Planned, 4, null, null, null, Source("Protokoll", "https://protokoll.example/"), "Notiz")],
        });
        var events = Data(archive, "events")["events"]!;

        (events[0]!["occurStatus"]!.GetValue<string>(), events[0]!["certainty"]!.GetValue<string>(), events[0]!["location"]!["id"]!.GetValue<string>()).Should().Be(("did-not-occur", "eos2", "hafen"));
        events[0]!["participant"]![0]!["role"]!.GetValue<string>().Should().Be("Gast");
        events[1]!["temporalRelation"]![0]!.ToJsonString().Should().Be("""{"after":"gipfel"}""");
        events[1]!["statusHistory"]![0]!["basisSource"]!["title"]!.GetValue<string>().Should().Be("Protokoll");
    }

    [Fact]
    public void Statements_hold_words_chain_and_stance()
    {
        var archive = Records;
        archive.Article("a1", "2031-05-04", "{say x|Kein Wort}.", a => a with
        {
            Statements = [Statement("a1", "x", "ada", s => s with { Stance = Stance.NoComment, Via = [At("amt")], About = [At(EventKey("gipfel"))] })],
        });
        var statement = Data(archive, "statements")["statements"]![0]!;

        (statement["id"]!.GetValue<string>(), statement["text"]!.GetValue<string>(), statement["stance"]!.GetValue<string>(), statement["creatorRole"]!.GetValue<string>())
            .Should().Be(("a1#x", "Kein Wort", "no-comment", "Ministerin, Amt"));
        statement["via"]![0]!["id"]!.GetValue<string>().Should().Be("amt");
        statement["about"]![0]!["kind"]!.GetValue<string>().Should().Be("event");
    }

    [Fact]
    public void Nothing_in_a_json_file_can_end_a_script_or_begin_a_tag()
    {
        var archive = new InventedArchive().Actor("ada", "</script><b>&'\"\ud800");
        archive.Article("a1", "2031-05-04", "{ada|</script>}{note 0|<!--}", a => a with { Headline = "</script>" });
        var files = RenderedExports.Of(archive.ToPages()).Where(file => file.Key.Contains("json", StringComparison.Ordinal)).ToList();

        files.Should().HaveCount(8);
        foreach (var (path, bytes) in files)
        {
            bytes.Should().NotContain((byte)'<', path).And.NotContain((byte)'>').And.NotContain((byte)'&').And.NotContain((byte)'\'');
            JsonNode.Parse(bytes).Should().NotBeNull();
        }
    }

    [Fact]
    public void Every_file_is_the_same_each_time_and_has_a_path_of_its_own()
    {
        static Dictionary<string, byte[]> Make()
        {
            var archive = Records;
            archive.Article("a1", "2031-05-04", "{ada|Ada} {say x|ja} {note 0|so}.", a => a with { Statements = [Statement("a1", "x", "ada")] });
            return RenderedExports.Of(archive.ToPages());
        }

        var (first, second) = (Make(), Make());
        second.Keys.Should().BeEquivalentTo(first.Keys).And.Contain(["feed.xml", "data/events.ics", "articles/2031-05-04-meldung-a1/article.jsonld"]);
        first.Should().AllSatisfy(file => second[file.Key].Should().Equal(file.Value));
    }

    private static JsonNode Data(InventedArchive archive, string name) => JsonNode.Parse(RenderedExports.TextOf(archive.ToPages(), $"data/{name}.json"))!;
}
