using Archive.Catalogs.Checks;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>Reads <c>input/articles/*.yml</c>, each with its seed.</summary>
internal static class ArticleReader
{
    /// <summary>Stands for the sum of a file that is not there.</summary>
    private const string SumOfNothing = "0000000000000000000000000000000000000000000000000000000000000000";

    private const int DefaultExcerptWords = 60;
    private const int MostExcerptWords = 10_000;

    /// <summary>The article of a seed that nobody has annotated yet.</summary>
    public static Article FromSeed(Seed seed, Site site)
    {
        var headline = SeedHeadline.Of(seed);
        return new Article
        {
            Id = seed.Stem,
            Seed = seed,
            At = SourcePosition.InFile(seed.File),
            IsAnnotated = false,
            Headline = headline,
            DatePublished = seed.Date.Value,
            InLanguage = site.Language,
            Slug = Slug.Of(headline, seed.Stem),
            Autolink = site.Autolink,
            LinkAdjectives = site.LinkAdjectives,
        };
    }

    /// <summary>Reads a sidecar over what its seed says; what is wrong is left out.</summary>
    /// <returns>The article; null where there is no seed, but what else is wrong in the sidecar has been reported all the same.</returns>
    public static Article? Read(YamlDocument document, Seed? seed, Site site, ReadContext context)
    {
        if (seed is not null) return Read(document, seed, hasSeed: true, site, context);
        var placeholder = new Seed(document.Stem, document.File, new(default, document.Root.At), [], SumOfNothing);
        Read(document, placeholder, hasSeed: false, site, context);
        return null;
    }

    private static Article Read(YamlDocument document, Seed seed, bool hasSeed, Site site, ReadContext context)
    {
        var fields = new FieldReader(document.Root, Shapes.Article, context);
        var headline = fields.Text("headline") ?? SeedHeadline.Of(seed);
        var status = fields.Choice("pubstatus", Vocabularies.PublishingStatuses) ?? PublishingStatus.Usable;
        ChecksumReader.Check(fields, hasSeed ? seed : null);
        var annotations = fields.List("annotations", AnnotationReader.Read);
        var published = ReadDatePublished(fields, seed, hasSeed);
        var modified = ReadDateModified(fields, published);
        // Without a seed, or with a change nobody knows the date of, there is no telling what the text cannot know yet.
        DateOnly? lastChange = hasSeed && (modified is not null || !fields.Has("dateModified")) ? modified ?? published : null;
        return new Article
        {
            Id = seed.Stem,
            Seed = seed,
            At = SourcePosition.InFile(document.File),
            IsAnnotated = true,
            Headline = headline,
            IsHeadlineSupplied = fields.Flag("suppliedHeadline") ?? false,
            AlternativeHeadline = fields.Text("alternativeHeadline"),
            Description = fields.Markdown("description", Limits.Description),
            DatePublished = published,
            DateModified = modified,
            InLanguage = fields.Read("inLanguage", LinkValues.Language) ?? site.Language,
            Slug = fields.Read("slug", SlugReader.Slug) ?? Slug.Of(headline, seed.Stem),
            FormerSlug = fields.List("formerSlug", SlugReader.DatedSlug, former => former?.Value).Present(),
            Publisher = fields.Reference("publisher", RecordKind.Actor),
            Authors = fields.List("author", ReadAuthor, author => author.Actor?.Value ?? author.Name, entry => AuthorForm(entry) ?? entry),
            IsBasedOn = fields.Read("isBasedOn", LinkValues.Web),
            ArchivedAt = fields.Read("archivedAt", LinkValues.Web),
            Rights = ReadRights(fields),
            Keywords = fields.List("keywords", TextValues.Name, keyword => keyword),
            PublishingStatus = status,
            Tombstone = ReadTombstone(fields, status),
            NoIndex = fields.Flag("noindex") ?? false,
            Autolink = fields.Choice("autolink", Vocabularies.Autolinks) ?? site.Autolink,
            LinkAdjectives = fields.Flag("adjectives") ?? site.LinkAdjectives,
            Subjects = SubjectReader.Read(fields),
            Annotations = annotations,
            HasUnreadAnnotations = fields.Node("annotations") is YamlSequence written && written.Items.Length > annotations.Length,
            Statements = StatementReader.Read(fields, seed.Stem, lastChange),
            Corrections = [.. fields.List("corrections", (node, field, inner) => ReadCorrection(node, field, inner, published)).OrderBy(correction => correction.Date.Value.Earliest ?? default)],
        };
    }

    private static DateOnly ReadDatePublished(FieldReader fields, Seed seed, bool hasSeed)
    {
        if (seed.DateBasis == SeedDateBasis.None && fields.Node("datePublished") is null) fields.Context.Report(Diag.Seeds.NoDateInHtml(seed.Date.At, seed.NamedDays));
        if (fields.Day("datePublished") is not { } written || written.Value == seed.Date.Value || !hasSeed) return seed.Date.Value;
        if (seed.DateBasis != SeedDateBasis.Said) return written.Value;
        fields.Context.Report(Diag.Records.DateDisagrees(written.At, written.Value.ToIso(), seed.Date.Value.ToIso(), seed.Date.At));
        return seed.Date.Value;
    }

    private static DateOnly? ReadDateModified(FieldReader fields, DateOnly published)
    {
        if (fields.Day("dateModified") is not { } modified) return null;
        if (modified.Value >= published) return modified.Value;
        fields.Context.Report(Diag.Records.EndBeforeStart(
            modified.At, "dateModified", modified.Value.ToIso(), "datePublished", published.ToIso()));
        return null;
    }

    private static Author? ReadAuthor(YamlNode node, string field, ReadContext context)
    {
        if (node is not YamlMapping mapping)
            return ReferenceValues.Id(node, field, context, RecordKind.Actor, AuthorForm) is { } actor ? new(actor, null) : null;
        return new FieldReader(mapping, Shapes.Author, context).Text("name", Limits.Name) is { } name ? new(null, name) : null;
    }

    private static string? AuthorForm(string name) => Slug.IsWellFormed(name, Limits.Id) ? null : $"{{name: {YamlText.Of(name)}}}";

    // A number of words without "excerpt: true" is meant as one: what is not to be shown must not be shown by accident.
    private static Rights? ReadRights(FieldReader article)
    {
        if (article.Mapping("rights", Shapes.Rights) is not { } fields) return null;
        var words = fields.Read("excerptWords", (node, field, context) => PlainValues.Integer(node, field, context, 1, MostExcerptWords));
        var isExcerpt = fields.Flag("excerpt") ?? words.HasValue;
        return new(fields.Read("license", LinkValues.License), fields.Text("holder", Limits.Name), isExcerpt ? words ?? DefaultExcerptWords : null);
    }

    private static Tombstone? ReadTombstone(FieldReader article, PublishingStatus status)
    {
        if (article.Mapping("tombstone", Shapes.Tombstone) is not { } fields) return null;
        if (status != PublishingStatus.Withheld) fields.Context.Report(Diag.Records.TombstoneUnused(fields.At));
        return new(fields.Text("title"), fields.Markdown("reason", Limits.Description), fields.Date("date"));
    }

    private static Correction? ReadCorrection(YamlNode node, string field, ReadContext context, DateOnly published)
    {
        if (FieldReader.AsMapping(node, field, Shapes.Correction, context) is not { } fields) return null;
        var date = fields.LocatedDate("date");
        var text = fields.Markdown("text");
        var kind = fields.Choice("kind", Vocabularies.CorrectionKinds) ?? CorrectionKind.Correction;
        if (date is { } made && Reach.Of(made.Value).MustEndBeforeStartOf(Reach.Of(published)))
            context.Report(Diag.Records.EndBeforeStart(made.At, "The correction's date", made.Value.Text, "datePublished", published.ToIso()));
        return date is null || text is null ? null : new(kind, date.Value, text);
    }
}
