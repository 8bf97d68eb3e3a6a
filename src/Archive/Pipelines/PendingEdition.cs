using Archive.Output;

namespace Archive.Pipelines;

/// <summary>The edition that a build makes, begun when it is first needed, or a little earlier: what stood before can then be listed meanwhile.</summary>
/// <param name="output">Where the site goes.</param>
/// <param name="clean">Whether nothing may be taken over.</param>
public sealed class PendingEdition(ISiteOutput output, bool clean) : IDisposable
{
    private ISiteEdition? edition;

    /// <summary>The edition.</summary>
    /// <exception cref="IOException">The disk refused, or another build holds the output.</exception>
    public ISiteEdition Value => edition ??= output.Begin(clean);

    /// <summary>Begins it where that is possible now. What speaks against it is told when the edition is needed, behind whatever is wrong with the archive.</summary>
    public void TryBegin()
    {
        try
        {
            _ = Value;
        }
        catch (IOException)
        {
            // It is asked for again.
        }
    }

    /// <summary>Forgets what was done so far, and lets the next use begin anew.</summary>
    public void Restart()
    {
        Dispose();
        edition = null;
    }

    /// <inheritdoc/>
    public void Dispose() => edition?.Dispose();
}
