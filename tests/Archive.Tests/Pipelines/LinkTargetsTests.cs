using Archive.Pipelines;

namespace Archive.Tests.Pipelines;

public sealed class LinkTargetsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1000)]
    public void What_was_added_is_there_and_nothing_else(int count)
    {
        // All begin to look in the same few places.
        var hashes = Enumerable.Range(0, count).Select(i => ((ulong)i << 32) | 7).ToArray();
        var targets = new LinkTargets(count);
        foreach (var hash in hashes) targets.Add(hash);
        foreach (var hash in hashes)
        {
            targets.Contains(hash).Should().BeTrue();
            targets.Contains(hash + 1).Should().BeFalse();
        }
    }

    [Fact]
    public void Adding_again_takes_no_room()
    {
        var targets = new LinkTargets(1);
        for (var i = 0; i < 100; i++) targets.Add(5);
        targets.Contains(6).Should().BeFalse();
    }

    [Fact]
    public void Zero_is_a_hash_like_any_other()
    {
        var targets = new LinkTargets(2);
        targets.Contains(0).Should().BeFalse();
        targets.Add(0);
        targets.Contains(0).Should().BeTrue();
    }
}
