using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Archive.Annotations;
using System.Text.RegularExpressions;
using Archive.Model;
using Archive.Pages;

namespace Archive.Tests.Themes;

/// <summary>Whatever stands in the text fields of a page's model, nothing of it becomes markup.</summary>
public sealed class EscapingTests
{
    public static TheoryData<int, string> Cases()
    {
        var data = new TheoryData<int, string>();
        string[] payloads =
        [
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</title><svg onload=alert(1)>", "javascript:alert(1)",
            "[x](javascript:alert(1))", "![x](https://evil.example/x.png)", "<iframe src=//evil.example></iframe>", "data:text/html,<script>alert(1)</script>", "//evil.example/",
            "https://x.example/\" onclick=\"alert(1)", "{{ it }}", "[x](//evil.example)", "<a href=\"vbscript:x\">x</a>", "]]><!--", "\u0000\u2028</article>",
        ];
        foreach (var payload in payloads)
            for (var i = 0; i < SamplePages.All.Length; i++) data.Add(i, payload);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void No_text_becomes_markup(int index, string payload)
    {
        var run = new ThemeRun();
        var page = SamplePages.All[index];
        var poisoned = run.Document((Page)Poison(page, payload)!);
        poisoned.QuerySelectorAll("script:not([src]), iframe, img, object, embed, base, link[rel=import]").Should().BeEmpty();
        poisoned.QuerySelectorAll("script").Length.Should().Be(run.Document(page).QuerySelectorAll("script").Length);
        poisoned.All.SelectMany(element => element.Attributes).Select(attribute => attribute.Name)
            .Where(name => name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || name == "style").Should().BeEmpty();
        poisoned.QuerySelectorAll("[href], [src], [data-href], [content^='0;']")
            .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("data-href") ?? e.GetAttribute("content")!["0; url=".Length..])
            .Where(url => !IsHarmless(url)).Should().BeEmpty();
        poisoned.QuerySelectorAll("[href^='data:']").Should().OnlyContain(link => link.HasAttribute("download"), "it is saved, never opened");
        poisoned.QuerySelectorAll("main, h1, footer").Length.Should().Be(3, "the page keeps its shape");
    }

    private static bool IsHarmless(string url) =>
        url.StartsWith("/under/", StringComparison.Ordinal) || url.StartsWith('#') || url.StartsWith("http://", StringComparison.Ordinal)
        || url.StartsWith("https://", StringComparison.Ordinal) || url.StartsWith("mailto:", StringComparison.Ordinal)
        || Regex.IsMatch(url, "^data:application/(x-bibtex|x-research-info-systems|vnd.citationstyles.csl\\+json);charset=utf-8,[A-Za-z0-9._~%-]*$", RegexOptions.NonBacktracking);

    /// <summary>The same value with the payload in every text of it.</summary>
    private static object? Poison(object? value, string payload)
    {
        switch (value)
        {
            case null or EdtfDate or DateOnly or Enum:
                return value;
            case string:
                return payload;
        }

        var type = value.GetType();
        if (type.IsPrimitive) return value;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)) return PoisonArray(value, type.GetGenericArguments()[0], payload);
        if (value is AnnotatedParagraph paragraph) return PoisonText(paragraph, payload);
        var copy = type.IsValueType ? value : type.GetMethod("<Clone>$")!.Invoke(value, null)!;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && p.GetIndexParameters().Length == 0 && !IsKey(p, value)))
            property.SetValue(copy, Poison(property.GetValue(value), payload));
        return copy;
    }

    // These are made by the generator from its own words and never hold what somebody wrote.
    private static bool IsKey(PropertyInfo property, object owner) =>
        property.Name is "TitleKey" or "Type" || property.DeclaringType == typeof(Crumb) || (owner is FacetLink { IsKey: true } && property.Name == nameof(FacetLink.Title));

    private static object PoisonArray(object array, Type item, string payload)
    {
        var items = Array.CreateInstance(item, ((ICollection)array).Count);
        var i = 0;
        foreach (var one in (IEnumerable)array) items.SetValue(Poison(one, payload), i++);
        return typeof(ImmutableArray).GetMethods().Single(m => m is { Name: "Create", IsGenericMethod: true } && m.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(item).Invoke(null, [items])!;
    }

    /// <summary>Marks keep their places: the payload is put before the text, and everything behind it moves.</summary>
    private static AnnotatedParagraph PoisonText(AnnotatedParagraph paragraph, string payload) => paragraph with
    {
        Text = paragraph.Text + payload,
        Marks = [.. paragraph.Marks.Select(mark => mark is RedactionMark redaction ? redaction with { Shown = payload } : mark)],
        Sentences = [.. paragraph.Sentences.SkipLast(1), new(paragraph.Sentences[^1].Start, paragraph.Sentences[^1].Length + payload.Length)],
    };
}
