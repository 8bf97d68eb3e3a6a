using System.Collections.Frozen;
using Archive.Pipelines;

namespace Archive.Tests.Pipelines;

public sealed class ManifestTests
{
    private static readonly Manifest Sample = new(new Dictionary<string, ManifestEntry>
    {
        ["b/index.html"] = new(1, 2, [3, 4]),
        ["a/ä.html"] = new(UInt128.MaxValue, 0, []),
    }.ToFrozenDictionary());

    [Fact]
    public void What_is_written_is_read_again() => Manifest.Parse(Sample.ToBytes()).Entries.Should().BeEquivalentTo(Sample.Entries);

    [Fact]
    public void The_bytes_do_not_depend_on_the_order_of_a_dictionary() =>
        new Manifest(Sample.Entries.Reverse().ToFrozenDictionary()).ToBytes().Should().Equal(Sample.ToBytes());

    [Fact]
    public void Damaged_bytes_are_an_empty_manifest_wherever_the_damage_is()
    {
        var bytes = Sample.ToBytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[i] ^= 0x40;
            Manifest.Parse(damaged).Entries.Should().BeEmpty();
            Manifest.Parse(bytes[..i]).Entries.Should().BeEmpty();
        }
    }

    [Fact]
    public void No_bytes_are_an_empty_manifest() => Manifest.Parse(null).Entries.Should().BeEmpty();
}
