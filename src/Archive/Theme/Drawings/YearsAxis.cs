using System.Collections.Immutable;
using System.Globalization;
using Archive.Model;
using Archive.Pages;

namespace Archive.Themes.Drawings;

/// <summary>
/// Roles and relations of an actor as bars over the years. What is open fades out towards the edge, what is only about known is dotted. The
/// list beside it says the same in words.
/// </summary>
internal static class YearsAxis
{
    private const int Width = 720;
    private const int Left = 250;
    private const int Row = 26;
    private const int Most = 14;
    private const int LongestLabel = 36;

    /// <summary>Writes the figure; nothing where fewer than two of them have a date.</summary>
    public static void Write(ImmutableArray<RoleView> roles, ImmutableArray<RelationView> relations, Writers writers, Utf8Html output)
    {
        var bars = roles.Where(role => role.Temporal is not null).Select(role => BarOf(LabelOf(role), role.Temporal!, isRole: true))
            .Concat(relations.Where(relation => relation.Temporal is not null)
                .Select(relation => BarOf($"{writers.Words[$"relation.{EnumWords.Kebab(relation.Type)}"]} {relation.Actor.Name}", relation.Temporal!, isRole: false)))
            .OfType<Bar>().OrderBy(bar => bar.From).ThenBy(bar => bar.To).ThenBy(bar => bar.Label, StringComparer.Ordinal).Take(Most).ToList();
        if (bars.Count < 2) return;
        var (first, last) = (Math.Floor(bars.Min(bar => bar.From)), Math.Ceiling(bars.Max(bar => bar.To)) + 1);
        var scale = (Width - Left - 8) / Math.Max(1, last - first);
        var height = (bars.Count * Row) + 28;
        output.Raw(string.Create(CultureInfo.InvariantCulture, $"<svg class=\"years-axis\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\""));
        output.Text(writers.Words["actor.axis"]);
        output.Raw("\">\n"u8);
        WriteYears(first, last, scale, height, output);
        for (var i = 0; i < bars.Count; i++) WriteBar(bars[i], 20 + (i * Row), first, scale, output);
        output.Raw("</svg>\n"u8);
    }

    /// <summary>The role, and where, as far as there is room for it.</summary>
    private static string LabelOf(RoleView role) =>
        role.Organization is { } at && role.RoleName.Length + at.Name.Length + 2 <= LongestLabel ? $"{role.RoleName}, {at.Name}" : role.RoleName;

    private static Bar? BarOf(string label, EdtfDate date, bool isRole)
    {
        var (from, to) = (YearOf(date.Earliest), YearOf(date.Latest, isEnd: true));
        if (from is null && to is null) return null;
        return new(label, from ?? to!.Value - 1, to ?? from!.Value + 1, from is null, to is null, date.IsApproximate || date.IsUncertain, isRole);
    }

    private static double? YearOf(EdtfDay? day, bool isEnd = false) =>
        day is { } known ? known.Year + ((known.Month - 1) / 12.0) + ((known.Day - (isEnd ? 0 : 1)) / 372.0) : null;

    private static void WriteYears(double first, double last, double scale, int height, Utf8Html output)
    {
        var step = (last - first) switch { <= 12 => 2, <= 30 => 5, <= 80 => 10, <= 300 => 50, _ => 500 };
        for (var year = (int)(Math.Ceiling(first / step) * step); year <= last; year += step)
        {
            var x = Left + ((year - first) * scale);
            output.Raw(string.Create(CultureInfo.InvariantCulture, $"<path class=\"tick\" d=\"M{x:0.#} 6V{height - 18}\"/><text class=\"tick-year\" x=\"{x:0.#}\" y=\"{height - 4}\" text-anchor=\"middle\">{year}</text>"));
        }
    }

    private static void WriteBar(Bar bar, int y, double first, double scale, Utf8Html output)
    {
        var (from, to) = (Left + ((bar.From - first) * scale), Left + ((bar.To - first) * scale));
        if (bar.IsStartOpen) from = Left;
        if (bar.IsEndOpen) to = Width;
        output.Raw(string.Create(CultureInfo.InvariantCulture, $"<text class=\"axis-label\" x=\"{Left - 12}\" y=\"{y + 5}\" text-anchor=\"end\">"));
        output.Text(ShortNames.Of(bar.Label, LongestLabel));
        output.Raw("</text><rect class=\""u8);
        output.Raw(bar.IsRole ? "role-bar"u8 : "relation-bar"u8);
        if (bar.IsAbout) output.Raw(" about"u8);
        output.Raw(string.Create(CultureInfo.InvariantCulture, $"\" x=\"{from:0.#}\" y=\"{y - 5}\" width=\"{Math.Max(3, to - from):0.#}\" height=\"10\" rx=\"2\"/>"));
        // An open end has no edge: an arrow says that it goes on.
        if (bar.IsEndOpen) output.Raw(string.Create(CultureInfo.InvariantCulture, $"<path class=\"open-end\" d=\"M{Width - 9} {y - 4}l6 4l-6 4\"/>"));
        if (bar.IsStartOpen) output.Raw(string.Create(CultureInfo.InvariantCulture, $"<path class=\"open-end\" d=\"M{Left + 9} {y - 4}l-6 4l6 4\"/>"));
    }

    private sealed record Bar(string Label, double From, double To, bool IsStartOpen, bool IsEndOpen, bool IsAbout, bool IsRole);
}
