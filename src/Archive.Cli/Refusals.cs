namespace Archive.Cli;

/// <summary>Looks into exceptions that come from several threads at once.</summary>
internal static class Refusals
{
    /// <summary>The exception that matters: the only, or else the first, of those that an aggregate gathered.</summary>
    public static Exception Unwrap(Exception exception)
    {
        while (exception is AggregateException { InnerExceptions: [var first, ..] }) exception = first;
        return exception;
    }
}
