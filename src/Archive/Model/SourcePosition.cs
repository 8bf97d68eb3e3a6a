namespace Archive.Model;

/// <summary>A place in a file a person edits. Lines and columns are 1-based; a column counts UTF-16 code units.</summary>
/// <param name="File">The path relative to the archive's root, with forward slashes.</param>
/// <param name="Line">The line, from 1; 0 where only the file is known.</param>
/// <param name="Column">The column, from 1; 0 where only the line or the file is known.</param>
/// <param name="Length">How many characters of that line the value takes; 0 where unknown.</param>
public readonly record struct SourcePosition(string File, int Line, int Column, int Length = 0)
{
    /// <summary>Somewhere in a file, no line known.</summary>
    public static SourcePosition InFile(string file) => new(file, 0, 0);

    /// <inheritdoc/>
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}
