namespace Archive.Cli;

/// <summary>How a command ends, for scripts.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Good = 0;

    /// <summary>Errors in the archive, or the disk refused; nothing was published.</summary>
    public const int Errors = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Stopped from the keyboard, as shells count it.</summary>
    public const int Interrupted = 130;
}
