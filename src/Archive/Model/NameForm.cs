namespace Archive.Model;

/// <summary>One way of writing a name.</summary>
/// <param name="Text">The name as it stands in a text, in its base form (no genitive).</param>
/// <param name="Lang">BCP 47 language of this form; null: the site's language.</param>
/// <param name="At">Where it was written.</param>
public sealed record NameForm(string Text, string? Lang, SourcePosition At);
