namespace Archive.Model;

/// <summary>A page of prose from <c>input/pages/*.md</c>.</summary>
/// <param name="Slug">The file's stem; the page stands at <c>/SLUG/</c>.</param>
/// <param name="File">Path relative to the archive's root.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">One sentence for search engines; null where none.</param>
/// <param name="MenuOrder">Its place in the menu; null: not in the menu.</param>
/// <param name="NoIndex">Whether search engines are asked to leave it out.</param>
/// <param name="Language">BCP 47 language.</param>
/// <param name="Markdown">Its text.</param>
/// <param name="MarkdownLine">The line of the file its text begins in, from 1.</param>
public sealed record ProsePage(
    string Slug, string File, string Title, string? Description, int? MenuOrder, bool NoIndex, string Language, string Markdown, int MarkdownLine);
