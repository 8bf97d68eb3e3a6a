using Archive.Fuzz;
using SharpFuzz;

// archive-fuzz TARGET          under afl-fuzz: one input after another from standard input
// archive-fuzz TARGET FILE …   runs these inputs once: to see again what a fuzzer found
if (args.Length == 0 || !FuzzTargets.All.TryGetValue(args[0], out var target))
{
    Console.Error.WriteLine($"Name one of {string.Join(", ", FuzzTargets.All.Keys.Order(StringComparer.Ordinal))}, and files to run it on.");
    return 2;
}

if (args.Length == 1)
{
    Fuzzer.OutOfProcess.Run(stream =>
    {
        using var input = new MemoryStream();
        stream.CopyTo(input);
        target(input.ToArray());
    });
    return 0;
}

foreach (var file in args[1..])
{
    Console.WriteLine(file);
    target(File.ReadAllBytes(file));
}

return 0;
