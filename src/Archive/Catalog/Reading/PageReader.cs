using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>Reads the front matter of <c>input/pages/*.md</c>.</summary>
internal static class PageReader
{
    private const int MostOrder = 10_000;

    // Addresses directly below the site's root that the archive itself uses.
    private static readonly ImmutableArray<string> Reserved = ["actors", "articles", "assets", "corrections", "events", "feeds", "keywords", "map", "places", "search", "statements", "timeline"];

    /// <summary>Reads all pages, sorted by slug; pages that only say <c>menu: true</c> follow the numbered ones, by slug.</summary>
    public static ImmutableArray<ProsePage> Read(ImmutableArray<ProseDocument> documents, ReadContext context)
    {
        var read = documents.OrderBy(document => document.FrontMatter.Stem, StringComparer.Ordinal)
            .Select(document => ReadOne(document, context)).ToList();
        var next = read.Select(page => page.Order is { IsNumbered: true } order ? order.Number : 0).DefaultIfEmpty().Max() + 1;
        return [.. read.Select(page => page.Order is { IsNumbered: false } ? page.Page with { MenuOrder = next++ } : page.Page)];
    }

    private static (ProsePage Page, MenuOrder? Order) ReadOne(ProseDocument document, ReadContext context)
    {
        var file = document.FrontMatter;
        if (Reserved.Contains(file.Stem)) context.Report(Diag.Records.ReservedAddress(SourcePosition.InFile(file.File), file.Stem));
        var fields = new FieldReader(file.Root, Shapes.Page, context);
        var order = ReadOrder(fields);
        var page = new ProsePage(
            file.Stem, file.File, fields.Text("title", Limits.Name) ?? file.Stem, fields.Text("description", Limits.Description),
            order is { IsNumbered: true } ? order.Number : null, fields.Flag("noindex") ?? false,
            fields.Read("lang", LinkValues.Language) ?? context.Language, document.Markdown, document.MarkdownLine);
        return (page, order);
    }

    private static MenuOrder? ReadOrder(FieldReader fields)
    {
        if (fields.Node("menu") is not { } node) return null;
        if (node is YamlScalar { Value: [>= '0' and <= '9', ..] })
            return PlainValues.Integer(node, "menu", fields.Context, 0, MostOrder) is { } number ? new(number, true) : null;
        return PlainValues.Flag(node, "menu", fields.Context) == true ? new(0, false) : null;
    }

    private sealed record MenuOrder(int Number, bool IsNumbered);
}
