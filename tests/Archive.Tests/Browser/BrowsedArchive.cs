using System.Globalization;
using System.Text;
using Archive.Tests.WholeSite;

namespace Archive.Tests.Browser;

/// <summary>An archive that is long enough to be leafed through. Nobody and nothing in it exists.</summary>
internal static class BrowsedArchive
{
    private const int Articles = 260;

    public static TestArchive Create()
    {
        var archive = new TestArchive()
            .With("input/site.yml", "title: Hafenbote\nbaseUrl: https://archive.example/\nlanguage: de\n")
            .With("input/actors/ada-berg.yml", "type: Person\nname: Ada Berg\ndescription: Rätin für den Hafen.\nroles: [{roleName: Rätin, temporal: 2030/2032}]\n")
            .With("input/actors/oer-lind.yml", "type: Person\nname: Ör Lind\n")
            .With("input/places/hafenau.yml", "type: City\nname: Hafenau\ngeo: {latitude: 12.5, longitude: -7.25, precision: city}\n")
            .With("input/events/fest.yml", "name: Hafenfest\noccurStatus: planned\ntemporal: 2032-05-06\nlocation: hafenau\nparticipant: [ada-berg]\n");
        for (var i = 0; i < Articles; i++) Add(archive, i);
        return archive;
    }

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
