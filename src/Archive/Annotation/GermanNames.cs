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

    /// <summary>Words that look like the genitive of some short name and are none.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoGenitives { get; } = Lookup("""
        Aus Das Bis Als Was Des Eis Haus Gas Glas Gras Los Kurs Kreis Preis Reis Mais Moos Maus Bus Fuchs Lachs Luchs Dachs Wachs Eines Alles Nichts
        Rechts Links Abends Morgens Mittags Nachts Sonntags Montags Dienstags Mittwochs Donnerstags Freitags Samstags Bereits Stets Jedes Dieses Jenes
        Keines Anders Besonders Etwas Uns Eins Zwecks Falls Teils Anfangs Namens Mangels Angesichts Seitens Ganz Erstens
        """);

    /// <summary>Words with which sentences begin and which are surnames, too.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openings { get; } = Lookup("""
        Weil Kurz Lang Lange Klein Groß Neu Alt Jung Ernst Bald Fast Halb Noch Schon Sehr Da Als Am An Auf Aus Bei In Im Vor Nach Ob Man Sie Er Ihr Es Ich Wir
        Wer Wie Wo Was Gut Hart Stark Schön Wild Recht Ganz Sonst Sommer Heute Morgen Gestern Weiß Schwarz Braun Roth Reich Stolz Hoch Froh Fromm Klug Scharf
        """);

    /// <summary>Verbs and adverbs that stand behind the subject at the beginning of a sentence.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Verbs { get; } = Lookup("""
        sagte sagt war ist hat hatte habe hätte will wollte wolle kündigte kündigt erklärte erklärt forderte fordert betonte betont warnte warnt kritisierte
        kritisiert sprach spricht nannte nennt wird wurde werde kann könnte könne konnte soll sollte solle muss müsse musste müsste darf dürfe bleibt blieb sieht
        sah zeigte zeigt äußerte verwies verweist lehnte lehnt rief ruft warf wirft reagierte reagiert verteidigte verteidigt gilt galt geht ging kommt kam steht
        stand hält hielt macht machte setzt setzte räumte plädierte plädiert schrieb schreibt teilte teilt selbst dagegen zufolge hingegen meinte meint glaubt
        glaubte fügte antwortete bezeichnete bezeichnet begrüßte begrüßt versprach verspricht trat tritt traf trifft gab gibt ließ lässt nahm nimmt bekam bekommt
        gewann gewinnt verlor verliert wurden wies weist unterstrich bestätigte bestätigt dementierte reiste reist besuchte besucht möchte findet fand
        """);

    /// <summary>Common nouns that are frequent surnames.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns { get; } = Lookup("""
        Müller Richter Fischer Koch Bauer König Kaiser Jäger Wolf Schneider Becker Bäcker Schäfer Weber Zimmermann Schmied Graf Vogel Fuchs Hahn Berg Busch Stein
        Winter Sommer Herbst Frühling Kraft Krieg Sturm Engel Teufel Papst Bischof Probst Vogt Meister Ritter Mai Sonntag Freitag Montag Strauß Stern Hammer Nagel
        Holz Baum Wald Bach Feld Heil Linke Linde Rose Blume Kohl Reiter Storch Kern Mann Kaufmann Hauptmann Hofmann Förster Gärtner Köhler Maurer Metzger Schreiber
        Schreiner Schuster Wagner Wirth Wirt Zöllner Pfarrer Schüler Lehrer Sänger Dichter Bergmann Hirsch Adler Falke Rabe Löwe Bär Kater Igel Frosch Krebs Hecht
        Stahl Gold Silber Eisen Kupfer Brot Pfeffer Salz Zucker Berger Brunner Burger Bürger Gast Freund Feind Held Herr Jung Junge Bube Mensch Christ Heide Franke
        Sachse Schwabe Bayer Böhm Preuß Pohl Ungar Türk Russ Schotte Hesse Friese Westfal Hafen Brücke Turm Burg Schloss Kirch Stock Stamm Ast Blatt
        """);

    /// <summary>Articles and what stands in their place.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Determiners { get; } = Lookup("""
        der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines dieser diese dieses diesen diesem jeder jede jedes jeden
        jedem mein meine sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere alle viele mehrere einige manche zwei drei vier fünf beide beiden
        vom zum zur im am beim ins Der Die Das Den Dem Des Ein Eine Einen Einem Einer Kein Keine Dieser Diese Dieses Jeder Jede Alle Viele Mehrere Einige Zwei Drei
        Vom Zum Zur Im Am Beim
        """);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string words) => Set(words).GetAlternateLookup<ReadOnlySpan<char>>();

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
