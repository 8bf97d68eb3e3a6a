namespace Archive.Diagnostics;

/// <summary>What a piece of a printed diagnostic is, so that whoever shows it can choose a colour.</summary>
public enum PrintStyle
{
    /// <summary>White space and punctuation.</summary>
    Plain,
    /// <summary>"error[ARC0104]"</summary>
    Error,
    /// <summary>"warning[ARC0003]"</summary>
    Warning,
    /// <summary>"note[ARC0011]", and the introduction of a related place.</summary>
    Note,
    /// <summary>What is wrong.</summary>
    Message,
    /// <summary>File, line and column.</summary>
    Location,
    /// <summary>Line numbers and the bars beside them.</summary>
    Gutter,
    /// <summary>A line of the file.</summary>
    Source,
    /// <summary>What stands in for a character that cannot be shown, or for a part cut off.</summary>
    Substitute,
    /// <summary>The marks below the offending text.</summary>
    Caret,
    /// <summary>What to do.</summary>
    Help,
}
