using System.Globalization;

namespace Archive.Tests.Catalogs;

/// <summary>Large and hostile archives: no deep recursion, no search that explodes, the same answer in any order.</summary>
public class ScaleTests
{
    [Fact]
    public void A_chain_of_any_length_is_no_circle_and_a_circle_of_any_length_is_found()
    {
        var chain = TestArchive.Empty();
        for (var i = 0; i < 5_000; i++)
            chain.With($"input/places/p{i:0000}.yml", $"name: P\ntype: Region\ncontainedInPlace: p{i + 1:0000}");

        chain.With("input/places/p5000.yml", "name: Ganz oben\ntype: Region").Complaints().Should().BeEmpty();
        chain.With("input/places/p5000.yml", "name: P\ntype: Region\ncontainedInPlace: p0000").Complaints()
            .Should().ContainSingle().Which.Should().StartWith("ARC0138 Error input/places/p0000.yml:3:19:");
    }

    [Fact]
    public void Two_circles_that_share_a_member_are_both_named() =>
        Events(("a", "b"), ("b", "a, c"), ("c", "b"), ("d", "a"), ("e", "")).Complaints().Should().Equal(
            "ARC0138 Error input/events/a.yml:3:11: \"follows\" runs in a circle: a → b → a. → One of these steps is wrong; remove it.",
            "ARC0138 Error input/events/b.yml:3:14: \"follows\" runs in a circle: b → c → b. → One of these steps is wrong; remove it.");

    [Fact]
    public void Hundreds_of_mistakes_among_hundreds_of_similar_records_are_each_explained()
    {
        var archive = TestArchive.Empty().With("seeds/a.txt", "date 2025-08-07 Text.");
        for (var i = 0; i < 600; i++)
            archive.With($"input/actors/beispielperson-{i:0000}.yml", $"type: Person\nname: Beispielperson Nummer {i:0000}");
        archive.With(
            "input/articles/a.yml",
            "actors:\n" + string.Concat(Enumerable.Range(0, 600).Select(i => string.Create(CultureInfo.InvariantCulture, $"- beispielpreson-{i:0000}\n"))));

        var complaints = archive.Complaints();

        complaints.Should().HaveCount(600);
        complaints[7].Should().EndWith("→ Did you mean \"beispielperson-0007\" (Beispielperson Nummer 0007)?");
    }

    [Fact]
    public void Diagnostics_do_not_depend_on_which_file_was_read_first()
    {
        var archive = TestArchive.Small().WithSidecar("actors: [niemand, ada-beispeil]");
        for (var i = 0; i < 50; i++) archive.With($"input/actors/x{i}.yml", $"type: Persn\nname: X{i}\nformerId: [ada-beispiel]");

        var complaints = archive.Complaints();

        for (var run = 0; run < 5; run++) archive.Complaints().Should().Equal(complaints);
    }

    private static TestArchive Events(params (string Id, string Follows)[] events)
    {
        var archive = TestArchive.Empty();
        foreach (var (id, follows) in events) archive.With($"input/events/{id}.yml", $"name: {id}\noccurStatus: occurred\nfollows: [{follows}]");
        return archive;
    }
}
