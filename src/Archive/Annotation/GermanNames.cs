using System.Collections.Frozen;

namespace Archive.Annotations;

/// <summary>What German rules need to know word by word.</summary>
internal static class GermanNames
{
    /// <summary>Compounds that are names of their own: no part of them is a mention of what the part alone would mean.</summary>
    public static FrozenSet<string> Compounds { get; } = Set("""
        Baden-Württemberg Nordrhein-Westfalen Rheinland-Pfalz Sachsen-Anhalt Schleswig-Holstein Mecklenburg-Vorpommern Mecklenburg-Schwerin
        Mecklenburg-Strelitz Sachsen-Coburg Sachsen-Weimar Sachsen-Gotha Sachsen-Meiningen Sachsen-Altenburg Sachsen-Lauenburg Hessen-Darmstadt
        Hessen-Kassel Hessen-Nassau Braunschweig-Lüneburg Hohenzollern-Sigmaringen Württemberg-Baden Württemberg-Hohenzollern
        Baden-Baden Garmisch-Partenkirchen Castrop-Rauxel Idar-Oberstein Clausthal-Zellerfeld Villingen-Schwenningen Titisee-Neustadt
        Rheda-Wiedenbrück Bitterfeld-Wolfen Dessau-Roßlau Zella-Mehlis Oer-Erkenschwick Doberlug-Kirchhain Annaberg-Buchholz
        Limbach-Oberfrohna Hohenstein-Ernstthal Sulzbach-Rosenberg Waldshut-Tiengen Leinfelden-Echterdingen
        Rhein-Main Rhein-Neckar Rhein-Ruhr Rhein-Sieg Rhein-Erft Rhein-Lahn Rhein-Hunsrück Rhein-Pfalz Rhein-Kreis Rhein-Herne
        Main-Taunus Main-Kinzig Main-Spessart Main-Tauber Main-Donau Elbe-Elster Elbe-Weser Elbe-Lübeck Elbe-Havel Spree-Neiße Oder-Spree
        Oder-Neiße Oder-Havel Weser-Ems Ems-Jade Donau-Ries Alb-Donau Neckar-Odenwald Neckar-Alb Schwarzwald-Baar Dahme-Spreewald Saale-Orla
        Saale-Holzland Saar-Lor Nord-Ostsee Märkisch-Oderland Teltow-Fläming Potsdam-Mittelmark Ostprignitz-Ruppin
        Österreich-Ungarn Bosnien-Herzegowina Serbien-Montenegro Elsass-Lothringen Elsaß-Lothringen Tschecho-Slowakei Polen-Litauen
        Guinea-Bissau Papua-Neuguinea Burkina-Faso Sri-Lanka Timor-Leste Saudi-Arabien Nagorny-Karabach Berg-Karabach
        Kabardino-Balkarien Karatschai-Tscherkessien Nordossetien-Alanien Trentino-Südtirol Friaul-Julisch
        Emilia-Romagna Kastilien-León Kastilien-La Bourgogne-Franche Auvergne-Rhône Provence-Alpes Languedoc-Roussillon
        Poitou-Charentes Midi-Pyrénées Rhône-Alpes Champagne-Ardenne Franche-Comté Nord-Pas Île-de Ile-de Bouches-du Clermont-Ferrand
        Aix-en Aix-les Saint-Denis Saint-Tropez Saint-Germain Saint-Étienne Port-au Stratford-upon Newcastle-upon Bielsko-Biała Tel-Aviv
        Sankt-Petersburg Rostow-am Winston-Salem Wilkes-Barre Jammu-Kaschmir Andhra-Pradesh Schleswig-Flensburg
        Mercedes-Benz Daimler-Benz Daimler-Chrysler Rolls-Royce Hewlett-Packard Coca-Cola Harley-Davidson Thyssen-Krupp
        Colgate-Palmolive Anheuser-Busch Bristol-Myers Rhône-Poulenc Land-Rover Aston-Martin Alfa-Romeo Crédit-Suisse
        Neu-Delhi Neu-Ulm Neu-Isenburg Neu-Guinea Neu-Kaledonien Neu-England
        """);

    /// <summary>What before a hyphen leaves the name behind it the same.</summary>
    public static FrozenSet<string> Prefixes { get; } = Set("Ex ex Anti anti Pro pro Nicht Post Nach Vor Rest Noch Fast Alt Neu Nachkriegs Vorkriegs");

    /// <summary>Words that link what follows to the head of a name before them.</summary>
    public static FrozenSet<string> Linking { get; } = Set(
        "von vom der des dem den zu zur zum am an im in auf bei beim für gegen über unter ohne mit aus nach und");

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
