using Archive.Cli;
using Archive.Tests.Output;

namespace Archive.Tests.Cli;

/// <summary>An archive in a folder of its own, and the command line run on it as a person would.</summary>
public sealed class CliRun : IDisposable
{
    internal TempFolder Temp { get; } = new();

    internal StringWriter Output { get; private set; } = new();

    internal StringWriter Error { get; private set; } = new();

    internal List<FakeBuild> Builds { get; } = [];

    internal Shell Shell => new()
    {
        Output = Output,
        Error = Error,
        Folder = Temp.Root,
        Builds = place =>
        {
            Builds.Add(new FakeBuild(place));
            return Builds[^1];
        },
        OpenBrowser = _ => throw new InvalidOperationException("No test opens a browser."),
    };

    /// <summary>Makes an archive that builds.</summary>
    public static CliRun WithArchive(params (string Path, string Text)[] files)
    {
        var run = new CliRun();
        Directory.CreateDirectory(run.Temp.At("seeds"));
        Directory.CreateDirectory(run.Temp.At("input"));
        foreach (var (path, text) in files) run.Temp.Add(path, text);
        return run;
    }

    /// <summary>Runs a command; what it printed before is forgotten.</summary>
    public int Run(params string[] args) => RunIn(shell => shell, args);

    internal int RunIn(Func<Shell, Shell> change, params string[] args)
    {
        (Output, Error) = (new(), new());
        return Program.RunIn(change(Shell), args);
    }

    public string Said => Output.ToString().ReplaceLineEndings("\n");

    public string Complained => Error.ToString().ReplaceLineEndings("\n");

    public void Dispose() => Temp.Dispose();
}
