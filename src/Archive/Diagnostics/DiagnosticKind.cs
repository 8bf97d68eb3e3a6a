namespace Archive.Diagnostics;

/// <summary>What one code means, for <c>archive explain</c> and the documentation.</summary>
/// <param name="Number">The number of the code: 104 for <c>ARC0104</c>.</param>
/// <param name="Severity">How grave every diagnostic of this kind is.</param>
/// <param name="Title">A few words, without a full stop: "Unknown field".</param>
/// <param name="Explanation">One to three sentences: what the rule is, why it is there, what to do. Markdown inline.</param>
/// <param name="Example">The shortest input that gives it.</param>
public sealed record DiagnosticKind(int Number, Severity Severity, string Title, string Explanation, string Example)
{
    /// <summary>The code as a diagnostic shows it.</summary>
    public string Code => $"ARC{Number:0000}";
}
