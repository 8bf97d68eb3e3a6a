using System.Text;
using Archive.Diagnostics;

namespace Archive.Cli.Terminal;

/// <summary>Shows diagnostics with the lines they are about. One instance a report: it reads each file once, as it is then.</summary>
/// <param name="root">The archive's folder, to which places are relative.</param>
internal sealed class SourceFrames(string root)
{
    /// <summary>Larger files are no sources; their lines are not shown.</summary>
    private const long LengthLimit = 16 * 1024 * 1024;

    private readonly Dictionary<string, IReadOnlyList<string>?> files = new(StringComparer.Ordinal);

    /// <summary>The whole diagnostic, in pieces that say what they are.</summary>
    public IEnumerable<(string Text, PrintStyle Style)> Pieces(Diagnostic diagnostic) => new DiagnosticPrinter(Lines).Render(diagnostic);

    /// <summary>The whole diagnostic as plain text.</summary>
    public string Whole(Diagnostic diagnostic) => new DiagnosticPrinter(Lines).Print(diagnostic);

    /// <summary>Only the lines it is about, and what belongs to them; empty where there are none to show.</summary>
    public string Frame(Diagnostic diagnostic)
    {
        var text = new StringBuilder();
        foreach (var (piece, _) in Pieces(diagnostic with { Hint = null }).SkipWhile(piece => piece.Style != PrintStyle.Location).Skip(1)) text.Append(piece);
        return text.ToString();
    }

    private IReadOnlyList<string>? Lines(string file)
    {
        if (!files.TryGetValue(file, out var lines)) files.Add(file, lines = Read(new FileInfo(Path.Join(root, file))));
        return lines;
    }

    private static IReadOnlyList<string>? Read(FileInfo file)
    {
        try
        {
            return file.Exists && file.Length <= LengthLimit ? DiagnosticPrinter.SplitLines(File.ReadAllText(file.FullName)) : null;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
