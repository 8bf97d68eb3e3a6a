using Archive.Diagnostics;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>Reads addresses and language tags. Each method returns null where it reported why.</summary>
internal static class LinkValues
{
    /// <summary>An address of the web.</summary>
    public static string? Web(YamlNode node, string field, ReadContext context) => Url(node, field, context, allowsMail: false);

    /// <summary>An address of the web, or of a mailbox.</summary>
    public static string? WebOrMail(YamlNode node, string field, ReadContext context) => Url(node, field, context, allowsMail: true);

    /// <summary>A licence: an address of the web where it looks like an address, a name otherwise.</summary>
    public static string? License(YamlNode node, string field, ReadContext context) =>
        node is YamlScalar scalar && LooksLikeUrl(scalar.Value) ? Web(node, field, context) : TextValues.Plain(node, field, context, Limits.Text);

    /// <summary>A BCP 47 language tag.</summary>
    public static string? Language(YamlNode node, string field, ReadContext context)
    {
        if (TextValues.Scalar(node, field, context, "a language tag") is not { } scalar) return null;
        if (LanguageTag.IsWellFormed(scalar.Value)) return scalar.Value;
        context.Report(Diag.Records.MalformedLanguage(scalar.At, field, scalar.Value));
        return null;
    }

    /// <summary>Whether text was meant as an address: it has a scheme.</summary>
    public static bool LooksLikeUrl(string text) => WebAddress.SchemeOf(text).Length > 0;

    private static string? Url(YamlNode node, string field, ReadContext context, bool allowsMail)
    {
        if (TextValues.Scalar(node, field, context, "an address") is not { } scalar) return null;
        var url = scalar.Value.Trim();
        if (url.Length > Limits.Url) context.Report(Diag.Records.TooLong(scalar.At, field, url.Length, Limits.Url));
        else if (WebAddress.SchemeOf(url) is { Length: > 0 } scheme && !IsAllowed(scheme, allowsMail))
            context.Report(Diag.Records.ForbiddenScheme(
                scalar.At, field, scheme, allowsMail ? "http://, https:// or mailto:" : "http:// or https://"));
        else if (WebAddress.WhatIsWrong(url) is { } reason) context.Report(Diag.Records.MalformedUrl(scalar.At, field, url, reason));
        else
        {
            if (WebAddress.DisguiseOf(url) is { } real) context.Report(Diag.Records.DisguisedHost(scalar.At, field, url, real));
            return url;
        }

        return null;
    }

    private static bool IsAllowed(string scheme, bool allowsMail) => scheme is "http" or "https" || (allowsMail && scheme == "mailto");
}
