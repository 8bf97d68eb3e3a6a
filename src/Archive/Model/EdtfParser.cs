namespace Archive.Model;

/// <summary>Why an expression is no EDTF date.</summary>
/// <param name="Offset">Where in the expression, from 0.</param>
/// <param name="Problem">Malformed, impossible (no such day), or reversed (end before start).</param>
/// <param name="Detail">What is wrong, in one English clause: "August has 31 days".</param>
/// <param name="Suggestion">The nearest valid expression, where there is one.</param>
public sealed record EdtfError(int Offset, EdtfProblem Problem, string Detail, string? Suggestion);

/// <summary>The kinds of <see cref="EdtfError"/>.</summary>
public enum EdtfProblem { Malformed, Impossible, Reversed }

/// <summary>Parses ISO 8601-2 (EDTF) expressions.</summary>
public static class EdtfParser
{
    /// <summary>Parses one expression. Exactly one of the two results is null.</summary>
    public static (EdtfDate? Date, EdtfError? Error) Parse(string text) => throw new NotSupportedException(text);
}
