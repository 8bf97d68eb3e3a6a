using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>Reads <c>input/site.yml</c>. An archive without it has the same settings as one whose file is empty, and a title.</summary>
internal static class SiteReader
{
    private const string DefaultTitle = "Archive";
    private const string DefaultBaseUrl = "http://localhost/";
    private const string DefaultLanguage = "de";
    private const string DefaultTimeZone = "Europe/Berlin";

    /// <summary>The language, which readers of other files need before the settings are read.</summary>
    public static string LanguageOf(YamlDocument? document) =>
        document?["language"]?.Value is YamlScalar scalar && Vocabularies.InterfaceLanguages.Contains(scalar.Value)
            ? scalar.Value : DefaultLanguage;

    /// <summary>The settings where there is no file.</summary>
    public static Site Default { get; } = new()
    {
        Title = DefaultTitle,
        BaseUrl = DefaultBaseUrl,
        Language = DefaultLanguage,
        TimeZone = DefaultTimeZone,
        Collation = DefaultLanguage,
    };

    /// <summary>Reads the settings; what is wrong has its default.</summary>
    public static Site Read(YamlDocument document, ImmutableArray<ProsePage> pages, ReadContext context)
    {
        var fields = new FieldReader(document.Root, Shapes.Site, context);
        var language = fields.Read("language", ReadLanguage) ?? DefaultLanguage;
        return new Site
        {
            Title = fields.Text("title", Limits.Name) ?? DefaultTitle,
            Tagline = fields.Text("tagline"),
            BaseUrl = fields.Read("baseUrl", ReadBaseUrl) ?? DefaultBaseUrl,
            Language = language,
            TimeZone = fields.Read("timeZone", ReadTimeZone) ?? DefaultTimeZone,
            Collation = fields.Read("collation", ReadCollation) ?? language,
            Description = fields.Markdown("description", Limits.Description),
            Publisher = fields.Text("publisher", Limits.Name),
            License = fields.Read("license", LinkValues.License),
            Autolink = fields.Choice("autolink", Vocabularies.Autolinks) ?? Autolink.Listed,
            LinkAdjectives = fields.Flag("adjectives") ?? false,
            Features = ReadFeatures(fields),
            Menu = fields.List("menu", (node, field, inner) => ReadMenuEntry(node, field, inner, pages), entry => entry.Url),
        };
    }

    private static string? ReadLanguage(YamlNode node, string field, ReadContext context) =>
        PlainValues.Word(node, field, context, Vocabularies.InterfaceLanguages);

    private static string? ReadBaseUrl(YamlNode node, string field, ReadContext context)
    {
        if (LinkValues.Web(node, field, context) is not { } url) return null;
        var flaw = url.AsSpan().IndexOfAny('?', '#') >= 0 ? "it has a query or a fragment" : Site.FlawOfPath(Site.PathOf(url));
        if (flaw is null) return url.EndsWith('/') ? url : url + "/";
        context.Report(Diag.Records.UnusableBaseUrl(node.At, url, flaw));
        return null;
    }

    private static string? ReadTimeZone(YamlNode node, string field, ReadContext context)
    {
        if (TextValues.Scalar(node, field, context, "a time zone") is not { } scalar) return null;
        if (IsIanaName(scalar.Value) && TimeZoneInfo.TryFindSystemTimeZoneById(scalar.Value, out _)) return scalar.Value;
        context.Report(Diag.Records.UnknownTimeZone(scalar.At, scalar.Value, NearestZone(scalar.Value)));
        return null;
    }

    // The region's letters would let any short town be near to any other: "Europe/Wien" is not "Europe/Riga".
    private static string? NearestZone(string written)
    {
        var zones = TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(IsIanaName).ToList();
        var slash = written.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return Nearest.Of(written, ["UTC"]) ?? zones.Find(zone => zone.EndsWith("/" + written.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase));
        if (Nearest.Of(written[..slash], zones.Where(zone => zone != "UTC").Select(zone => zone[..zone.IndexOf('/', StringComparison.Ordinal)]).Distinct()) is not { } region)
            return null;
        var town = Nearest.Of(written[(slash + 1)..], zones.Where(zone => zone.StartsWith(region + "/", StringComparison.Ordinal)).Select(zone => zone[(region.Length + 1)..]));
        return town is null ? null : $"{region}/{town}";
    }

    // The system also knows names of its own ("W. Europe Standard Time") and, on some machines, paths of files.
    private static bool IsIanaName(string zone) =>
        zone == "UTC" || (zone.Contains('/', StringComparison.Ordinal) && char.IsAsciiLetterUpper(zone[0])
            && zone.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+'));

    private static string? ReadCollation(YamlNode node, string field, ReadContext context)
    {
        if (TextValues.Scalar(node, field, context, "a locale") is not { } scalar) return null;
        if (LanguageTag.IsWellFormed(scalar.Value) && IsKnown(scalar.Value)) return scalar.Value;
        context.Report(Diag.Records.UnknownLocale(scalar.At, scalar.Value));
        return null;
    }

    private static bool IsKnown(string locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale, predefinedOnly: true).Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false; // There is no way to ask without an exception.
        }
    }

    private static FrozenDictionary<string, bool> ReadFeatures(FieldReader site)
    {
        if (site.Mapping("features", Shapes.Features) is not { } fields) return FrozenDictionary<string, bool>.Empty;
        return Shapes.Features.Fields.Select(feature => (feature.Name, Flag: fields.Flag(feature.Name))).Where(feature => feature.Flag is not null)
            .ToFrozenDictionary(feature => feature.Name, feature => feature.Flag!.Value, StringComparer.Ordinal);
    }

    private static MenuEntry? ReadMenuEntry(YamlNode node, string field, ReadContext context, ImmutableArray<ProsePage> pages)
    {
        if (FieldReader.AsMapping(node, field, Shapes.MenuEntry, context) is not { } fields) return null;
        var given = fields.Given("page", "url");
        var label = fields.Text("label", Limits.Name);
        if (given.Length != 1)
            context.Report(Diag.Records.NotExactlyOne(
                fields.At, "A menu entry", "page and url", given.IsEmpty ? "none of them" : "both"));
        else if (given[0] == "page")
            return ReadPage(fields, pages) is { } page ? new(label ?? page.Title, $"page:{page.Slug}") : null;
        else if (label is null && !fields.Has("label"))
            context.Report(Diag.Records.MissingField(fields.At, "label", "a menu entry with a url", null));
        return given is ["url"] && fields.Read("url", LinkValues.WebOrMail) is { } url && label is not null ? new(label, url) : null;
    }

    private static ProsePage? ReadPage(FieldReader fields, ImmutableArray<ProsePage> pages)
    {
        if (TextValues.Scalar(fields.Node("page")!, "page", fields.Context, "the slug of a page") is not { } scalar) return null;
        if (pages.FirstOrDefault(page => page.Slug == scalar.Value) is { } found) return found;
        fields.Context.Report(Diag.Records.UnknownReference(
            scalar.At, "page", scalar.Value, Nearest.Of(scalar.Value, pages.Select(page => page.Slug)), null));
        return null;
    }
}
