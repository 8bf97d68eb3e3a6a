using System.Globalization;

namespace Archive.Pipelines;

/// <summary>What a site depends on beside the archive: this program, its libraries, and how the machine sorts.</summary>
internal static class Generator
{
    /// <summary>The hash of all that, and of what a build was asked for as far as it shows in the site.</summary>
    /// <param name="options">What was asked for.</param>
    public static UInt128 KeyOf(BuildOptions options)
    {
        var sink = HashSink.Rent(Id());
        sink.Add(options.BaseUrl);
        sink.Add((byte)(options.Strict ? 1 : 0));
        sink.Add(options.Shard?.ToString());
        return sink.Finish();
    }

    /// <summary>The hash of the program, its libraries and the machine's way to sort.</summary>
    public static UInt128 Id()
    {
        var sink = HashSink.Rent(0);
        sink.Add(Environment.Version.ToString());
        Type[] parts =
        [
            typeof(Generator), typeof(AngleSharp.Html.Parser.HtmlParser), typeof(HarfBuzzSharp.Font), typeof(Markdig.Markdown),
            typeof(Scriban.Template), typeof(SkiaSharp.SKBitmap), typeof(YamlDotNet.Core.Parser),
        ];
        foreach (var part in parts) sink.Add(part.Module.ModuleVersionId.ToString());
        sink.Add(CultureInfo.InvariantCulture.CompareInfo.Version.FullVersion);
        return sink.Finish();
    }
}
