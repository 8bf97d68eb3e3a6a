using System.Collections.Frozen;
using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Sources;

/// <summary>Parses HTML seeds down to the paragraphs of the article's body.</summary>
internal static class HtmlSeed
{
    private static readonly FrozenSet<string> Dropped = Set(
        "script style title nav aside figure form footer header noscript template svg math iframe object embed audio video canvas map button select textarea");

    /// <summary>What holds no words for readers at all.</summary>
    private static readonly FrozenSet<string> Silent = Set("script style");

    /// <summary>What outside of an article is a page's own: its title and navigation, links, whatever else is no part of a text; but not pictures with captions.</summary>
    private static readonly FrozenSet<string> Surroundings = Dropped.Except(["figure"]).Concat(["a", "dialog"]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Blocks = Set(
        "nav aside figure form footer header p li blockquote pre div section article main h1 h2 h3 h4 h5 h6 ul ol dl dt dd table caption thead tbody tfoot tr td th hr address details summary fieldset legend hgroup figcaption center dialog menu dir search listing xmp plaintext");

    /// <summary>Where the text of an article stands, best first.</summary>
    private static readonly (string Selector, string Name)[] Bodies =
        [("article", "<article>"), ("[itemprop~=articleBody]", "itemprop=\"articleBody\""), ("main", "<main>"), ("body", "<body>")];

    /// <summary>The date, and the paragraphs where there are any.</summary>
    public static (SeedDate? Date, ImmutableArray<Paragraph> Paragraphs) Parse(SourceText source, DiagnosticBag diagnostics)
    {
        var header = SeedHeader.Parse(source, diagnostics);
        var markup = source.Text[(header?.TextStart ?? 0)..];
        if (MarkupBounds.IndexOfExcess(markup) is >= 0 and var excess)
        {
            diagnostics.Add(Diag.Files.TangledMarkup(source.PositionOf(excess + (header?.TextStart ?? 0))));
            return (null, []);
        }
        var document = ParseDocument(markup);
        var paragraphs = new SeedTextBuilder(source.File, diagnostics);
        var (body, name) = Bodies.Select(body => (document.QuerySelector(body.Selector), body.Name)).FirstOrDefault(body => body.Item1 is not null);
        AddText(body ?? document.DocumentElement, 0, paragraphs);
        if (body is not null) LeaveOutSurroundings(body, $"outside {name}", paragraphs);
        var date = header is null ? new HtmlDates(source.File, body ?? document.DocumentElement, isMarked: body is not null and not IHtmlBodyElement).In(document, diagnostics)
            : header.Date is { } day ? new(day) : null;
        return (date, paragraphs.ToImmutable());
    }

    /// <summary>Adds the text of a piece of HTML; false where the markup is too tangled.</summary>
    /// <param name="html">The markup.</param>
    /// <param name="linesBefore">How many lines of the file stand before it.</param>
    /// <param name="paragraphs">Takes the text.</param>
    public static bool AddFragment(string html, int linesBefore, SeedTextBuilder paragraphs)
    {
        if (MarkupBounds.IndexOfExcess(html) >= 0) return false;
        AddText(ParseDocument(html).DocumentElement, linesBefore, paragraphs);
        return true;
    }

    /// <summary>Whether a tag within a line, as it is written, parts the words on its sides.</summary>
    public static bool Separates(string tag)
    {
        var name = string.Concat(tag.SkipWhile(c => c is '<' or '/').TakeWhile(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return name == "br" || Blocks.Contains(name);
    }

    private static IHtmlDocument ParseDocument(string markup) =>
        new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(markup);

    // Walks without recursion, since how deep a page nests is its author's choice; and by index, since AngleSharp looks for a sibling
    // among all of them.
    private static void AddText(IElement root, int linesBefore, SeedTextBuilder paragraphs)
    {
        var open = new Stack<(INode Node, int Next)>();
        open.Push((root, 0));
        while (open.TryPop(out var top))
        {
            if (top.Next == top.Node.ChildNodes.Length)
            {
                BreakAt(top.Node, paragraphs);
                continue;
            }
            open.Push((top.Node, top.Next + 1));
            var child = top.Node.ChildNodes[top.Next];
            BreakAt(child, paragraphs);
            if (child is IText text) paragraphs.Append(text.Data, KindOf(text), LineOf(text) + linesBefore);
            else if (child is IHtmlImageElement image) paragraphs.LeaveOut("in image descriptions", image.AlternativeText ?? "", LineOf(image) + linesBefore);
            else if (child is IElement { LocalName: "br" }) paragraphs.Append(" ", default, 0);
            else if (child is IElement element && !Dropped.Contains(element.LocalName)) open.Push((child, 0));
            else if (child is IElement dropped && !Silent.Contains(dropped.LocalName)) paragraphs.LeaveOut($"in <{dropped.LocalName}>", TextOf(dropped), LineOf(dropped) + linesBefore);
        }
        paragraphs.Break();
    }

    private static void LeaveOutSurroundings(IElement article, string where, SeedTextBuilder paragraphs)
    {
        var open = new Stack<INode>();
        open.Push(article.Owner!.DocumentElement);
        while (open.TryPop(out var node))
        {
            if (node == article || (node is IElement element && (Surroundings.Contains(element.LocalName) || element.HasAttribute("hidden")))) continue;
            if (node is IText text) paragraphs.LeaveOut(where, text.Data, LineOf(text));
            for (var i = 0; i < node.ChildNodes.Length; i++) open.Push(node.ChildNodes[i]);
        }
    }

    private static void BreakAt(INode node, SeedTextBuilder paragraphs)
    {
        if (node is IElement element && Blocks.Contains(element.LocalName)) paragraphs.Break();
    }

    private static ParagraphKind KindOf(IText text)
    {
        for (var element = text.ParentElement; element is not null; element = element.ParentElement)
        {
            if (element is IHtmlHeadingElement) return ParagraphKind.Subheading;
            if (Blocks.Contains(element.LocalName)) break;
        }
        return ParagraphKind.Paragraph;
    }

    private static string TextOf(IElement element) => element is IHtmlTemplateElement template ? template.Content.TextContent : element.TextContent;

    private static int LineOf(IText text) => LineOf(text.ParentElement);

    private static int LineOf(IElement? element)
    {
        for (; element is not null; element = element.ParentElement)
            if (element.SourceReference is { Position.Line: > 0 } reference) return reference.Position.Line;
        return 1;
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
