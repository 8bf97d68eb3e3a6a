using System.Buffers;
using System.Text;
using System.Xml;

namespace Archive.Exports;

/// <summary>Writes XML into a buffer, the same bytes on every machine.</summary>
internal static class XmlExport
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void Write(IBufferWriter<byte> output, Action<XmlWriter> write)
    {
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = " ", NewLineChars = "\n" };
        using var stream = new BufferStream(output);
        using var writer = XmlWriter.Create(stream, settings);
        writer.WriteStartDocument();
        write(writer);
        writer.WriteEndDocument();
    }

    /// <summary>An element that holds text; nothing where there is none.</summary>
    public static void Text(this XmlWriter writer, string name, string? text)
    {
        if (text is not null) writer.WriteElementString(name, ExportText.ValidXml(text));
    }

    /// <summary>A link element of Atom (RFC 4287, section 4.2.7).</summary>
    public static void Link(this XmlWriter writer, string relation, string href, string? type = null)
    {
        writer.WriteStartElement("link");
        writer.WriteAttributeString("rel", relation);
        if (type is not null) writer.WriteAttributeString("type", type);
        writer.WriteAttributeString("href", href);
        writer.WriteEndElement();
    }

    // XmlWriter writes to streams only.
    private sealed class BufferStream(IBufferWriter<byte> output) : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => output.Write(buffer.AsSpan(offset, count));
        public override void Write(ReadOnlySpan<byte> buffer) => output.Write(buffer);
    }
}
