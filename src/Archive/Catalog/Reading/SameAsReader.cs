using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Catalogs.Reading;

/// <summary>Reads a record's identities in authority files.</summary>
internal static class SameAsReader
{
    private const string WikipediaForm = "the full address of a page, \"https://de.wikipedia.org/wiki/…\"";

    private static readonly ImmutableArray<Authority> Authorities =
    [
        new("gnd", "a GND number such as \"118540238\" or \"4005728-8\"", "https://d-nb.info/gnd/", IsGnd, CheckDigits.FitGnd),
        new("viaf", "digits such as \"97085297\"", "https://viaf.org/viaf/", id => id.Length <= 22 && IsNumber(id)),
        new("wikidata", "an item such as \"Q7747\"", "https://www.wikidata.org/wiki/", IsWikidata),
        new("geonames", "digits such as \"524901\"", "https://www.geonames.org/", id => id.Length <= 12 && IsNumber(id)),
        new("isni", "16 digits such as \"0000 0001 2103 4996\"", "https://isni.org/isni/", IsIsni, CheckDigits.FitIsni),
        new("ror", "nine characters such as \"02nr0ka47\"", "https://ror.org/", IsRor, CheckDigits.FitRor),
        new("lei", "20 characters such as \"529900T8BM49AURSDO55\"", "https://search.gleif.org/#/record/", IsLei, CheckDigits.FitLei),
    ];

    /// <summary>The identities under a field, sorted by authority.</summary>
    public static SameAs Read(FieldReader record)
    {
        if (record.Mapping("sameAs", Shapes.SameAs) is not { } fields) return SameAs.None;
        var identities = Authorities.Select(authority => Numbered(fields, authority))
            .Append(Wikipedia(fields))
            .Append(fields.Read("homepage", LinkValues.Web) is { } url ? new("homepage", url, url) : null);
        return new([.. identities.OfType<Identity>().OrderBy(identity => identity.Authority, StringComparer.Ordinal)]);
    }

    private static Identity? Numbered(FieldReader fields, Authority authority)
    {
        if (fields.Read(authority.Name, (node, field, context) => TextValues.Scalar(node, field, context, authority.Form)) is not { } scalar)
            return null;
        if (authority.Holds(scalar.Value)) return new(authority.Name, scalar.Value, authority.Prefix + scalar.Value.Replace(" ", ""));
        fields.Context.Report(authority.Accepts(scalar.Value) ? Diag.Records.WrongCheckDigit(scalar.At, authority.Name, scalar.Value, authority.Prefix)
            : Diag.Records.MalformedIdentifier(scalar.At, authority.Name, scalar.Value, authority.Form, MeantBy(scalar.Value, authority)));
        return null;
    }

    // Whoever copies an address has the identifier in it, mostly at its end; whoever types one takes the wrong case.
    private static string? MeantBy(string written, Authority authority)
    {
        foreach (var part in written.Split('/', '?', '#', '&', '=', ' ').Reverse())
            foreach (var form in (string[])[part, part.ToUpperInvariant(), part.ToLowerInvariant(), part.Replace('-', ' ')])
                if (authority.Holds(form)) return form;
        return null;
    }

    private static Identity? Wikipedia(FieldReader fields)
    {
        if (fields.Read("wikipedia", LinkValues.Web) is not { } url) return null;
        if (new Uri(url).Host.EndsWith(".wikipedia.org", StringComparison.OrdinalIgnoreCase)) return new("wikipedia", url, url);
        fields.Context.Report(Diag.Records.MalformedIdentifier(fields.PositionOf("wikipedia"), "wikipedia", url, WikipediaForm));
        return null;
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit) && text[0] != '0';

    // Of the files that went into the GND one had no hyphens, the others had one before the check digit.
    private static bool IsGnd(string text)
    {
        if (text.Length is < 3 or > 10 || !(char.IsAsciiDigit(text[^1]) || text[^1] == 'X')) return false;
        var number = text[^2] == '-' ? text[..^2] : text[..^1];
        return IsNumber(number) && (text[^2] == '-' || text.Length >= 9);
    }

    private static bool IsIsni(string text)
    {
        var digits = text.Replace(" ", "");
        return digits.Length == 16 && digits[..15].All(char.IsAsciiDigit) && (char.IsAsciiDigit(digits[15]) || digits[15] == 'X');
    }

    private static bool IsWikidata(string text) => text.Length is > 1 and <= 12 && text[0] == 'Q' && IsNumber(text[1..]);

    private static bool IsRor(string text) =>
        text.Length == 9 && text[0] == '0' && text[1..7].All(CheckDigits.Crockford.Contains) && text[7..].All(char.IsAsciiDigit);

    private static bool IsLei(string text) => text.Length == 20 && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));

    /// <param name="Name">The field it stands in.</param>
    /// <param name="Form">What its identifiers look like.</param>
    /// <param name="Prefix">What makes an address of one.</param>
    /// <param name="Accepts">Whether text looks like one.</param>
    /// <param name="Fits">Whether the check digits of what looks like one fit; null where there are none.</param>
    private sealed record Authority(string Name, string Form, string Prefix, Func<string, bool> Accepts, Func<string, bool>? Fits = null)
    {
        public bool Holds(string id) => Accepts(id) && Fits?.Invoke(id) != false;
    }
}
