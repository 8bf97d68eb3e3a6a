using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Pages;

/// <summary>The years that a page's roles and relations are drawn over, so that all of its bars have one scale.</summary>
/// <param name="First">The year the axis begins with.</param>
/// <param name="Last">The year it ends before.</param>
public sealed record YearSpan(int First, int Last)
{
    /// <summary>The years of some dates; null where fewer than two are known, for one bar shows nothing that its words do not say.</summary>
    /// <param name="dates">The dates, as far as there are any.</param>
    /// <param name="newest">The year of the archive's newest article: what lasts is drawn up to there.</param>
    public static YearSpan? Of(IEnumerable<EdtfDate?> dates, int newest)
    {
        var years = ImmutableArray.CreateBuilder<(int From, int To)>();
        foreach (var date in dates)
            if ((date?.Earliest ?? date?.Latest) is { } from) years.Add((from.Year, (date!.Latest ?? from).Year));
        return years.Count < 2 ? null : new(years.Min(year => year.From), Math.Max(newest, years.Max(year => year.To)) + 1);
    }
}
