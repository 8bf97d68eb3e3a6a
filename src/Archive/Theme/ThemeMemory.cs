using System.Collections.Frozen;
using System.Collections.Immutable;
using Archive.Catalogs;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Pages;
using Archive.Sources;

namespace Archive.Themes;

/// <summary>The theme of an earlier build in the same process. It is what it was as long as its files are the same objects and all else that it is made of is equal.</summary>
public sealed class ThemeMemory
{
    private Made? last;

    /// <summary>The theme, loaded where it is not known.</summary>
    /// <param name="archive">The archive's files.</param>
    /// <param name="catalog">Whose site it is.</param>
    /// <param name="packages">The theme's npm packages, which never change under one lock file; null: do without.</param>
    public (Theme Theme, ImmutableArray<Diagnostic> Diagnostics) Load(IFileTree archive, Catalog catalog, IFileTree? packages)
    {
        var bag = new DiagnosticBag();
        var own = ThemeFiles.ReadOwn(archive, bag);
        var basis = Basis.Of(catalog);
        // What is wrong with a file that was left out is told anew each time.
        if (bag.IsEmpty && last is { } known && known.HasPackages == packages is not null && known.Basis.Equals(basis) && AreSame(known.Own, own))
            return (known.Theme, known.Diagnostics);
        var (theme, diagnostics) = Theme.Load(archive, catalog, packages);
        last = new(own, packages is not null, basis, theme, diagnostics);
        return (theme, diagnostics);
    }

    private static bool AreSame(ImmutableSortedDictionary<string, byte[]> one, ImmutableSortedDictionary<string, byte[]> other) =>
        one.Count == other.Count && one.All(file => other.TryGetValue(file.Key, out var bytes) && ReferenceEquals(bytes, file.Value));

    private sealed record Made(
        ImmutableSortedDictionary<string, byte[]> Own, bool HasPackages, Basis Basis, Theme Theme, ImmutableArray<Diagnostic> Diagnostics);

    /// <summary>Whatever of an archive a theme looks at: the settings, and what stands in the menu.</summary>
    private sealed record Basis(Site Site, string Features, string Menu)
    {
        public static Basis Of(Catalog catalog)
        {
            var names = HiddenNames.Of(catalog);
            var site = names.Of(catalog.Site);
            return new(
                site with { Features = FrozenDictionary<string, bool>.Empty, Menu = [] },
                string.Join('\n', site.Features.OrderBy(feature => feature.Key, StringComparer.Ordinal)),
                string.Join('\n',
                [
                    $"{catalog.Places.Any(place => place.Geo is not null)}",
                    .. catalog.Pages.Select(page => $"{page.Slug}\t{page.MenuOrder}\t{names.Text(page.Title)}"),
                    .. site.Menu.Select(entry => $"{entry.Url}\t{entry.Label}"),
                ]));
        }
    }
}
