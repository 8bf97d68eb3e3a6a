using System.Runtime.CompilerServices;

namespace Archive.Tests.WholeSite;

/// <summary>
/// A whole-site case in one text file. It reads as a specification: files that are put in place, then what the build says and what the
/// pages show, then perhaps an edit and the same again.
/// <code>
/// --- seeds/a.txt            a file of the archive; its lines follow
/// --- delete input/x.yml     an edit that deletes a file
/// === page articles/…/       expectations about a page, one a line:
/// a.mention[href='/actors/x/'] => Text          exactly one element, with this text
/// li.entry => One | Two                         these elements, in this order
/// .warning => (none)                            no such element
/// article @data-id => a                         an attribute
/// === absent actors/x/       the page is not there
/// === says                   every diagnostic, one a line, in the form for editors
/// === then                   what follows is an edit of what stands above
/// </code>
/// </summary>
public sealed record SiteCase(string Name, IReadOnlyList<SiteStep> Steps)
{
    /// <summary>Every case of the folder Cases.</summary>
    public static IEnumerable<SiteCase> ReadAll() =>
        Directory.EnumerateFiles(Folder(), "*.case").Order(StringComparer.Ordinal).Select(file => Parse(Path.GetFileNameWithoutExtension(file), File.ReadAllLines(file)));

    private static SiteCase Parse(string name, string[] lines)
    {
        var steps = new List<SiteStep>();
        var step = new SiteStep();
        List<string>? target = null;
        foreach (var line in lines)
        {
            if (line.StartsWith("--- delete ", StringComparison.Ordinal)) step.Edits.Add((line[11..], null));
            else if (line.StartsWith("--- ", StringComparison.Ordinal)) step.Edits.Add((line[4..], target = []));
            else if (line.StartsWith("=== page ", StringComparison.Ordinal)) step.Pages.Add((line[9..], target = []));
            else if (line.StartsWith("=== absent ", StringComparison.Ordinal)) step.Absent.Add(line[11..]);
            else if (line == "=== says") target = step.Says = [];
            else if (line == "=== then")
            {
                steps.Add(step);
                (step, target) = (new SiteStep(), null);
            }
            else if (target is not null) target.Add(line);
            else if (line.Length > 0 && line[0] != '#') throw new InvalidDataException($"{name}: {line}");
        }

        steps.Add(step);
        return new(name, steps);
    }

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Cases");
}

/// <summary>One build of a case: what is edited before it, and what is expected after.</summary>
public sealed class SiteStep
{
    /// <summary>Files put in place (null: deleted).</summary>
    public List<(string Path, List<string>? Lines)> Edits { get; } = [];

    /// <summary>Expectations by page.</summary>
    public List<(string Url, List<string> Expectations)> Pages { get; } = [];

    /// <summary>Pages that must not be there.</summary>
    public List<string> Absent { get; } = [];

    /// <summary>Every diagnostic; null: not asked.</summary>
    public List<string>? Says { get; set; }
}
