using System.CommandLine;
using Archive.Pipelines;

namespace Archive.Cli.CommandLine;

/// <summary>Reads what all building commands share.</summary>
internal static class BuildArguments
{
    /// <summary>The options a build is asked for, as far as every command has them.</summary>
    public static BuildOptions Of(ParseResult parsed, SharedOptions shared)
    {
        var options = new BuildOptions { Strict = parsed.GetValue(shared.Strict) };
        if (parsed.GetValue(shared.BaseUrl) is { } url) options = options with { BaseUrl = Values.BaseUrl(url, "--base-url") };
        if (parsed.GetValue(shared.Jobs) is { } jobs) options = options with { Jobs = Values.Number(jobs, "--jobs", 1, 1024) };
        return options;
    }
}
