using System.Collections.Immutable;
using Archive.Model;
using Archive.Pages;

namespace Archive.Themes.Drawings;

/// <summary>
/// Who and what surrounds a record: what the archive says of them first, then what is named beside it most. Its mark stands in the
/// middle, without its name, which is the page's title and would lie across the lines; the others stand in two columns, so that no name ever covers another; every line leads to what it rests on. The table below it says the same.
/// </summary>
internal static class EgoNetwork
{
    private const int Most = 12;
    private const int Fewest = 2;
    private const int Width = 720;
    private const int Reach = 104;
    private const int Row = 46;
    private const int Line = 20;
    private const int LongestLine = 28;

    /// <summary>Writes figure and table; nothing where there is too little to show.</summary>
    /// <param name="entity">The record in the middle.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="relations">What its file says of its relations; none for what is no actor.</param>
    /// <param name="writers">Words and addresses.</param>
    /// <param name="output">Where it goes.</param>
    public static void Write(EntityPart entity, RecordKind kind, ImmutableArray<RelationView> relations, Writers writers, Utf8Html output)
    {
        var edges = EdgesOf(entity, relations, writers);
        if (edges.Count < Fewest) return;
        output.Raw("<section class=\"surroundings\" aria-labelledby=\"network\"><h2 id=\"network\">"u8);
        output.Text(writers.Words["network.title"]);
        output.Raw("</h2>\n"u8);
        WriteFigure(entity.Name, kind, edges, writers, output);
        WriteTable(edges, writers, output);
        output.Raw("</section>\n"u8);
    }

    private static List<Edge> EdgesOf(EntityPart entity, ImmutableArray<RelationView> relations, Writers writers)
    {
        var edges = new List<Edge>(Most);
        foreach (var relation in relations)
            if (edges.Count < Most && !edges.Exists(edge => edge.Record == relation.Actor))
                edges.Add(new(relation.Actor, writers.Words[$"relation.{EnumWords.Kebab(relation.Type)}"], "#relations", 2, IsStated: true));
        var most = entity.CoMentions.IsEmpty ? 1 : entity.CoMentions.Max(other => other.Articles);
        foreach (var other in entity.CoMentions)
            if (edges.Count < Most && !edges.Exists(edge => edge.Record == other.Record))
                edges.Add(new(other.Record, writers.Words.Count("articles.shared", other.Articles), writers.Url(other.Evidence), most < 2 ? 1 : 1 + (3 * (other.Articles - 1) / (most - 1)), IsStated: false));
        return edges;
    }

    private static void WriteFigure(string name, RecordKind kind, List<Edge> edges, Writers writers, Utf8Html output)
    {
        var (places, height) = PlacesOf(edges);
        output.Markup($"<svg class=\"network\" viewBox=\"0 0 {Width} {height}\" role=\"group\" aria-label=\"");
        output.Text(writers.Words.Format("network.of", name));
        output.Raw("\">\n"u8);
        for (var i = 0; i < edges.Count; i++) WriteEdge(edges[i], places[i], height / 2, writers, output);
        output.Raw("<g data-kind=\""u8);
        output.Raw(EnumWords.Kebab(kind));
        output.Raw("\" class=\"network-middle\">"u8);
        WriteMarker(kind, Width / 2, height / 2, 11, output);
        output.Raw("</g></svg>\n"u8);
    }

    /// <summary>Left and right by turns, from the top, each as high as its name has lines; a column that is shorter stands in the middle of its side.</summary>
    private static (List<(int X, int Y)> Places, int Height) PlacesOf(List<Edge> edges)
    {
        var ends = new int[2];
        var places = new List<(int X, int Y)>(edges.Count);
        for (var i = 0; i < edges.Count; i++)
        {
            var side = i % 2;
            var high = Row + ((NameLines.Of(edges[i].Record.Name, LongestLine, 2).Length - 1) * Line);
            places.Add(((Width / 2) + (side == 0 ? -Reach : Reach), ends[side] + (high / 2) + 8));
            ends[side] += high;
        }

        var height = Math.Max(ends[0], ends[1]);
        for (var i = 0; i < edges.Count; i++) places[i] = (places[i].X, places[i].Y + ((height - ends[i % 2]) / 2));
        return (places, height + 16);
    }

    private static void WriteEdge(Edge edge, (int X, int Y) at, int middle, Writers writers, Utf8Html output)
    {
        var isRight = at.X > Width / 2;
        var bend = (at.X + (Width / 2)) / 2;
        output.Raw("<g data-kind=\""u8);
        output.Raw(EnumWords.Kebab(edge.Record.Kind));
        output.Raw("\"><a href=\""u8);
        output.Text(edge.Url);
        output.Raw(edge.IsStated ? "\" class=\"edge stated\" tabindex=\"-1\" aria-hidden=\"true\">"u8 : "\" class=\"edge\" tabindex=\"-1\" aria-hidden=\"true\">"u8);
        output.Markup($"<path class=\"edge-reach\" d=\"M{Width / 2} {middle}C{bend} {middle} {bend} {at.Y} {at.X} {at.Y}\"/>");
        output.Markup($"<path d=\"M{Width / 2} {middle}C{bend} {middle} {bend} {at.Y} {at.X} {at.Y}\" stroke-width=\"{edge.Weight}\"/></a>");
        WriteMarker(edge.Record.Kind, at.X, at.Y, 6, output);
        var (x, anchor) = isRight ? (at.X + 16, "start") : (at.X - 16, "end");
        var lines = NameLines.Of(edge.Record.Name, LongestLine, 2);
        // The marker stands beside the middle of name and reason together.
        var top = at.Y - 4 - ((lines.Length - 1) * Line / 2);
        output.Raw("<a href=\""u8);
        writers.WriteUrl(edge.Record.Url, output);
        output.Raw("\">"u8);
        WriteLines(lines, x, top, "network-name", anchor, output);
        output.Raw("</a><a href=\""u8);
        output.Text(edge.Url);
        output.Raw("\">"u8);
        WriteLines([edge.Meaning], x, top + (lines.Length * Line) - 1, "network-why", anchor, output);
        output.Raw("</a></g>\n"u8);
    }

    private static void WriteLines(ImmutableArray<string> lines, int x, int y, string name, string anchor, Utf8Html output)
    {
        output.Raw("<text"u8);
        output.Markup($" class=\"{name}\"");
        output.Markup($" x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">");
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) output.Markup($"<tspan x=\"{x}\" dy=\"{Line}\">");
            // The space between two lines stands where it moves neither of them.
            if (i > 0 && anchor != "start") output.Raw(" "u8);
            output.Text(lines[i]);
            if (i < lines.Length - 1 && anchor == "start") output.Raw(" "u8);
            if (i > 0) output.Raw("</tspan>"u8);
        }

        output.Raw("</text>"u8);
    }

    /// <summary>Actors are round, places square, events stand on a corner: nothing depends on colour.</summary>
    private static void WriteMarker(RecordKind kind, int x, int y, int radius, Utf8Html output)
    {
        if (kind == RecordKind.Actor) output.Markup($"<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>");
        else if (kind == RecordKind.Place) output.Markup($"<path class=\"node\" d=\"M{x - radius} {y - radius}h{2 * radius}v{2 * radius}h-{2 * radius}z\"/>");
        else output.Markup($"<path class=\"node\" d=\"M{x} {y - radius - 2}l{radius + 2} {radius + 2}l-{radius + 2} {radius + 2}l-{radius + 2} -{radius + 2}z\"/>");
    }

    private static void WriteTable(List<Edge> edges, Writers writers, Utf8Html output)
    {
        output.Raw("<details class=\"twin\"><summary>"u8);
        output.Text(writers.Words["network.table"]);
        output.Raw("</summary><table><thead><tr><th scope=\"col\">"u8);
        output.Text(writers.Words["network.who"]);
        output.Raw("</th><th scope=\"col\">"u8);
        output.Text(writers.Words["network.why"]);
        output.Raw("</th></tr></thead><tbody>"u8);
        foreach (var edge in edges)
        {
            output.Raw("<tr><td>"u8);
            writers.WriteRecord(edge.Record, output);
            output.Raw("</td><td><a href=\""u8);
            output.Text(edge.Url);
            output.Raw("\">"u8);
            output.Text(edge.Meaning);
            output.Raw("</a></td></tr>"u8);
        }

        output.Raw("</tbody></table></details>\n"u8);
    }

    /// <param name="Record">The neighbour.</param>
    /// <param name="Meaning">What the line says, in words.</param>
    /// <param name="Url">What it rests on.</param>
    /// <param name="Weight">How thick it is drawn, 1 to 4.</param>
    /// <param name="IsStated">A file says so; otherwise the texts name both.</param>
    private sealed record Edge(RecordLink Record, string Meaning, string Url, int Weight, bool IsStated);
}
