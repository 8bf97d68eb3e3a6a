using System.Buffers;
using Archive.Pages.Citations;

namespace Archive.Exports;

/// <summary>Every article as a reference manager reads it: BibLaTeX.</summary>
public sealed class ArticlesBib : IExport
{
    /// <inheritdoc/>
    public string Path => "data/articles.bib";

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output)
    {
        foreach (var article in Cited.All(context)) output.WriteUtf8(BibTex.Of(article));
    }
}

/// <summary>Every article as a reference manager reads it: RIS.</summary>
public sealed class ArticlesRis : IExport
{
    /// <inheritdoc/>
    public string Path => "data/articles.ris";

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output)
    {
        foreach (var article in Cited.All(context)) output.WriteUtf8(Ris.Of(article));
    }
}

/// <summary>Every article as citation processors read it: CSL-JSON.</summary>
public sealed class ArticlesCsl : IExport
{
    /// <inheritdoc/>
    public string Path => "data/articles.csl.json";

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output) => CslJson.Write(Cited.All(context), output);
}

file static class Cited
{
    public static IEnumerable<CitedArticle> All(ExportContext context) =>
        context.Archive.Articles.Select(shown => CitedArticle.Of(shown, context.Archive, context.Absolute(shown.Url)));
}
