namespace Archive.Model;

/// <summary>A value and the place it was written at, so that every later step can point at the source.</summary>
public readonly record struct Located<T>(T Value, SourcePosition At)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Value}";
}
