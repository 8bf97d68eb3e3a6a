using System.Collections.Immutable;
using Archive.Model;
using Archive.Pages;

namespace Archive.Themes;

/// <summary>What every piece of C# that writes HTML needs: words, addresses, Markdown, and the small things that repeat.</summary>
/// <param name="words">The words of the interface.</param>
/// <param name="basePath">The path the site stands under, with slashes at both ends.</param>
/// <param name="icons">The address of the symbols.</param>
internal sealed class Writers(Localizer words, string basePath, string icons = "")
{
    private readonly string?[] statuses = new string?[Enum.GetValues<OccurStatus>().Length];

    public Localizer Words => words;

    public DateWords Dates { get; } = new(words);

    public ShortDates ShortDates { get; } = new(words);

    public MarkdownText Markdown { get; } = new(basePath);

    /// <summary>The address of something in the site. It begins with the base path whatever it is given, so it can never leave the site.</summary>
    public string Url(string relative) => string.Concat(basePath, Inside(relative));

    /// <summary>Writes the same address.</summary>
    public void WriteUrl(string relative, Utf8Html output)
    {
        output.Text(basePath);
        output.Text(Inside(relative));
    }

    /// <summary>Writes the address of a record's page.</summary>
    public void WriteUrl(RecordKey record, Utf8Html output)
    {
        output.Text(basePath);
        output.Raw(SiteUrls.Section(record.Kind));
        output.Raw("/"u8);
        output.Text(record.Id);
        output.Raw("/"u8);
    }

    private static ReadOnlySpan<char> Inside(string relative) =>
        relative.Length > 0 && relative[0] is '/' or '\\' ? relative.AsSpan().TrimStart("/\\") : relative;

    /// <summary>Writes a link to a record.</summary>
    public void WriteRecord(RecordLink link, Utf8Html output)
    {
        output.Raw("<a class=\"record\" data-kind=\""u8);
        output.Raw(EnumWords.Kebab(link.Kind));
        output.Raw("\" href=\""u8);
        WriteUrl(link.Url, output);
        output.Raw("\">"u8);
        output.Text(link.Name);
        output.Raw("</a>"u8);
    }

    /// <summary>A symbol as markup.</summary>
    public string Icon(string name) =>
        $"<svg class=\"icon\" aria-hidden=\"true\" width=\"16\" height=\"16\"><use href=\"{Utf8Html.Escape(Url($"{icons}#{name}"))}\"/></svg>";

    /// <summary>Writes an event's status: symbol and word.</summary>
    public void WriteStatus(OccurStatus status, Utf8Html output)
    {
        output.Raw(statuses[(int)status] ??= MarkupOf(status));
    }

    private string MarkupOf(OccurStatus status)
    {
        var name = EnumWords.Kebab(status);
        return $"<span class=\"status\" data-status=\"{name}\">{Icon($"status-{name}")} {Utf8Html.Escape(words[$"status.{name}"])}</span>";
    }

    /// <summary>Writes an EDTF date in words, as <c>time</c> where HTML has a form for it.</summary>
    public void WriteEdtf(EdtfDate date, Utf8Html output)
    {
        var machine = HtmlDate.Of(date);
        output.Raw(machine is null ? "<span class=\"edtf\" data-edtf=\""u8 : "<time datetime=\""u8);
        output.Text(machine ?? date.Text);
        output.Raw("\">"u8);
        output.Text(Dates.Edtf(date));
        output.Raw(machine is null ? "</span>"u8 : "</time>"u8);
    }

    /// <summary>Writes a list of sources; nothing where there are none.</summary>
    public void WriteSources(ImmutableArray<SourceView> sources, Utf8Html output)
    {
        if (sources.IsDefaultOrEmpty) return;
        output.Raw("<ul class=\"sources\">"u8);
        foreach (var source in sources)
        {
            output.Raw("<li>"u8);
            WriteSource(source, output);
            output.Raw("</li>"u8);
        }

        output.Raw("</ul>"u8);
    }

    /// <summary>Writes a source: its title as a link where it has an address, and what else is known of it.</summary>
    public void WriteSource(SourceView source, Utf8Html output)
    {
        if (SafeUrl.External(source.Url) is { } url)
        {
            output.Raw("<a rel=\"noopener noreferrer\" href=\""u8);
            output.Text(url);
            output.Raw("\">"u8);
            output.Text(source.Title ?? HostOf(url));
            output.Raw("</a>"u8);
        }
        else output.Text(source.Title ?? "");

        Detail(source.Publisher == source.Title ? null : source.Publisher, output);
        if (source.DatePublished is { } day)
        {
            output.Raw(", "u8);
            WriteEdtf(day, output);
        }

        Detail(source.Accessed is { } read ? words.Format("source.accessed", Dates.Edtf(read)) : null, output);
    }

    private static string HostOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.Host : url;

    private static void Detail(string? detail, Utf8Html output)
    {
        if (string.IsNullOrEmpty(detail)) return;
        output.Raw(", "u8);
        output.Text(detail);
    }
}
