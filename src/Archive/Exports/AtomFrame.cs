using System.Xml;

namespace Archive.Exports;

/// <summary>What all feeds of the site begin with.</summary>
internal static class AtomFrame
{
    /// <summary>Writes the feed's start and its own elements; the caller writes entries and the end.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="context">The site.</param>
    /// <param name="path">Where the feed stands.</param>
    /// <param name="page">The page it belongs to.</param>
    /// <param name="title">Its title.</param>
    /// <param name="subtitle">A line below it; null where none.</param>
    /// <param name="updated">When its content last changed.</param>
    public static void WriteStart(
        XmlWriter writer, ExportContext context, string path, string page, string title, string? subtitle, DateOnly updated)
    {
        writer.WriteStartElement("feed", XmlExport.Atom);
        writer.WriteAttributeString("xml", "lang", null, context.Site.Language);
        writer.Text("id", context.Absolute(path));
        writer.Text("title", title);
        writer.Text("subtitle", subtitle);
        writer.Text("updated", ExportText.Moment(updated));
        writer.Link("self", context.Absolute(path), "application/atom+xml");
        writer.Link("alternate", context.Absolute(page), "text/html");
        writer.WriteStartElement("author");
        writer.Text("name", context.Site.Publisher ?? context.Site.Title);
        writer.WriteEndElement();
        writer.Text("rights", context.Site.License);
    }
}
