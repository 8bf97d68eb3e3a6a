using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Model;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Archive.Sources;

/// <summary>Parses Markdown seeds: the date as in plain text, then CommonMark, of which only the text remains; headings are subheadings.</summary>
internal sealed class MarkdownSeed
{
    private static readonly MarkdownPipeline CommonMark = new MarkdownPipelineBuilder().Build();

    private readonly SeedTextBuilder paragraphs;
    private readonly string markdown;
    private readonly HashSet<LinkReferenceDefinition> usedDefinitions = [];
    private bool isTangled;

    private MarkdownSeed(string markdown, SeedTextBuilder paragraphs) => (this.markdown, this.paragraphs) = (markdown, paragraphs);

    /// <summary>The date, and the paragraphs where there are any.</summary>
    public static (Located<DateOnly>? Date, ImmutableArray<Paragraph> Paragraphs) Parse(SourceText source, DiagnosticBag diagnostics)
    {
        if (SeedHeader.Parse(source, diagnostics) is not { } header)
        {
            diagnostics.Add(SeedHeader.Missing(source));
            return (null, []);
        }
        var paragraphs = new SeedTextBuilder(source.File, diagnostics);
        var seed = new MarkdownSeed(source.Text[header.TextStart..], paragraphs);
        seed.Add();
        if (seed.isTangled) diagnostics.Add(Diag.Files.TangledMarkup(new(source.File, 1, 1)));
        return (header.Date, paragraphs.ToImmutable());
    }

    private void Add()
    {
        isTangled = MarkdownBounds.AreExceeded(markdown);
        if (isTangled) return;
        try
        {
            var document = Markdown.Parse(markdown, CommonMark);
            AddBlocks(document);
            LeaveOutDefinitions(document);
        }
        catch (ArgumentException)
        {
            // So Markdig refuses nesting beyond its own limit.
            isTangled = true;
        }
    }

    private void AddBlocks(ContainerBlock blocks)
    {
        foreach (var block in blocks) AddBlock(block);
    }

    // Nobody sees an address to which no link leads, nor whatever else, a footnote say, is written like one.
    private void LeaveOutDefinitions(MarkdownDocument document)
    {
        foreach (var definition in document.OfType<LinkReferenceDefinitionGroup>().SelectMany(group => group.OfType<LinkReferenceDefinition>()))
            if (!usedDefinitions.Contains(definition))
                paragraphs.LeaveOut("in unused link definitions", $"{definition.Label} {definition.Url} {definition.Title}", definition.Line + 1);
    }

    private void AddBlock(Block block)
    {
        var line = block is HeadingBlock { IsSetext: true } ? markdown.AsSpan(0, block.Span.Start).Count('\n') + 1 : block.Line + 1;
        var kind = block is HeadingBlock ? ParagraphKind.Subheading : ParagraphKind.Paragraph;
        switch (block)
        {
            case LinkReferenceDefinitionGroup or ThematicBreakBlock:
                break;
            case HtmlBlock html:
                isTangled |= !HtmlSeed.AddFragment(html.Lines.ToString(), html.Line, paragraphs);
                break;
            case ListItemBlock { Parent: ListBlock { IsOrdered: true } } item:
                paragraphs.Append(NumberOf(item), kind, line);
                paragraphs.Append(" ", kind, line);
                AddBlocks(item);
                break;
            case ContainerBlock container:
                AddBlocks(container);
                break;
            case LeafBlock { Inline: { } inlines }:
                AddInlines(inlines, kind, line);
                break;
            case LeafBlock leaf:
                if (leaf is FencedCodeBlock code) paragraphs.LeaveOut("beside code fences", $"{code.Info} {code.Arguments}", line);
                paragraphs.Append(leaf.Lines.ToString(), kind, line);
                break;
        }
        paragraphs.Break();
    }

    // The number belongs to the words: a line that begins with "7. August" is taken for the item of a list.
    private ReadOnlySpan<char> NumberOf(ListItemBlock item)
    {
        var text = markdown.AsSpan(item.Span.Start);
        return text[..(text.IndexOfAny('.', ')') + 1)];
    }

    private void AddInlines(ContainerInline inlines, ParagraphKind kind, int line)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LinkInline { IsImage: true } image:
                    if (image.Reference is { } shown) usedDefinitions.Add(shown);
                    paragraphs.LeaveOut("in image descriptions", string.Concat(image.Descendants<LiteralInline>().Select(literal => literal.Content.ToString())), line);
                    break;
                case HtmlInline html:
                    if (HtmlSeed.Separates(html.Tag)) paragraphs.Append(" ", kind, line);
                    break;
                case LiteralInline literal:
                    paragraphs.Append(literal.Content.AsSpan(), kind, line);
                    break;
                case CodeInline code:
                    paragraphs.Append(code.Content, kind, line);
                    break;
                case AutolinkInline link:
                    paragraphs.Append(link.Url, kind, line);
                    break;
                case HtmlEntityInline entity:
                    paragraphs.Append(entity.Transcoded.AsSpan(), kind, line);
                    break;
                case LineBreakInline:
                    paragraphs.Append(" ", kind, line);
                    break;
                case ContainerInline container:
                    if (container is LinkInline { Reference: { } used }) usedDefinitions.Add(used);
                    AddInlines(container, kind, line);
                    break;
            }
        }
    }
}
