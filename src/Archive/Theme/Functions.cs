using System.Collections.Immutable;
using Archive.Model;
using Archive.Pages;
using Archive.Themes.Maps;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Archive.Themes;

/// <summary>What templates can call; documented in docs/theme.md.</summary>
internal sealed class Functions
{
    private readonly Writers writers;
    private readonly Site site;
    private readonly string assetFolder;
    private readonly Basemap? basemap;

    public Functions(Writers writers, Site site, ImmutableArray<MenuItem> menu, string assetFolder, Basemap? basemap, IReadOnlyDictionary<string, Template> templates)
    {
        (this.writers, this.site, this.assetFolder, this.basemap) = (writers, site, assetFolder, basemap);
        Globals = MakeGlobals(menu, templates);
        Globals.IsReadOnly = true;
    }

    /// <summary>The functions and the site's own values.</summary>
    public ScriptObject Globals { get; }

    private Localizer Words => writers.Words;

    private ScriptObject MakeGlobals(ImmutableArray<MenuItem> menu, IReadOnlyDictionary<string, Template> templates)
    {
        var globals = new ScriptObject { ["site"] = site, ["menu"] = menu, ["partial"] = new Partial(templates) };
        globals.Import("t", (string key) => Words[key]);
        globals.Import("t_count", (string key, int count) => Words.Count(key, count));
        globals.Import("t_with", (string key, object? value) => Words.Format(key, value));
        globals.Import("has_t", (string key) => Words.Find(key) is not null);
        globals.Import("kebab", (object value) => EnumWords.Kebab(value));
        globals.Import("number", (int value) => value.ToString("N0", Words.Culture));
        globals.Import("day", (DateOnly value) => Words.Date(value));
        globals.Import("iso_day", (DateOnly value) => value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        globals.Import("month", (int year, int month) => Words.Month(year, month));
        globals.Import("month_name", (int month) => Words.MonthName(month));
        globals.Import("month_short", (int month) => Words.MonthShort(month));
        globals.Import("edtf", (EdtfDate value) => (IHtml)new Html(Edtf(value)));
        globals.Import("edtf_words", (EdtfDate value) => Words.Edtf(value));
        globals.Import("md", (string? value) => (IHtml)writers.Markdown.Blocks(value));
        globals.Import("md_inline", (string? value) => (IHtml)writers.Markdown.Inline(value));
        globals.Import("md_plain", (string? value) => writers.Markdown.Plain(value));
        globals.Import("url", (string relative) => writers.Url(relative));
        globals.Import("abs", (string relative) => site.BaseUrl + relative);
        globals.Import("web", (string? url) => SafeUrl.Check(url) is { } safe && Uri.TryCreate(safe, UriKind.Absolute, out var uri) ? uri.AbsoluteUri : null);
        globals.Import("asset", (string path) => writers.Url($"{assetFolder}/{path}"));
        globals.Import("icon", (string name) => (IHtml)new Html(Icon(name)));
        globals.Import("status", (OccurStatus status) => (IHtml)new Html(Status(status)));
        globals.Import("record", (RecordLink link) => (IHtml)new Deferred(output => Record(link, output)));
        globals.Import("body", (ArticlePage article) => (IHtml)new ArticleBody(article, writers));
        globals.Import("mention_list", (Listing<MentionGroup> listing) => (IHtml)new Deferred(output => MentionList.Write(listing, writers, output)));
        globals.Import("sources", (ImmutableArray<SourceView> sources) => (IHtml)new Deferred(output => writers.Sources(sources, output)));
        globals.Import("sparkline", (ImmutableArray<MonthCount> months) => (IHtml)new Html(Sparkline.Draw(months, Words)));
        globals.Import("place_map", (PlacePage place) => PlaceMap(place));
        return globals;
    }

    private string Icon(string name) => $"<svg class=\"icon\" aria-hidden=\"true\" width=\"16\" height=\"16\"><use href=\"{writers.Url($"{assetFolder}/img/icons.svg")}#{name}\"/></svg>";

    private string Status(OccurStatus status)
    {
        var name = EnumWords.Kebab(status);
        return $"<span class=\"status\" data-status=\"{name}\">{Icon($"status-{name}")} {Words[$"status.{name}"]}</span>";
    }

    private string Edtf(EdtfDate date)
    {
        var words = System.Net.WebUtility.HtmlEncode(Words.Edtf(date));
        return HtmlDate.Of(date) is { } machine ? $"<time datetime=\"{machine}\">{words}</time>" : $"<span class=\"edtf\" data-edtf=\"{System.Net.WebUtility.HtmlEncode(date.Text)}\">{words}</span>";
    }

    private void Record(RecordLink link, Utf8Html output)
    {
        output.Raw("<a class=\"record\" data-kind=\""u8);
        output.Raw(EnumWords.Kebab(link.Kind));
        output.Raw("\" href=\""u8);
        output.Text(writers.Url(link.Url));
        output.Raw("\">"u8);
        output.Text(link.Name);
        output.Raw("</a>"u8);
    }

    private Html? PlaceMap(PlacePage place) => basemap is null || place.Geo is null ? null : new(MapDrawing.Draw(
        basemap, MapView.Of(place.Geo), [new MapPoint(place.Entity.Name, null, place.Geo, IsMain: true)], Words.Format("map.of", place.Entity.Name)));

    private sealed class Deferred(Action<Utf8Html> write) : IHtml
    {
        public void WriteTo(Utf8Html output) => write(output);
    }

    /// <summary><c>partial "name" value</c>: renders another template in place, with the value as <c>it</c>.</summary>
    private sealed class Partial(IReadOnlyDictionary<string, Template> templates) : IScriptCustomFunction
    {
        public int RequiredParameterCount => 1;

        public int ParameterCount => 2;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) => index == 0 ? new(typeof(string), "name") : new(typeof(object), "it", null!);

        public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
        {
            var span = callerContext?.Span ?? default;
            var name = context.ObjectToString(arguments[0]) ?? "";
            if (!templates.TryGetValue(name, out var template))
                throw new ScriptRuntimeException(span, $"There is no template “{name}”.");
            ((HtmlContext)context).RenderPartial(template, arguments.Count > 1 ? arguments[1] : null, span);
            return null;
        }

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
    }
}

/// <summary>An entry of the site's menu.</summary>
/// <param name="Section">The section it stands for, to mark the current one.</param>
/// <param name="Label">What the reader sees.</param>
/// <param name="Url">The address, ready to use.</param>
public sealed record MenuItem(string Section, string Label, string Url);
