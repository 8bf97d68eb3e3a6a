using System.Collections.Frozen;

namespace Archive.Fuzz;

/// <summary>
/// What a fuzzer runs: each target reads arbitrary bytes the way a build would, and holds the result to what is promised of it. A broken promise
/// is an exception, as any other is.
/// </summary>
public static class FuzzTargets
{
    /// <summary>The targets by the name of their corpus.</summary>
    public static FrozenDictionary<string, Action<byte[]>> All { get; } = new Dictionary<string, Action<byte[]>>
    {
        ["yaml"] = SourceTargets.Yaml,
        ["edtf"] = SourceTargets.Edtf,
        ["seed"] = SourceTargets.Seed,
        ["selector"] = SourceTargets.Selector,
        ["prose"] = MarkupTargets.Prose,
        ["template"] = MarkupTargets.Template,
        ["npm"] = FileTargets.Npm,
        ["manifest"] = FileTargets.Manifest,
        ["font"] = FileTargets.Font,
        ["rules"] = FileTargets.Rules,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Says that a promise was broken.</summary>
    /// <exception cref="InvalidOperationException">It was.</exception>
    internal static void Promise(bool isKept, string promise)
    {
        if (!isKept) throw new InvalidOperationException($"Broken promise: {promise}.");
    }
}
