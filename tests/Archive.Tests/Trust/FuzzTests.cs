using Archive.Fuzz;

namespace Archive.Tests.Trust;

/// <summary>
/// The targets of the fuzzer on its corpus and on what becomes of it by chance: always the same chance, so that a run is as good as the one
/// before. A fuzzer that follows coverage goes further; CONTRIBUTING.md says how to run one.
/// </summary>
public sealed class FuzzTests
{
    /// <summary>What reading one input of a few hundred bytes may allocate.</summary>
    private const long MostBytes = 64 << 20;

    public static TheoryData<string, int> Targets => new() { { "yaml", 6_000 }, { "edtf", 40_000 }, { "seed", 3_000 }, { "selector", 1_500 }, { "prose", 2_000 }, { "template", 60 }, { "npm", 10_000 }, { "manifest", 10_000 }, { "font", 5_000 }, { "rules", 5_000 } };

    [Theory]
    [MemberData(nameof(Targets))]
    public void No_input_breaks_a_promise_or_takes_more_than_a_moment(string name, int inputs)
    {
        var (target, corpus) = (FuzzTargets.All[name], Corpus(name));
        var mutator = new Mutator(seed: 20310504, corpus);
        foreach (var input in corpus) Run(target, input);
        for (var i = 0; i < inputs; i++) Run(target, mutator.Next());
    }

    [Fact]
    public void Every_target_has_a_corpus_and_is_run() =>
        Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Should().BeEquivalentTo(FuzzTargets.All.Keys)
            .And.BeEquivalentTo(Targets.Select(row => row.Data.Item1));

    [Fact]
    public void A_broken_promise_is_seen()
    {
        var run = () => Run(input => _ = input[1000], [1, 2, 3]);
        run.Should().Throw<InvalidOperationException>().WithMessage("*AQID*");
    }

    private static void Run(Action<byte[]> target, byte[] input)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            target(input);
        }
        catch (Exception exception)
        {
            // So that whoever reads the failure can put the input into the corpus.
            throw new InvalidOperationException($"Input (base64): {Convert.ToBase64String(input)}", exception);
        }
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(MostBytes, Convert.ToBase64String(input));
    }

    private static List<byte[]> Corpus(string name) =>
        [.. Directory.EnumerateFiles(Path.Join(Folder, name)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    private static string Folder
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Join(folder, "Archive.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
            return Path.Join(folder, "tests", "Archive.Fuzz", "corpus");
        }
    }

    /// <summary>Makes new inputs of old ones: bits and bytes changed, pieces cut out, doubled, moved, and exchanged between inputs.</summary>
    private sealed class Mutator(int seed, List<byte[]> corpus)
    {
        private static readonly byte[][] Telling =
            [.. ((string[])["\0", "\u202E", "\u2028", "\uFEFF", "\r", "\n", "\t", "[", "]", "{", "}", "&a ", "*a", "!!x ", ": ", "- ", "? ", "| ", "\"", "'", "\\u0000", "\\U0010FFFF",
                "%", "~", "X", "..", "/", "9999999999", "-", "<", "</p>", "<!--", "&#0;", "&#x202E;", "```", "](", "…", "ß", "İ", "e\u0301", "😀"]).Select(System.Text.Encoding.UTF8.GetBytes),
                [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]];

        private readonly Random random = new(seed);

        public byte[] Next()
        {
            var input = corpus[random.Next(corpus.Count)].ToList();
            for (var times = 1 + random.Next(4); times > 0; times--) Change(input);
            return [.. input];
        }

        private void Change(List<byte> input)
        {
            var at = random.Next(input.Count + 1);
            var length = Math.Min(random.Next(12), input.Count - at);
            switch (random.Next(7))
            {
                case 0 when at < input.Count: input[at] ^= (byte)(1 << random.Next(8)); break;
                case 1 when at < input.Count: input[at] = (byte)random.Next(256); break;
                case 2: input.RemoveRange(at, length); break;
                case 3: input.InsertRange(at, input.GetRange(at, length)); break;
                case 4: input.InsertRange(at, Telling[random.Next(Telling.Length)]); break;
                case 5: input.InsertRange(at, Enumerable.Repeat(Telling[random.Next(Telling.Length)], random.Next(60)).SelectMany(bytes => bytes)); break;
                default:
                    var other = corpus[random.Next(corpus.Count)];
                    input.InsertRange(at, other.AsSpan(random.Next(other.Length)).ToArray());
                    break;
            }
        }
    }
}
