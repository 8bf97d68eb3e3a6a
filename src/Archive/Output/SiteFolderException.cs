using Archive.Diagnostics;

namespace Archive.Output;

/// <summary>The output folder was refused, or the disk refused; the edition before stands whole.</summary>
public sealed class SiteFolderException(Diagnostic diagnostic, Exception? inner = null) : IOException(diagnostic.Message, inner)
{
    private const int NoSpace = 28, ReadOnlySystem = 30, QuotaOnLinux = 122, QuotaOnMac = 69, NoSpaceOnWindows = unchecked((int)0x80070070);

    /// <summary>What to tell the person.</summary>
    public Diagnostic Diagnostic => diagnostic;

    /// <summary>Says in plain words what the disk said in its own.</summary>
    internal static SiteFolderException From(Exception refusal, string folder) => refusal switch
    {
        SiteFolderException already => already,
        { HResult: NoSpace or QuotaOnLinux or QuotaOnMac or NoSpaceOnWindows } => new(Diag.Site.DiskFull(folder), refusal),
        UnauthorizedAccessException or { HResult: ReadOnlySystem } => new(Diag.Site.OutputReadOnly(folder, refusal.Message), refusal),
        _ => new(Diag.Site.OutputFailed(folder, refusal.Message), refusal),
    };

    /// <summary>Whether it is the disk that speaks; anything else is a bug and passes.</summary>
    internal static bool Covers(Exception e) => e is IOException or UnauthorizedAccessException;
}
