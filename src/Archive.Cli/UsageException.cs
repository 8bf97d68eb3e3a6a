namespace Archive.Cli;

/// <summary>The command line is wrong: said in one line, with what may have been meant in a second.</summary>
internal sealed class UsageException(string message, string? hint = null) : Exception(message)
{
    /// <summary>What to type instead; null where the message says all.</summary>
    public string? Hint => hint;
}
