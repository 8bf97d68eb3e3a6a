using System.Collections.Immutable;
using System.Globalization;
using Archive.Diagnostics;

namespace Archive.Cli.Terminal;

/// <summary>Says numbers in words.</summary>
internal static class Counts
{
    /// <summary>"3 errors and 1 warning"; notes are no problem.</summary>
    public static string Problems(ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        var warnings = diagnostics.Count(d => d.Severity == Severity.Warning);
        return (errors, warnings) switch
        {
            (0, 0) => "No problems",
            (_, 0) => Of(errors, "error"),
            (0, _) => Of(warnings, "warning"),
            _ => $"{Of(errors, "error")} and {Of(warnings, "warning")}",
        };
    }

    /// <summary>"1 page", "2,345 pages".</summary>
    public static string Of(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>"2,345", whatever the machine's culture.</summary>
    public static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"38 ms", "1.42 s".</summary>
    public static string Time(TimeSpan time) => time.TotalMilliseconds < 999.5
        ? $"{Math.Round(time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture)} ms"
        : $"{time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture)} s";

    /// <summary>"812 bytes", "34.2 KB", "1.2 MB".</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        < 1000 => $"{bytes} bytes",
        < 999_950 => $"{(bytes / 1e3).ToString("0.0", CultureInfo.InvariantCulture)} KB",
        < 999_950_000 => $"{(bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture)} MB",
        _ => $"{(bytes / 1e9).ToString("0.00", CultureInfo.InvariantCulture)} GB",
    };

    /// <summary>"error", "warning", "note".</summary>
    public static string Word(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
}
