using Archive.Diagnostics;
using Archive.Model;
using Archive.Pipelines;

namespace Archive.Tests.Pipelines;

public sealed class ManifestTests
{
    private static readonly Outcome Outcome = new(
        7,
        new Inputs(["input", "seeds"], UInt128.MaxValue - 1, [1, 2, ulong.MaxValue], [3, UInt128.MaxValue, 0]),
        new PackageReads(PackageReads.None.Files.Add("node_modules/a/b.woff2", 5)),
        [
            new Diagnostic("ARC0001", Severity.Warning, new("input/ä.yml", 3, 4, 5), "Message.", "Hint.")
            {
                Related = [new(new("seeds/b.txt", 1, 2), "the other")],
            },
            new Diagnostic("ARC0002", Severity.Note, SourcePosition.InFile("c"), "No hint."),
        ],
        [("articles", 3), ("actors", 0)],
        42);

    private static readonly Manifest Sample = new(
        new Dictionary<string, MadeFile> { ["b/index.html"] = new(1), ["a/ä.png"] = new(UInt128.MaxValue, 9) }, Outcome);

    [Fact]
    public void What_is_written_is_read_again() => Manifest.Parse(Sample.ToBytes()).Should().BeEquivalentTo(Sample);

    [Fact]
    public void A_manifest_without_outcome_is_read_again() =>
        Manifest.Parse((Sample with { Outcome = null }).ToBytes()).Should().BeEquivalentTo(Sample with { Outcome = null });

    [Fact]
    public void The_bytes_do_not_depend_on_the_order_of_a_dictionary() =>
        new Manifest(Sample.Files.Reverse().ToDictionary(), Outcome).ToBytes().Should().Equal(Sample.ToBytes());

    [Fact]
    public void Damaged_bytes_are_an_empty_manifest_wherever_the_damage_is()
    {
        var bytes = Sample.ToBytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[i] ^= 0x40;
            IsEmpty(damaged);
            IsEmpty(bytes[..i]);
        }
    }

    /// <summary>A cache may come from elsewhere with its archive, and a checksum keeps nobody from writing what he likes.</summary>
    [Fact]
    public void What_no_build_wrote_is_an_empty_manifest_though_its_checksum_is_right()
    {
        var body = Sample.ToBytes()[..^16];
        for (var i = 0; i < body.Length; i++)
            foreach (var value in (byte[])[0, 0x40, 0x7F, 0xFF])
            {
                var forged = (byte[])body.Clone();
                forged[i] = value;
                var before = GC.GetAllocatedBytesForCurrentThread();
                Manifest.Parse(Summed(forged));
                (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(1 << 20, $"byte {i} may be the number of things that do not follow");
                IsEmpty(Summed(body[..i]));
            }
    }

    [Theory]
    [InlineData("../b/index.html")]
    [InlineData("/etc/passwd")]
    [InlineData("a\\b")]
    [InlineData("")]
    public void A_manifest_names_no_file_outside_its_site(string path) => IsEmpty(new Manifest(new Dictionary<string, MadeFile> { [path] = new(1) }, Outcome).ToBytes());

    private static byte[] Summed(byte[] body) => [.. body, .. BitConverter.GetBytes(System.IO.Hashing.XxHash128.HashToUInt128(body))];

    [Fact]
    public void No_bytes_are_an_empty_manifest() => IsEmpty(null);

    private static void IsEmpty(byte[]? bytes) => Manifest.Parse(bytes).Should().BeSameAs(Manifest.Empty);
}
