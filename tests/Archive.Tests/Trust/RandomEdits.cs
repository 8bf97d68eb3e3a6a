using Archive.Tests.WholeSite;

namespace Archive.Tests.Trust;

/// <summary>
/// A small archive and edits of every sort a contributor makes: records, seeds, templates and settings that are added, changed, renamed,
/// deleted, broken and mended. An edit is a number, so that a failing sequence can be read and repeated.
/// </summary>
internal static class RandomEdits
{
    /// <summary>How many sorts of edits there are.</summary>
    public const int Sorts = 24;

    private static readonly string[] Surnames = ["Aldor", "Belmar", "Cordan", "İldız", "Großin"];

    /// <summary>An archive that builds.</summary>
    public static TestArchive Start()
    {
        var archive = new TestArchive().With("input/site.yml", Settings(0)).With("input/places/hafen.yml", Place(0)).With("input/events/e0.yml", Event(0));
        for (var i = 0; i < 3; i++) archive.With($"input/actors/a{i}.yml", Actor(i, 0));
        for (var i = 0; i < 4; i++) Article(archive, i, 0);
        return archive;
    }

    /// <summary>Edits; the sort, the record and the variant are all in the number.</summary>
    public static void Apply(TestArchive archive, int edit)
    {
        var (sort, i, v) = (edit % Sorts, edit / Sorts % 5, edit / (Sorts * 5) % 10);
        switch (sort)
        {
            case 0: Article(archive, i, v); break;
            case 1: Remove(archive, $"seeds/s{i}.txt", $"input/articles/s{i}.yml"); break;
            case 2: Remove(archive, $"input/articles/s{i}.yml"); break;
            case 3: archive.With($"input/actors/a{i}.yml", Actor(i, v)); break;
            case 4: Remove(archive, $"input/actors/a{i}.yml"); break;
            case 5: archive.With($"input/actors/a{i}.yml", Broken(v)); break;
            case 6: archive.With("input/site.yml", Settings(v)); break;
            case 7: archive.With("input/pages/ueber.md", $"---\ntitle: Über {v % 4}\nmenu: true\n---\nText {v}. [Person](/actors/a{i}/)\n"); break;
            case 8: archive.With($"input/events/e{i}.yml", Event(v)); break;
            case 9: Takedown(archive, i, v); break;
            case 10: RenameActor(archive, i, v); break;
            case 11: RenameSeed(archive, i, v); break;
            case 12: archive.With("input/places/hafen.yml", Place(v)); break;
            case 13: archive.With($"input/actors/a{i}.yml", $"type: Person\nname: Nora {Surnames[i]}\nprivacy: {(v % 2 == 0 ? "private-person" : "public-figure")}\n"); break;
            case 14: Template(archive, v); break;
            case 15: Words(archive, v); break;
            case 16: Annotations(archive, i, v); break;
            case 17: Remove(archive, v % 2 == 0 ? "input/pages/ueber.md" : $"input/events/e{i}.yml"); break;
            case 18: archive.With($"input/actors/a{i}.yml", Actor(i, v) + $"relations: [{{type: memberOf, actor: a{(i + 1) % 5}}}]\nroles: [{{roleName: Rat, temporal: 203{v}/..}}]\n"); break;
            case 19: archive.With($"seeds/s{i}.txt", (byte[])[.. "date 2031-01-01 Bruch "u8, (byte)(v % 2 == 0 ? 0xFF : 0x20), .. ".\n"u8]); break;
            case 20: archive.With($"theme/assets/css/own-{v % 3}.css", $"p {{ --v: {v} }}\n"); break;
            default: Mend(archive); break;
        }
    }

    // After many edits nearly every archive is broken; a mended one with what else was edited is the more telling case.
    private static void Mend(TestArchive archive)
    {
        archive.With("input/site.yml", Settings(1)).With("input/places/hafen.yml", Place(1));
        Remove(archive, "input/pages/ueber.md", "theme/templates/place.html", "theme/i18n/de.json");
        foreach (var path in archive.Snapshot().Keys.Where(path => path.Contains("/b", StringComparison.Ordinal) || path.Contains("/t", StringComparison.Ordinal))) archive.Remove(path);
        for (var i = 0; i < 5; i++)
        {
            archive.With($"input/actors/a{i}.yml", Actor(i, i));
            Remove(archive, $"input/events/e{i}.yml");
            Article(archive, i, i);
        }
    }

    private static string Actor(int i, int v) =>
        $"type: Person\nname: Nora {Surnames[i]}\n{(v == 0 ? "" : $"description: Fassung {v}.\nalias: [Nora {v}]\n")}{(v % 5 == 1 ? $"formerId: [war{i}]\n" : "")}";

    private static string Broken(int v) => (v % 4) switch
    {
        0 => "type: Persson\nnam: x\n",
        1 => "type: Person\nname: [Nora\n",
        2 => "type: Person\nname: Nora\nname: Nora\n",
        _ => "type: Person\n\tname: Nora\n",
    };

    private static string Settings(int v) =>
        $"title: Probe {v % 3}\nbaseUrl: https://archive.example/{(v % 4 == 3 ? "unter/" : "")}\nlanguage: {(v % 5 == 4 ? "en" : "de")}\n"
        + $"timeZone: {(v % 2 == 0 ? "Europe/Berlin" : "Pacific/Apia")}\nautolink: {(v % 3 == 2 ? "all" : "listed")}\nfeatures: {{linkedData: {(v % 2 == 0 ? "true" : "false")}}}\n";

    private static string Place(int v) =>
        $"type: City\nname: Hafenau\n{(v % 3 == 1 ? "geo: {latitude: 12.5, longitude: -7.25, precision: city}\n" : "")}{(v % 4 == 3 ? "description: Am *Meer*.\n" : "")}";

    private static string Event(int v) =>
        $"name: Fest {v % 4}\noccurStatus: {(v % 2 == 0 ? "planned" : "cancelled")}\nlocation: hafen\ntemporal: 2031-0{1 + (v % 9)}\n{(v % 3 == 0 ? "participant: [{actor: a0, role: Gast}]\n" : "")}";

    private static void Article(TestArchive archive, int i, int v) => archive
        .With($"seeds/s{i}.txt", $" date 2031-0{1 + (i % 9)}-1{v % 9} Nora {Surnames[i]} traf in Hafenau ein. {Surnames[(i + v) % 5]} schwieg.\nZweiter Absatz {v}.\n")
        .With($"input/articles/s{i}.yml", Sidecar(i, v));

    private static string Sidecar(int i, int v) => $"headline: Ankunft {i}\nactors: [a{i % 3}]\nplaces: [hafen]\n{(v % 6 == 5 ? $"formerSlug: [2031-01-01-alt-{i}]\n" : "")}";

    private static void Takedown(TestArchive archive, int i, int v) => archive.With($"input/articles/s{i}.yml",
        Sidecar(i, v) + $"pubstatus: {(v % 3) switch { 0 => "withheld", 1 => "canceled", _ => "usable" }}\ncorrections: [{{date: 2031-12-01, text: Berichtigt {v}.}}]\n");

    private static void RenameActor(TestArchive archive, int i, int v)
    {
        var (from, to) = v % 2 == 0 ? ($"a{i}", $"b{i}") : ($"b{i}", $"a{i}");
        if (archive.Text($"input/actors/{from}.yml") is not { } record) return;
        archive.Remove($"input/actors/{from}.yml");
        archive.With($"input/actors/{to}.yml", record + (v % 4 == 0 ? $"formerId: [{from}]\n" : ""));
        foreach (var path in archive.Snapshot().Keys.Where(path => path.StartsWith("input/", StringComparison.Ordinal) && path.EndsWith(".yml", StringComparison.Ordinal)))
            archive.With(path, archive.Text(path)!.Replace($"actors: [{from}]", $"actors: [{to}]", StringComparison.Ordinal).Replace($"actor: {from}", $"actor: {to}", StringComparison.Ordinal));
    }

    private static void RenameSeed(TestArchive archive, int i, int v)
    {
        var (from, to) = v % 2 == 0 ? ($"s{i}", $"t{i}") : ($"t{i}", $"s{i}");
        foreach (var (folder, extension) in ((string, string)[])[("seeds", "txt"), ("input/articles", "yml")])
            if (archive.Text($"{folder}/{from}.{extension}") is { } text)
            {
                archive.Remove($"{folder}/{from}.{extension}");
                archive.With($"{folder}/{to}.{extension}", text);
            }
    }

    private static void Template(TestArchive archive, int v)
    {
        switch (v % 6)
        {
            case 0: Remove(archive, "theme/templates/place.html", "theme/templates/own.html"); break;
            case 1: archive.With("theme/templates/own.html", $"<p>eigen {v}</p>").With("theme/templates/place.html", "<h1>{{ it.entity.name }}</h1>{{ partial \"own\" it }}"); break;
            case 2: archive.With("theme/templates/own.html", $"<p>anders {v}</p>"); break;
            case 3: archive.With("theme/templates/place.html", "<h1>{{ it.entity.name }}</h1>{{ for }}"); break;
            case 4: archive.With("theme/templates/place.html", "<h1>{{ it.entity.no_such_thing }}</h1>"); break;
            default:
                // Which template this shows is known only when it runs.
                archive.With("theme/templates/own.html", $"<p>neu {v}</p>").With("theme/templates/place.html", "<h1>{{ it.entity.name }}</h1>{{ name = \"o\" + \"wn\" }}{{ partial name it }}");
                break;
        }
    }

    private static void Words(TestArchive archive, int v) =>
        archive.With("theme/i18n/de.json", v % 3 == 0 ? "{" : $$"""{"actor.roles": "Ämter {{v}}", "nav.actors": "Leute {{v % 2}}"}""");

    private static void Annotations(TestArchive archive, int i, int v) => archive.With($"input/articles/s{i}.yml", Sidecar(i, v)
        + $"annotations:\n  - selector: {{exact: {(v % 3 == 0 ? "fehlt hier" : "Zweiter Absatz")}}}\n    note: {{kind: context, text: \"Notiz *{v}*\"}}\n"
        + $"statements:\n  - {{id: wort, creator: a{i % 3}, speech: indirect, stance: {(v % 2 == 0 ? "affirms" : "denies")}, selector: {{exact: schwieg}}}}\n");

    private static void Remove(TestArchive archive, params string[] paths)
    {
        foreach (var path in paths) archive.Remove(path);
    }
}
