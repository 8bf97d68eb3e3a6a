using Archive.Diagnostics;

namespace Archive.Cli.Terminal;

/// <summary>Shows the places of diagnostics.</summary>
internal sealed class SourceFrames(string root)
{
    public string? Of(Diagnostic diagnostic)
    {
        var path = Path.Join(root, diagnostic.At.File);
        if (!File.Exists(path) || diagnostic.At.Line == 0) return null;
        var lines = File.ReadAllLines(path);
        return $"{diagnostic.At.Line} | {lines[diagnostic.At.Line - 1]}\n{new string(' ', diagnostic.At.Column + 3)}{new string('^', diagnostic.At.Length)}\n";
    }

    public string Whole(Diagnostic diagnostic) => $"{diagnostic.Severity} {diagnostic.Code}: {diagnostic.Message}\n  {diagnostic.At}\n{Of(diagnostic)}{diagnostic.Hint}\n";
}
