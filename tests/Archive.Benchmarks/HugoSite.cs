using System.Globalization;
using System.Text;

namespace Archive.Benchmarks;

/// <summary>
/// The same invented archive as a Hugo site, for comparison. Hugo gets the hard part for nothing: every mention in its content is a link
/// already, the cast of each article is listed beside it, and what is mentioned beside what is counted. Its templates do the rest as a good Hugo theme does it: one page an article and
/// a record, paged lists, indexes, feeds and a site map.
/// </summary>
public static class HugoSite
{
    private const string Config = """
        baseURL = "https://archive.example/"
        languageCode = "de"
        title = "Messarchiv"
        paginate = 100
        disableKinds = []
        [taxonomies]
        actor = "actors"
        place = "places"
        event = "events"
        [markup.goldmark.renderer]
        unsafe = true
        [permalinks]
        articles = "/articles/:year-:month-:day-:filename/"
        """;

    private const string Base = """
        <!doctype html>
        <html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ .Title }} – {{ .Site.Title }}</title>
        <link rel="canonical" href="{{ .Permalink }}"><link rel="stylesheet" href="/site.css">
        {{ range .AlternativeOutputFormats }}<link rel="alternate" type="{{ .MediaType.Type }}" href="{{ .RelPermalink }}">{{ end }}</head>
        <body><header><a href="/">{{ .Site.Title }}</a><nav><a href="/articles/">Artikel</a><a href="/actors/">Akteure</a><a href="/places/">Orte</a><a href="/events/">Ereignisse</a></nav></header>
        <main>{{ block "main" . }}{{ end }}</main><footer><a href="/index.xml">Feed</a></footer></body></html>
        """;

    private const string Single = """
        {{ define "main" }}<article><h1>{{ .Title }}</h1><p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2.1.2006" }}</time></p>
        <section><h2>Im Artikel</h2><ul>{{ range .Params.cast }}<li><a href="{{ .u }}">{{ .t }}</a></li>{{ end }}</ul></section>
        <div itemprop="articleBody">{{ .Content }}</div>
        <nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav></article>{{ end }}
        """;

    private const string Term = """
        {{ define "main" }}<h1>{{ .Title }}</h1><p>{{ len .Pages }} Artikel</p>{{ with .Params.together }}<ul>{{ range . }}<li><a href="{{ .u }}">{{ .t }}</a> {{ .n }}</li>{{ end }}</ul>{{ end }}
        {{ $p := .Paginate .Pages }}<ul>{{ range $p.Pages }}<li><time>{{ .Date.Format "2.1.2006" }}</time> <a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
        <nav>{{ if $p.HasPrev }}<a href="{{ $p.Prev.URL }}">Neuere</a>{{ end }}{{ if $p.HasNext }}<a href="{{ $p.Next.URL }}">Ältere</a>{{ end }}</nav>{{ end }}
        """;

    private const string List = """
        {{ define "main" }}<h1>{{ .Title }}</h1>{{ $p := .Paginate .Pages }}<ul>{{ range $p.Pages }}<li><time>{{ .Date.Format "2.1.2006" }}</time> <a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
        <nav>{{ if $p.HasPrev }}<a href="{{ $p.Prev.URL }}">Neuere</a>{{ end }}{{ if $p.HasNext }}<a href="{{ $p.Next.URL }}">Ältere</a>{{ end }}</nav>{{ end }}
        """;

    private const string Terms = """
        {{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}</ul>{{ end }}
        """;

    /// <summary>Writes the site's sources into a folder.</summary>
    public static void Write(Corpus corpus, string folder)
    {
        var links = Enumerable.Range(0, corpus.Records).ToDictionary(
            Corpus.NameOf, i => $"/{Corpus.KindOf(i)}/{Corpus.IdOf(i)}/", StringComparer.Ordinal);
        var together = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var article in corpus.Articles())
        {
            Put(folder, $"content/articles/{article.Stem}.md", Content(article, links));
            foreach (var one in article.Cast)
                foreach (var other in article.Cast.Where(other => other != one))
                {
                    if (!together.TryGetValue(one, out var counts)) together[one] = counts = new(StringComparer.Ordinal);
                    counts[other] = counts.GetValueOrDefault(other) + 1;
                }
        }

        for (var i = 0; i < corpus.Records; i++)
        {
            var name = Corpus.NameOf(i);
            var yaml = new StringBuilder("---\ntitle: ").Append(name).Append("\ntogether:\n");
            foreach (var (other, count) in together.GetValueOrDefault(name, []).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(12))
                yaml.Append("  - {t: ").Append(other).Append(", u: ").Append(links[other]).Append(", n: ").Append(count).Append("}\n");
            Put(folder, $"content/{Corpus.KindOf(i)}/{Corpus.IdOf(i)}/_index.md", yaml.Append("---\n").ToString());
        }

        Put(folder, "config.toml", Config);
        Put(folder, "layouts/_default/baseof.html", Base);
        Put(folder, "layouts/_default/single.html", Single);
        Put(folder, "layouts/_default/term.html", Term);
        Put(folder, "layouts/_default/taxonomy.html", Terms);
        Put(folder, "layouts/_default/list.html", List);
        Put(folder, "layouts/index.html", List);
        Put(folder, "static/site.css", "body{font:1rem/1.5 serif}");
    }

    private static string Content(CorpusArticle article, Dictionary<string, string> links)
    {
        var text = new StringBuilder("---\ntitle: ").Append(article.Headline).Append("\ndate: ").Append(article.Date).Append('\n');
        foreach (var kind in (string[])["actors", "places", "events"])
            text.Append(kind).Append(": [").AppendJoin(", ", article.Cast.Where(name => links[name].StartsWith("/" + kind, StringComparison.Ordinal))
                .Select(name => links[name].Split('/')[2])).Append("]\n");
        // Looking the terms of a page up (GetTerms) costs Hugo several times the rest of its build: here they stand beside the text.
        text.Append("cast:\n");
        foreach (var name in article.Cast) text.Append("  - {t: ").Append(name).Append(", u: ").Append(links[name]).Append("}\n");
        text.Append("---\n");
        foreach (var paragraph in article.Paragraphs)
        {
            var linked = paragraph;
            foreach (var name in article.Cast)
                linked = linked.Replace(name, string.Create(CultureInfo.InvariantCulture, $"<a class=\"mention\" href=\"{links[name]}\">{name}</a>"), StringComparison.Ordinal);
            text.Append("<p>").Append(linked).Append("</p>\n\n");
        }

        return text.ToString();
    }

    private static void Put(string folder, string path, string content)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
    }
}
