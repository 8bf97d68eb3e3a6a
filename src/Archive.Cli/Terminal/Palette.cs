using Archive.Diagnostics;

namespace Archive.Cli.Terminal;

/// <summary>The few colours a terminal shows, as ANSI sequences: the terminal's own theme decides what they look like.</summary>
internal static class Palette
{
    public const string Bold = "1", Red = "1;31", Yellow = "1;33", Blue = "1;34", Cyan = "36", Green = "32", Dim = "2";

    /// <summary>The colour of a severity.</summary>
    public static string Of(Severity severity) => severity switch { Severity.Error => Red, Severity.Warning => Yellow, _ => Blue };

    /// <summary>The colour of a part of a diagnostic, as rustc has made them familiar; null: the terminal's own.</summary>
    public static string? Of(PrintStyle style) => style switch
    {
        PrintStyle.Error or PrintStyle.Caret => Red,
        PrintStyle.Warning => Yellow,
        PrintStyle.Note or PrintStyle.Gutter => Blue,
        PrintStyle.Message => Bold,
        PrintStyle.Help => Cyan,
        PrintStyle.Substitute => Dim,
        _ => null,
    };

    /// <summary>A text in a colour.</summary>
    public static string Paint(string text, string colour) => $"\e[{colour}m{text}\e[0m";
}
