using System.Collections.Immutable;
using Archive.Model;
using Archive.Pages;

namespace Archive.Themes;

/// <summary>Long lists of records on index pages, written by C#.</summary>
internal static class EntryList
{
    /// <summary>Entries with what is said beside their name, and in how many articles they are mentioned.</summary>
    public static void Write(ImmutableArray<IndexEntry> entries, Writers writers, Utf8Html output)
    {
        output.Raw("<ul class=\"entries\">\n"u8);
        foreach (var entry in entries)
        {
            output.Raw("<li data-type=\""u8);
            output.Text(EnumWords.Kebab(entry.Record.Type));
            output.Raw("\"><span class=\"entry\">"u8);
            writers.WriteRecord(entry.Record, output);
            WriteRole(entry.Detail ?? TypeOf(entry.Record, writers.Words), output);
            output.Raw("</span>"u8);
            WriteCount(entry.Articles, writers.Words, output);
            output.Raw("</li>\n"u8);
        }

        output.Raw("</ul>\n"u8);
    }

    /// <summary>Places and what they contain.</summary>
    public static void WriteTree(ImmutableArray<PlaceNode> nodes, Writers writers, Utf8Html output)
    {
        output.Raw("<ul>\n"u8);
        foreach (var node in nodes)
        {
            output.Raw("<li><span class=\"node\"><span class=\"entry\">"u8);
            writers.WriteRecord(node.Place, output);
            WriteRole(TypeOf(node.Place, writers.Words), output);
            output.Raw("</span>"u8);
            WriteCount(node.Articles, writers.Words, output);
            output.Raw("</span>"u8);
            if (!node.Children.IsEmpty) WriteTree(node.Children, writers, output);
            if (node.TreeUrl is { } tree) WriteMore(tree, node.Place.Name, writers, output);
            output.Raw("</li>\n"u8);
        }

        output.Raw("</ul>\n"u8);
    }

    private static void WriteMore(string url, string name, Writers writers, Utf8Html output)
    {
        output.Raw("<a class=\"more\" href=\""u8);
        writers.WriteUrl(url, output);
        output.Raw("\">"u8);
        output.Text(writers.Words.Format("places.more", name));
        output.Raw("</a>"u8);
    }

    private static void WriteRole(string? role, Utf8Html output)
    {
        if (string.IsNullOrEmpty(role)) return;
        output.Raw(" <span class=\"role\">"u8);
        output.Text(role);
        output.Raw("</span>"u8);
    }

    private static void WriteCount(int articles, Localizer words, Utf8Html output)
    {
        if (articles == 0) return;
        output.Raw(" <span class=\"count\" title=\""u8);
        output.Text(words.Count("articles", articles));
        output.Raw("\">"u8);
        output.Text(words.Number(articles));
        output.Raw("<span class=\"visually-hidden\"> "u8);
        output.Text(words[articles == 1 ? "articles.unit.one" : "articles.unit"]);
        output.Raw("</span></span>"u8);
    }

    private static string? TypeOf(RecordLink link, Localizer words) => link.Kind switch
    {
        RecordKind.Actor => words.Find($"actor-type.{EnumWords.Kebab(link.Type)}"),
        RecordKind.Place => words.Find($"place-type.{EnumWords.Kebab(link.Type)}"),
        _ => words.Find($"status.{EnumWords.Kebab(link.Type)}"),
    };
}
