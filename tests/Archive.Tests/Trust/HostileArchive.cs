using System.Text.Json;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Output;
using Archive.Pipelines;
using Archive.Sources;
using Archive.Tests.WholeSite;

namespace Archive.Tests.Trust;

/// <summary>An archive with every field there is, and what somebody could put into them who means harm. Nobody and nothing in it exists.</summary>
internal static class HostileArchive
{
    private const string Markup = "\"><script>mark(1)</script><img src=x onerror=mark(2)>{{ mark }}</title>]]><!--";
    private const string Address = "javascript:mark(3)//https://archive.example/";
    private const string Formula = "=HYPERLINK(\"https://evil.example/?mark\")\nEND:VEVENT\r\nBEGIN:VALARM";

    /// <summary>Values for one field at a time.</summary>
    public static IReadOnlyList<string> Values => [Markup, Address, Formula, "../../../../etc/passwd", "%2e%2e%2fmark", "\u202Emark\u2066", new string('m', 600)];

    /// <summary>
    /// What would run in a browser if it came to stand in a page as anything but text, several to a value and short enough for the shortest of
    /// the fields. What runs calls <c>mark</c>; elements are <c>x-mark</c>.
    /// </summary>
    public static IReadOnlyList<string> Scripts =>
    [
        "\"><script>mark(1)</script><x-mark></x-mark><img src=x onerror=mark(2)>{{ mark }}</title>]]><!-- ' onmouseover='mark(3)' ` onclick=mark(4) x=\" autofocus onfocus=mark(5) y=\"",
        "</script></style></textarea></template></noscript></svg><script>mark(6)</script><x-mark><math><mtext><style><img src onerror=mark(7)></style><svg onload=mark(8)>",
        "<iframe srcdoc='<script>parent.mark(9)</script>'></iframe><details open ontoggle=mark(10)><form action=javascript:mark(11)><button formaction=javascript:mark(12)><x-mark>",
        "<a href=\"javascript:mark(13)\">x</a> [x](javascript:mark(14)) ![x](javascript:mark(15)) <javascript:mark(16)> [x](data:text/html,<script>mark(17)</script>) [x](java&#x73;cript:mark(18))",
        "{{ mark }} {{{mark(19)}}} ${mark(20)} #{mark(21)} <%= mark(22) %> @(mark(23)) [[mark(24)]] \\u003cx-mark\\x3e &lt;x-mark> &#x3C;x-mark> +ADw-script+AD4-mark(25)",
        "javascript:mark(26)//<base href=//evil.example/><link rel=stylesheet href=//evil.example/x.css><meta http-equiv=refresh content='0;url=//evil.example/'>",
        "\u202Emark(27)\u2066<x-mark>\u2069\u200F \uFF1Cscript\uFF1Emark(28)\uFF1C/script\uFF1E \u02BA\u203A \u2028<script>mark(29)</script>",
    ];

    /// <summary>Every scalar of its YAML.</summary>
    public static IEnumerable<(string File, YamlScalar Scalar)> Scalars()
    {
        foreach (var (file, bytes) in Create().Snapshot())
            if (file.EndsWith(".yml", StringComparison.Ordinal))
                foreach (var scalar in Below(YamlReader.Parse(file, bytes).Document!.Root)) yield return (file, scalar);
    }

    private static IEnumerable<YamlScalar> Below(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Below(entry.Value)),
        YamlSequence list => list.Items.SelectMany(Below),
        _ => [(YamlScalar)node],
    };

    public static string Replace(string yaml, YamlScalar scalar, string payload, bool isEscaped = false)
    {
        var lines = yaml.Split('\n');
        var (line, start) = (scalar.At.Line - 1, scalar.At.Column - 1);
        lines[line] = lines[line][..start] + (isEscaped ? $"\"{payload}\"" : JsonSerializer.Serialize(payload)) + lines[line][(start + scalar.At.Length)..];
        return string.Join('\n', lines);
    }

    /// <summary>
    /// The archive with a value behind every value that bears it, in the texts and in prose, and with how many of them bear it. Plain fields
    /// refuse whole tags; they get the value with its tags left open, which a browser would still take for tags.
    /// </summary>
    public static (TestArchive Archive, int Fields) Everywhere(string value)
    {
        var refusals = new Dictionary<(string File, int Index), int>();
        for (; ; )
        {
            var archive = With(value, refusals);
            var result = new SiteBuilder(archive.Tree(), new MemorySite(), new MemoryCache()).Build(new BuildOptions());
            if (result.Succeeded) return (archive, Scalars().Count() - refusals.Count(refusal => refusal.Value > 1));
            var refused = result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).SelectMany(error => At(archive, error)).Where(field => refusals.GetValueOrDefault(field) < 2).ToHashSet();
            refused.Should().NotBeEmpty(string.Join('\n', result.Diagnostics.Select(DiagnosticPrinter.PrintLine)));
            foreach (var field in refused) refusals[field] = refusals.GetValueOrDefault(field) + 1;
        }
    }

    private static TestArchive With(string value, Dictionary<(string File, int Index), int> refusals)
    {
        var archive = Create();
        var open = value.Replace(">", "", StringComparison.Ordinal);
        foreach (var file in Scalars().GroupBy(scalar => scalar.File, scalar => scalar.Scalar))
            // From the last to the first, so that what stands before keeps its place.
            foreach (var (scalar, index) in file.Select((scalar, index) => (scalar, index)).Reverse())
                if (refusals.GetValueOrDefault((file.Key, index)) is var refused and < 2)
                    archive.With(file.Key, Replace(archive.Text(file.Key)!, scalar, scalar.Value + (refused == 0 ? value : open)));
        return archive
            .With("input/pages/ueber.md", $"---\ntitle: {JsonSerializer.Serialize("Über " + open)}\nmenu: true\n---\n# {value}\n\nText {value}\n\n{value}\n\n- {value}\n\n> {value}\n\n| a | b |\n|---|---|\n| {value} | x |\n\n    {value}\n")
            .With("seeds/a1.txt", archive.Text("seeds/a1.txt") + $"Man sprach mit Ada Berg{value} darüber. {value}\n# {value}\n")
            .With("seeds/a2.txt", $"date 2031-05-06 Sie sagte {value}, Nennung{value} und mehr. Dann Ende.\n")
            .With("input/articles/a2.yml", $"headline: {JsonSerializer.Serialize("Meldung " + open)}\ninLanguage: de\nannotations:\n  - selector: {{exact: {JsonSerializer.Serialize("Nennung" + value)}}}\n    body: {{actor: ada, as: role}}\n");
    }

    private static IEnumerable<(string File, int Index)> At(TestArchive archive, Diagnostic error) =>
        from scalar in Below(YamlReader.Parse(error.At.File, System.Text.Encoding.UTF8.GetBytes(archive.Text(error.At.File)!)).Document!.Root).Select((scalar, index) => (scalar.At, Index: index))
        where scalar.At.Line == error.At.Line && (scalar.At.Column == error.At.Column || error.At.Column <= 1 || IsWithin(scalar.At, error.At))
        select (error.At.File, scalar.Index);

    private static bool IsWithin(SourcePosition scalar, SourcePosition error) =>
        error.Column >= scalar.Column && error.Column < scalar.Column + Math.Max(1, scalar.Length);

    /// <summary>The archive while it is harmless.</summary>
    public static TestArchive Create() => new TestArchive()
        .With("input/site.yml", "title: Probe\ntagline: Zum Prüfen\nbaseUrl: https://archive.example/\nlanguage: de\ndescription: Ein Archiv.\npublisher: Verein\nlicense: frei\nfeatures: {linkedData: true}\n"
            + "menu: [{label: Karte, url: \"https://karte.example/\"}, {label: Post, url: \"mailto:a@archive.example\"}, {page: ueber}]\n")
        .With("input/pages/ueber.md", "---\ntitle: Über\nmenu: true\n---\nText.\n")
        .With("input/actors/ada.yml", "type: Person\nname: Ada Berg\nalias: [{text: Ada, lang: en}, A. Berg]\nweakAlias: [Chefin]\ndescription: Eine *Frau*.\nsameAs: {wikidata: Q42, gnd: \"118540238\"}\n"
            + "sources: [{title: Kalender, url: \"https://quelle.example/a\", accessed: 2031-01-01}]\nroles: [{roleName: Rätin, organization: amt, temporal: 2030/2031}]\n"
            + "relations: [{type: worksFor, actor: amt, temporal: 2030, source: {title: Amtsblatt, url: \"https://quelle.example/b\"}}]\nformerId: [frueher]\n")
        .With("input/actors/amt.yml", "type: Organization\nname: Amt für Probe\nsources: [{url: \"https://quelle.example/c\"}]\n")
        .With("input/places/hafen.yml", "type: City\nname: Hafenau\nalias: [Hafen-Au]\ngeo: {latitude: 12.5, longitude: -7.25, precision: city}\nsameAs: {geonames: 2950159}\ndescription: Am Meer.\nsources: [{title: Karte, url: \"https://quelle.example/d\"}]\n")
        .With("input/events/fest.yml", "name: Fest\nkind: Feier\noccurStatus: planned\ntemporal: 2031-05-06\nlocation: hafen\nparticipant: [{actor: ada, role: Gast}]\n"
            + "statusHistory:\n  - {asOf: 2031-05-04, occurStatus: planned, basis: a1#wort, note: Angekündigt.}\nsources: [{title: Plan, url: \"https://quelle.example/e\"}]\n")
        .With("seeds/a1.txt", "date 2031-05-04 Ada Berg kam nach Hafenau. Das Fest beginnt morgen.\nDie Rätin schwieg am Sonntag.\n")
        .With("input/articles/a1.yml", "headline: Ankunft in Hafenau\nauthor: [ada]\npublisher: amt\ninLanguage: de\nkeywords: [Fest]\nslug: 2031-05-04-ankunft\nformerSlug: [2031-05-04-alt]\nisBasedOn: \"https://erst.example/\"\narchivedAt: \"https://kopie.example/f\"\n"
            + "description: Kurz gesagt.\nrights: {license: \"https://lizenz.example/\", holder: Verein}\nactors: [ada]\nplaces: [hafen]\nevents: [{event: fest, as: announces}]\n"
            + "annotations:\n  - selector: {exact: am Sonntag}\n    date: {temporal: 2031-05-04, anchor: datePublished}\n"
            + "  - selector: {exact: Die Rätin}\n    note: {kind: context, text: \"Seit *2030*.\", author: Redaktion, source: [{title: Blatt, url: \"https://quelle.example/g\"}]}\n"
            + "statements:\n  - {id: wort, creator: ada, via: [amt], speech: indirect, stance: announces, about: [fest], uttered: 2031-05-04, selector: {exact: Das Fest beginnt morgen}}\n"
            + "corrections: [{date: 2031-05-05, text: Berichtigt.}]\n");
}
