using System.Globalization;
using System.Text;
using Archive.Tests.WholeSite;

namespace Archive.Tests.Browser;

/// <summary>An archive that is long enough to be leafed through. Nobody and nothing in it exists.</summary>
internal static class BrowsedArchive
{
    private const int Articles = 260;
    private const int Persons = 1100;

    private static readonly string[] Syllables = ["Bor", "Dal", "Fen", "Gol", "Hem", "Jor", "Kal", "Lun", "Mer", "Nor", "Pel", "Ros"];

    public static TestArchive Create()
    {
        var archive = new TestArchive()
            .With("input/site.yml", "title: Hafenbote\nbaseUrl: https://archive.example/\nlanguage: de\n")
            .With("input/actors/ada-berg.yml", "type: Person\nname: Ada Berg\ndescription: Rätin für den Hafen.\nroles: [{roleName: Rätin, temporal: 2030/2032}]\n")
            .With("input/actors/oer-lind.yml", "type: Person\nname: Ör Lind\n")
            .With("input/places/hafenau.yml", "type: City\nname: Hafenau\ngeo: {latitude: 12.5, longitude: -7.25, precision: city}\n")
            .With("input/events/fest.yml", "name: Hafenfest\noccurStatus: planned\ntemporal: 2032-05-06\nlocation: hafenau\nparticipant: [ada-berg]\n")
            .With("input/events/wahl.yml", "name: Hafenwahl\noccurStatus: cancelled\ntemporal: 2032-06-01\n")
            .With("input/actors/juergen-mueller.yml", "type: Person\nname: Jürgen Müller\nalias: [Jott Emm, Юрген Мюллер, Firma $& Müller]\n")
            .With("input/actors/brian-oneil.yml", "type: Person\nname: Brian O’Neil\n")
            .With("input/actors/zeuge-1.yml", "type: Person\nname: Wendelin Geheim\nprivacy: private-person\n")
            .With("input/actors/strassenland.yml", "type: State\nname: Straßenland\n")
            .With("input/places/lodzow.yml", "type: Island\nname: Łódzów\n");
        for (var i = 0; i < Articles; i++) Add(archive, i);
        for (var i = 0; i < Persons; i++) archive.With($"input/actors/p{i:0000}.yml", $"type: Person\nname: {NameOf(i)}\n");
        return archive;
    }

    /// <summary>So many that what can be found takes several files.</summary>
    private static string NameOf(int number) =>
        $"{Syllables[number % 12]}a {Syllables[number / 12 % 12]}{Syllables[number / 144 % 12].ToLowerInvariant()}ner";

    private static void Add(TestArchive archive, int number)
    {
        var day = new DateOnly(2030, 1, 1).AddDays(number * 2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var name = string.Create(CultureInfo.InvariantCulture, $"{number:000}_meldung");
        var text = new StringBuilder($"date {day} Ada Berg sprach am Hafen von Hafenau über die {number + 1}. Ladung.\n");
        text.Append(number % 3 == 0 ? "Ör Lind widersprach. Das Hafenfest bleibt geplant.\n" : "Danach wurde es still.\n");
        archive.With($"seeds/{name}.txt", text.ToString())
            .With($"input/articles/{name}.yml", $"headline: Die {number + 1}. Ladung\ninLanguage: de\nactors: [ada-berg, oer-lind]\nplaces: [hafenau]\nevents: [fest]\n");
    }
}
