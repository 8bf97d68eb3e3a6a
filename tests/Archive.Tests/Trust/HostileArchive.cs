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
    /// The archive with a value behind every value that bears it, or in its place, in the texts and in prose, and with how many of them bear it.
    /// Plain fields refuse whole tags; they get the value with its tags left open, which a browser would still take for tags.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="replaces">In place of each value, with a number behind it so that no two are the same.</param>
    public static (TestArchive Archive, int Fields) Everywhere(string value, bool replaces = false)
    {
        var refusals = new Dictionary<(string File, int Index), int>();
        for (; ; )
        {
            var archive = With(value, replaces, refusals);
            var result = new SiteBuilder(archive.Tree(), new MemorySite(), new MemoryCache()).Build(new BuildOptions());
            if (result.Succeeded) return (archive, Scalars().Count() - refusals.Count(refusal => refusal.Value > 1));
            var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
            bool MayBeMeant((string, int) field) => refusals.GetValueOrDefault(field) < 2;
            var refused = errors.SelectMany(error => At(archive, error)).Where(MayBeMeant).ToHashSet();
            // A quote is refused for what is said of its surroundings: then it is another value of that line.
            if (refused.Count == 0) refused = [.. errors.SelectMany(error => At(archive, error with { At = error.At with { Column = 0 } })).Where(MayBeMeant)];
            refused.Should().NotBeEmpty(string.Join('\n', result.Diagnostics.Select(DiagnosticPrinter.PrintLine)));
            foreach (var field in refused) refusals[field] = refusals.GetValueOrDefault(field) + 1;
        }
    }

    private static TestArchive With(string value, bool replaces, Dictionary<(string File, int Index), int> refusals)
    {
        var archive = Create();
        var open = value.Replace(">", "", StringComparison.Ordinal);
        var title = open[..Math.Min(open.Length, 150)];
        var number = 0;
        foreach (var file in Scalars().GroupBy(scalar => scalar.File, scalar => scalar.Scalar))
            // From the last to the first, so that what stands before keeps its place.
            foreach (var (scalar, index) in file.Select((scalar, index) => (scalar, index)).Reverse())
                if (refusals.GetValueOrDefault((file.Key, index)) is var refused and < 2)
                    archive.With(file.Key, Replace(archive.Text(file.Key)!, scalar, $"{(replaces ? "" : scalar.Value)}{(refused == 0 ? value : open)}{(replaces ? $" {++number}" : "")}"));
        value = value.ReplaceLineEndings(" ");
        return archive
            .With("input/pages/ueber.md", $"---\ntitle: {JsonSerializer.Serialize("Über " + title)}\ndescription: {JsonSerializer.Serialize("Seite " + title)}\nmenu: true\nnoindex: false\nlang: de\n---\n# {value}\n\nText {value}\n\n{value}\n\n- {value}\n\n> {value}\n\n| a | b |\n|---|---|\n| {value} | x |\n\n    {value}\n")
            .With("seeds/a1.txt", archive.Text("seeds/a1.txt") + $"Man sprach mit Ada Berg{value} darüber. {value}\n# {value}\n")
            .With("seeds/a2.txt", $"date 2031-05-06 Sie sagte {value}, Nennung{value} und mehr. Dann Ende.\n")
            .With("input/articles/a2.yml", $"headline: {JsonSerializer.Serialize("Meldung " + title)}\ninLanguage: de\nannotations:\n  - selector: {{exact: {JsonSerializer.Serialize("Nennung" + value)}}}\n    body: {{actor: ada, as: role}}\n");
    }

    private static IEnumerable<(string File, int Index)> At(TestArchive archive, Diagnostic error) => archive.Text(error.At.File) is not { } text ? [] :
        from scalar in Below(YamlReader.Parse(error.At.File, System.Text.Encoding.UTF8.GetBytes(text)).Document!.Root).Select((scalar, index) => (scalar.At, Index: index))
        where scalar.At.Line == error.At.Line && (scalar.At.Column == error.At.Column || error.At.Column <= 1 || IsWithin(scalar.At, error.At))
        select (error.At.File, scalar.Index);

    private static bool IsWithin(SourcePosition scalar, SourcePosition error) =>
        error.Column >= scalar.Column && error.Column < scalar.Column + Math.Max(1, scalar.Length);

    /// <summary>The archive while it is harmless. It has every field that the schemas know.</summary>
    public static TestArchive Create() => new TestArchive()
        .With("input/site.yml", "title: Probe\ntagline: Zum Prüfen\nbaseUrl: https://archive.example/\nlanguage: de\ntimeZone: Europe/Berlin\ncollation: de\ndescription: Ein Archiv.\npublisher: Verein\nlicense: frei\n"
            + "autolink: listed\nadjectives: false\nfeatures: {linkedData: true, socialImages: false}\nmenu: [{label: Karte, url: \"https://karte.example/\"}, {label: Post, url: \"mailto:a@archive.example\"}, {page: ueber}]\n")
        .With("input/pages/ueber.md", "---\ntitle: Über\nmenu: true\n---\nText.\n")
        .With("input/actors/ada.yml", "type: Person\nname: Ada Berg\nsortName: Berg, Ada\nalias: [{text: Ada, lang: en}, A. Berg]\nweakAlias: [Chefin]\nmetonyms: [Hofseite]\ndescription: Eine *Frau*.\nprivacy: public-figure\ndisplay: full\nnoindex: false\n"
            + "birthDate: 1980-01-01\ndeathDate: 2032-01-01\nsameAs: {wikidata: Q42, gnd: \"118540238\", viaf: \"113230702\", isni: 0000000121032683, wikipedia: \"https://de.wikipedia.org/wiki/Ada\", homepage: \"https://heim.example/\"}\n"
            + "sources: [{title: Kalender, url: \"https://quelle.example/a\", publisher: Verlag, datePublished: 2030-01-01, accessed: 2031-01-01}]\nroles: [{roleName: Rätin, organization: amt, place: hafen, temporal: 2030/2031, source: [{title: Erlass}]}]\n"
            + "relations: [{type: worksFor, actor: amt, temporal: 2030, source: {title: Amtsblatt, url: \"https://quelle.example/b\"}}]\nformerId: [frueher]\n")
        .With("input/actors/amt.yml", "type: Organization\nname: Amt für Probe\nfoundingDate: 1900\ndissolutionDate: 2040\nsameAs: {geonames: 2950160, ror: 05a28rw58, lei: 5299000J2N45DDNE4Y28}\nsources: [{url: \"https://quelle.example/c\"}]\n")
        .With("input/actors/auland.yml", "type: State\nname: Auland\nadjectives: [auländisch]\nterritory: kueste\n")
        .With("input/places/hafen.yml", "type: City\nname: Hafenau\nalias: [{text: Hafen-Au, lang: de}]\nweakAlias: [Seestadt]\nadjectives: [hafenauisch]\ncontainedInPlace: kueste\ngeo: {latitude: 12.5, longitude: -7.25, precision: city}\n"
            + "sameAs: {geonames: 2950159, wikidata: Q43, gnd: \"118540238\", viaf: \"113230703\", isni: 0000000121032683, ror: 02nr0ka47, lei: 529900T8BM49AURSDO55, wikipedia: \"https://de.wikipedia.org/wiki/Hafenau\", homepage: \"https://hafen.example/\"}\n"
            + "description: Am Meer.\nnoindex: false\nsources: [{title: Karte, url: \"https://quelle.example/d\", publisher: Amt, datePublished: 2030, accessed: 2031}]\nformerId: [alt-hafen]\n")
        .With("input/places/kueste.yml", "type: Region\nname: Auküste\n")
        .With("input/events/fest.yml", "name: Fest\nalias: [{text: Hafenfeier, lang: de}]\nweakAlias: [Sause]\nkind: Feier\noccurStatus: planned\ncertainty: eos4\ntemporal: 2031-05-06\nlocation: hafen\ndescription: Ein *Fest*.\nnoindex: false\nparticipant: [{actor: ada, role: Gast}]\n"
            + "statusHistory:\n  - {asOf: 2031-05-03, occurStatus: proposed, certainty: eos3, temporal: 2031-05-07, location: kueste, basis: {title: Aushang, url: \"https://quelle.example/h\", publisher: Rat, datePublished: 2031-05-03, accessed: 2031-05-04}, note: Erwogen.}\n"
            + "  - {asOf: 2031-05-04, occurStatus: planned, basis: a1#wort, note: Angekündigt.}\nsources: [{title: Plan, url: \"https://quelle.example/e\"}]\nsuperEvent: woche\nfollows: [probe]\ncause: [probe]\n"
            + "temporalRelation: {after: probe, before: ball, during: woche, overlaps: woche}\nformerId: [altes-fest]\n"
            + "sameAs: {geonames: 2950161, wikidata: Q44, gnd: \"118540238\", viaf: \"113230704\", isni: 0000000121032683, ror: 03yrm5c26, lei: 5493001KJTIIGC8Y1R12, wikipedia: \"https://de.wikipedia.org/wiki/Fest\", homepage: \"https://fest.example/\"}\n")
        .With("input/events/woche.yml", "name: Festwoche\noccurStatus: planned\ntemporal: 2031-05\n")
        .With("input/events/probe.yml", "name: Generalprobe\noccurStatus: occurred\ntemporal: 2031-05-02\ncandidateLocations: [hafen, kueste]\n")
        .With("input/events/ball.yml", "name: Hafenball\noccurStatus: proposed\ntemporal: 2031-06\n")
        .With("seeds/a1.txt", "date 2031-05-04 Ada Berg kam nach Hafenau. Das Fest beginnt morgen.\nDie Rätin schwieg am Sonntag.\n")
        .With("input/articles/a1.yml", "headline: Ankunft in Hafenau\nsuppliedHeadline: true\nalternativeHeadline: Ein Besuch\ndatePublished: 2031-05-04\ndateModified: 2031-05-05\nauthor: [ada, {name: Otto Feder}]\npublisher: amt\ninLanguage: de\nkeywords: [Fest]\nslug: ankunft\n"
            + "formerSlug: [2031-05-04-alt]\nisBasedOn: \"https://erst.example/\"\narchivedAt: \"https://kopie.example/f\"\npubstatus: usable\nnoindex: false\nautolink: all\nadjectives: true\n"
            + "description: Kurz gesagt.\nrights: {license: \"https://lizenz.example/\", holder: Verein, excerpt: false}\nactors: [{actor: ada, as: Rednerin}, {actor: amt, role: Gastgeber}]\nplaces: [{place: hafen, as: Ort der Feier}]\nevents: [{event: fest, as: announces}]\n"
            + "annotations:\n  - selector: {exact: am Sonntag, prefix: \"schwieg \", suffix: ., occurrence: 1}\n    date: {temporal: 2031-05-04, anchor: datePublished, note: Der Tag davor.}\n"
            + "  - selector: {exact: Rätin}\n    body: {actor: ada, as: role}\n  - selector: {exact: Hafenau}\n    body: {place: hafen, as: name}\n  - selector: {exact: Fest}\n    body: {event: fest, as: name}\n"
            + "  - selector: {exact: Die Rätin}\n    note: {kind: context, text: \"Seit *2030*.\", author: Redaktion, date: 2031-05-06, source: [{title: Blatt, url: \"https://quelle.example/g\", publisher: Presse, datePublished: 2031-05-01, accessed: 2031-05-02}]}\n"
            + "statements:\n  - {id: wort, creator: ada, via: [amt], speech: indirect, stance: announces, about: [fest], uttered: 2031-05-04, location: hafen, selector: {exact: Das Fest beginnt morgen}, disputedBy: [\"#nein\"]}\n"
            + "  - {id: nein, creator: amt, speech: paraphrase, stance: denies, about: [fest], text: Das Amt verneint., rank: deprecated, reason: Überholt.}\n"
            + "corrections: [{date: 2031-05-05, text: Berichtigt., kind: clarification}]\n")
        .With("seeds/a3.txt", "date 2031-05-07 Fort.\n")
        .With("input/articles/a3.yml", "pubstatus: withheld\ntombstone: {title: Zurückgezogen, reason: Auf *Wunsch*., date: 2031-05-08}\n")
        .With("seeds/a4.txt", "date 2031-05-08 Ada Berg sprach lange über das Meer.\n")
        .With("input/articles/a4.yml", "headline: Auszug\nrights: {excerpt: true, excerptWords: 4}\nsha256: 0000000000000000000000000000000000000000000000000000000000000000\n".Replace(new string('0', 64),
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("date 2031-05-08 Ada Berg sprach lange über das Meer.\n"u8)), StringComparison.Ordinal));
}
