using SharpFuzz;

namespace Archive.Fuzz;

/// <summary>
/// <c>Archive.Fuzz TARGET</c> takes one input from standard input, under afl-fuzz one after another. <c>Archive.Fuzz TARGET FILE …</c> runs these
/// inputs once, to see again what a fuzzer found; with assemblies that are not instrumented, since those write to where only a fuzzer reads.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args.Length == 0 || !FuzzTargets.All.TryGetValue(args[0], out var target))
        {
            Console.Error.WriteLine($"Name one of {string.Join(", ", FuzzTargets.All.Keys.Order(StringComparer.Ordinal))}, and files to run it on.");
            return 2;
        }

        if (args.Length > 1) return RunOnce(target, args[1..]);
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var input = new MemoryStream();
            stream.CopyTo(input);
            target(input.ToArray());
        });
        return 0;
    }

    private static int RunOnce(Action<byte[]> target, string[] files)
    {
        var broken = 0;
        foreach (var file in files)
        {
            try
            {
                target(File.ReadAllBytes(file));
            }
#pragma warning disable CA1031 // Whatever an input brings about is what is looked for.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Console.WriteLine($"{file}: {exception}");
                broken++;
            }
        }

        Console.WriteLine($"{files.Length} inputs, {broken} broken");
        return broken == 0 ? 0 : 1;
    }
}
