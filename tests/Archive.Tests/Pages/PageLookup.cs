using System.Collections;
using System.Reflection;
using Archive.Pages;

namespace Archive.Tests.Pages;

/// <summary>Finds pages of a site by address, and everything they say.</summary>
internal static class PageLookup
{
    public static IEnumerable<PageJob> AllJobs(this SitePages pages) =>
    [
        .. pages.Articles(), .. pages.Actors(), .. pages.Places(), .. pages.Events(), .. pages.Indexes(), .. pages.Prose(), .. pages.Redirects(),
    ];

    public static Page At(this SitePages pages, string url) => pages.AllJobs().Single(job => job.Url == url).Build();

    public static T Body<T>(this SitePages pages, string url)
        where T : IPageBody => (T)pages.At(url).Body;

    public static ArticlePage ArticleBody(this SitePages pages, string id) =>
        pages.Articles().Select(job => job.Build().Body).OfType<ArticlePage>().Single(body => body.Id == id);

    /// <summary>Every text in a model, at any depth.</summary>
    /// <param name="model">A page, or anything below it.</param>
    /// <param name="without">Types that are not looked into.</param>
    public static IEnumerable<string> TextsIn(object? model, params Type[] without)
    {
        switch (model)
        {
            case null:
                yield break;
            case string text:
                yield return text;
                yield break;
            case IEnumerable list:
                foreach (var item in list)
                    foreach (var text in TextsIn(item, without)) yield return text;
                yield break;
        }

        var type = model.GetType();
        if (type.IsPrimitive || type.IsEnum || type.Namespace?.StartsWith("Archive", StringComparison.Ordinal) != true || without.Contains(type)) yield break;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            if (property.GetIndexParameters().Length == 0 && !IsDefaultArray(property.GetValue(model)))
                foreach (var text in TextsIn(property.GetValue(model), without)) yield return text;
    }

    private static bool IsDefaultArray(object? value) =>
        value?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(System.Collections.Immutable.ImmutableArray<>)
        && (bool)type.GetProperty("IsDefault")!.GetValue(value)!;
}
