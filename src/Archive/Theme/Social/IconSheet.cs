using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using SkiaSharp;

namespace Archive.Themes.Social;

/// <summary>A stroke or an area of a symbol.</summary>
/// <param name="Shape">Where it runs, on a field of 16 × 16.</param>
/// <param name="IsFilled">Whether it is filled as well.</param>
/// <param name="IsDashed">Whether its line is dashed.</param>
internal sealed record IconPart(SKPath Shape, bool IsFilled, bool IsDashed);

/// <summary>The symbols of the theme's <c>img/icons.svg</c>, as paths: images show the same as pages.</summary>
internal sealed class IconSheet
{
    private readonly FrozenDictionary<string, ImmutableArray<IconPart>> symbols;

    private IconSheet(FrozenDictionary<string, ImmutableArray<IconPart>> symbols) => this.symbols = symbols;

    /// <summary>Reads a sheet. Symbols it does not understand, or a file that is none, show nothing.</summary>
    public static IconSheet Parse(byte[]? svg)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(svg ?? []), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var symbols = XDocument.Load(reader).Descendants().Where(e => e.Name.LocalName == "symbol" && e.Attribute("id") is not null);
            return new(symbols.GroupBy(e => e.Attribute("id")!.Value, StringComparer.Ordinal)
                .ToFrozenDictionary(group => group.Key, group => PartsOf(group.First()), StringComparer.Ordinal));
        }
        catch (XmlException)
        {
            return new(FrozenDictionary<string, ImmutableArray<IconPart>>.Empty);
        }
    }

    /// <summary>The parts of a symbol; empty where there is none of that name.</summary>
    public ImmutableArray<IconPart> Find(string name) => symbols.GetValueOrDefault(name, []);

    private static ImmutableArray<IconPart> PartsOf(XElement symbol) =>
    [
        .. from element in symbol.Elements()
           let shape = ShapeOf(element)
           where shape is not null
           select new IconPart(shape, (string?)element.Attribute("fill") == "currentColor", element.Attribute("stroke-dasharray") is not null),
    ];

    private static SKPath? ShapeOf(XElement element)
    {
        if (element.Name.LocalName == "path") return SKPath.ParseSvgPathData((string?)element.Attribute("d") ?? "");
        if (element.Name.LocalName != "circle") return null;
        using var builder = new SKPathBuilder();
        builder.AddCircle(Number(element, "cx"), Number(element, "cy"), Number(element, "r"));
        return builder.Detach();
    }

    private static float Number(XElement element, string attribute) =>
        float.TryParse((string?)element.Attribute(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
