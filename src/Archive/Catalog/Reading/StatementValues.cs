using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>Reads references to statements: <c>STEM#id</c>, or <c>#id</c> within the same article.</summary>
internal static class StatementValues
{
    /// <summary>A statement that exists and may be shown; null where it was reported why not, or its article's file was.</summary>
    public static Located<StatementKey>? Reference(YamlNode node, string field, ReadContext context)
    {
        if (TextValues.Scalar(node, field, context, "a statement, STEM#id") is not { } scalar) return null;
        if (Parse(scalar.Value, context) is not { } key) return WithoutArticle(scalar, context);
        if (context.Index.Sidecar(key.Article) is not { } sidecar) return WithoutSidecar(scalar, key, context);
        if (!sidecar.Statements.Contains(key.Id)) return WithoutStatement(scalar, key, sidecar, context);
        if (IsHidden(sidecar, key, context))
        {
            context.Report(Diag.Records.HiddenStatement(scalar.At, scalar.Value, WordOf(sidecar.Status)));
            return null;
        }

        // A sidecar without its seed has been reported; nothing may refer to what will not be in the catalog.
        return context.Index.Has(RecordKind.Article, key.Article) ? new(key, scalar.At) : null;
    }

    /// <summary>A statement of the article that is read, by its id alone; null where it was reported that there is none.</summary>
    public static Located<StatementKey>? Bare(YamlNode node, string field, ReadContext context)
    {
        var scalar = (YamlScalar)node;
        var known = StatementsOf(context.Article, context);
        if (known.Contains(scalar.Value)) return new(new(context.Article!, scalar.Value), scalar.At);
        var nearest = Nearest.Of(scalar.Value, known.Append("datePublished").Append("free"));
        return Unknown(scalar, context, $"\"{field}\" is datePublished, free, or a statement of this article", nearest);
    }

    /// <summary>Splits at the first <c>#</c>; null where there is no article to look in.</summary>
    private static StatementKey? Parse(string text, ReadContext context)
    {
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        var article = hash > 0 ? text[..hash] : context.Article;
        return hash < 0 || article is null ? null : new(article, text[(hash + 1)..]);
    }

    private static Located<StatementKey>? WithoutArticle(YamlScalar scalar, ReadContext context)
    {
        if (scalar.Value.StartsWith('#')) return Unknown(scalar, context, "it names no article before the \"#\"", null);
        var near = Nearest.Of(scalar.Value, StatementsOf(context.Article, context));
        return Unknown(scalar, context, "it has no \"#\"", near is null ? null : $"#{near}");
    }

    private static ImmutableArray<string> StatementsOf(string? article, ReadContext context) =>
        article is null ? [] : context.Index.Sidecar(article)?.Statements ?? [];

    private static Located<StatementKey>? WithoutSidecar(YamlScalar scalar, StatementKey key, ReadContext context)
    {
        if (context.Index.IsUnreadable(RecordKind.Article, key.Article)) return null;
        if (context.Index.Has(RecordKind.Article, key.Article))
            return Unknown(scalar, context, $"the article \"{key.Article}\" has no sidecar yet", null);
        var nearest = context.Index.Suggestions.Nearest(RecordKind.Article, key.Article);
        return Unknown(scalar, context, $"there is no article \"{key.Article}\"", nearest is null ? null : $"{nearest.Id}#{key.Id}");
    }

    private static Located<StatementKey>? WithoutStatement(YamlScalar scalar, StatementKey key, ArticleOutline sidecar, ReadContext context)
    {
        var nearest = Nearest.Of(key.Id, sidecar.Statements);
        var prefix = scalar.Value[..(scalar.Value.IndexOf('#', StringComparison.Ordinal) + 1)];
        var known = sidecar.Statements.IsEmpty ? "none" : string.Join(", ", sidecar.Statements.Take(10));
        return Unknown(scalar, context, $"the article \"{key.Article}\" has {known}", nearest is null ? null : prefix + nearest);
    }

    private static Located<StatementKey>? Unknown(YamlScalar scalar, ReadContext context, string reason, string? nearest)
    {
        context.Report(Diag.Records.UnknownStatement(scalar.At, scalar.Value, reason, nearest));
        return null;
    }

    private static bool IsHidden(ArticleOutline sidecar, StatementKey key, ReadContext context) =>
        context.IsPublished && sidecar.Status != PublishingStatus.Usable && key.Article != context.Article;

    private static string WordOf(PublishingStatus status) => status == PublishingStatus.Withheld ? "withheld" : "canceled";
}
