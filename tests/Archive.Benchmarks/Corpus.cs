using System.Globalization;
using System.Text;

namespace Archive.Benchmarks;

/// <summary>
/// An invented archive of any size, the same on every machine: N articles of about 550 words with 22 mentions of 14 records each, and
/// 0.35 N records whose frequency follows Zipf's law. Nobody and nothing in it exists.
/// </summary>
/// <param name="articles">How many articles.</param>
/// <param name="seed">Another seed, another archive.</param>
public sealed class Corpus(int articles, ulong seed = 20250807)
{
    private const int RecordsAnArticle = 14;
    private const int MentionsAnArticle = 22;
    private const int WordsAnArticle = 550;

    private static readonly string[] Syllables =
    [
        "bar", "bel", "bor", "dal", "den", "dor", "fal", "fen", "gar", "gol", "hal", "hem", "jor", "kal", "ker", "kor", "lan", "lor", "mal",
        "mer", "mor", "nal", "nor", "pal", "per", "rad", "rin", "ros", "sal", "sel", "sor", "tal", "ter", "tor", "ul", "val", "ver", "vor", "wal", "zel",
    ];

    private static readonly string[] Words =
    [
        "am", "an", "auf", "aus", "bei", "danach", "das", "dem", "den", "der", "des", "die", "ein", "eine", "einem", "einer", "eines", "erneut",
        "es", "für", "gegen", "hat", "hatte", "im", "in", "ist", "jedoch", "kaum", "mehr", "mit", "nach", "nicht", "noch", "nun", "ob", "oder",
        "sagte", "sich", "sie", "sind", "soll", "sowie", "über", "um", "und", "unter", "vom", "von", "vor", "war", "weil", "wenn", "werden",
        "wie", "wird", "wurde", "zu", "zum", "zur", "zwischen", "Abend", "Antwort", "Bericht", "Entscheidung", "Frage", "Gespräch", "Jahr",
        "Lage", "Morgen", "Nachricht", "Plan", "Regel", "Sitzung", "Sprecher", "Tag", "Treffen", "Verfahren", "Vertrag", "Woche", "Zahl",
    ];

    private readonly int records = Math.Max(20, (int)(articles * 0.35));

    /// <summary>How many records of all kinds.</summary>
    public int Records => records;

    /// <summary>Every file of the archive: its path and its bytes.</summary>
    public IEnumerable<(string Path, byte[] Content)> Files()
    {
        yield return ("input/site.yml", Utf8("title: Messarchiv\nbaseUrl: https://archive.example/\nlanguage: de\ntimeZone: Europe/Vienna\n"));
        for (var i = 0; i < records; i++) yield return Record(i);
        foreach (var article in Articles())
        {
            yield return ($"seeds/{article.Stem}.txt", Utf8($" date {article.Date} {string.Join('\n', article.Paragraphs)}\n"));
            yield return ($"input/articles/{article.Stem}.yml", Utf8(Sidecar(article)));
        }
    }

    /// <summary>The articles alone, in order.</summary>
    public IEnumerable<CorpusArticle> Articles()
    {
        var random = new Random(seed);
        for (var i = 0; i < articles; i++) yield return Article(i, random);
    }

    /// <summary>Writes the archive into a folder.</summary>
    public void WriteTo(string folder)
    {
        foreach (var (path, content) in Files())
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, content);
        }
    }

    /// <summary>The kind of the i-th record: three of five are actors, one a place, one an event.</summary>
    public static string KindOf(int i) => (i % 5) switch { 3 => "places", 4 => "events", _ => "actors" };

    /// <summary>The name of the i-th record; no two are equal, none is part of another.</summary>
    public static string NameOf(int i)
    {
        var last = Capital(Syllables[i % 40] + Syllables[i / 40 % 40] + Syllables[i / 1600 % 40] + (i >= 64000 ? Syllables[i / 64000 % 40] : "") + "o");
        return KindOf(i) switch
        {
            "actors" => Capital(Syllables[(i * 7) % 40] + Syllables[(i * 3) % 40] + "a") + " " + last,
            "places" => last + "stadt",
            _ => last + "gipfel",
        };
    }

    private static string Stem(int i) => i.ToString("000000", CultureInfo.InvariantCulture) + "_" + (i * 2654435761 % 0xFFFFFF).ToString("x6", CultureInfo.InvariantCulture);

    /// <summary>The id of the i-th record.</summary>
    public static string IdOf(int i) => NameOf(i).ToLowerInvariant().Replace(' ', '-');

    private static (string, byte[]) Record(int i)
    {
        var yaml = new StringBuilder();
        yaml.Append("name: ").Append(NameOf(i)).Append('\n');
        switch (KindOf(i))
        {
            case "actors":
                yaml.Append("type: Person\ndescription: Eine erfundene Person.\nroles:\n  - {roleName: Sprecherin, temporal: 2019-01-01/..}\n");
                break;
            case "places":
                yaml.Append("type: City\ngeo: {latitude: ").Append(i % 80).Append(", longitude: ").Append(i % 170).Append(", precision: city}\n");
                break;
            default:
                yaml.Append("kind: Treffen\noccurStatus: occurred\ntemporal: ").Append(Day(i)).Append('\n');
                break;
        }

        return ($"input/{KindOf(i)}/{IdOf(i)}.yml", Utf8(yaml.ToString()));
    }

    private CorpusArticle Article(int i, Random random)
    {
        var cast = Cast(random);
        var mentions = Enumerable.Range(0, MentionsAnArticle).Select(n => n < cast.Count ? cast[n] : cast[random.Next(cast.Count)]).ToList();
        var paragraphs = new List<string>();
        var text = new StringBuilder();
        int word = 0, mention = 0;
        while (word < WordsAnArticle)
        {
            if (text.Length > 0) text.Append(' ');
            var length = 8 + random.Next(14);
            for (var w = 0; w < length; w++, word++)
            {
                if (w > 0) text.Append(' ');
                if (mention < mentions.Count && word >= mention * WordsAnArticle / mentions.Count) text.Append(NameOf(mentions[mention++]));
                else text.Append(w == 0 ? Capital(Pick(Words, random)) : Pick(Words, random));
            }

            text.Append('.');
            if (random.Next(4) != 0) continue;
            paragraphs.Add(text.ToString());
            text.Clear();
        }

        if (text.Length > 0) paragraphs.Add(text.ToString());
        return new(Stem(i), Day(i), $"Meldung {i} über {NameOf(cast[0])}", [.. cast.Select(NameOf)], paragraphs, cast);
    }

    private static string Sidecar(CorpusArticle article)
    {
        var yaml = new StringBuilder();
        yaml.Append("headline: ").Append(article.Headline).Append("\ndatePublished: ").Append(article.Date).Append("\ninLanguage: de\n");
        foreach (var kind in (string[])["actors", "places", "events"])
            yaml.Append(kind).Append(": [").AppendJoin(", ", article.Ranks.Where(c => KindOf(c) == kind).Select(IdOf)).Append("]\n");
        return yaml.ToString();
    }

    /// <summary>Fourteen different records, frequent ones more often: the rank is drawn so that its logarithm is even.</summary>
    private List<int> Cast(Random random)
    {
        var cast = new List<int>(RecordsAnArticle);
        while (cast.Count < Math.Min(RecordsAnArticle, records))
        {
            var rank = (int)Math.Min(records - 1, Math.Exp(random.NextDouble() * Math.Log(records + 1)) - 1);
            if (!cast.Contains(rank)) cast.Add(rank);
        }

        return cast;
    }

    private static string Day(int i) => new DateOnly(2015, 1, 1).AddDays(i % 3650).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>SplitMix64: small, good enough, and the same everywhere and for ever.</summary>
    private sealed class Random(ulong seed)
    {
        private ulong state = seed;

        public int Next(int below) => (int)(NextULong() % (ulong)below);

        public double NextDouble() => (NextULong() >> 11) * (1.0 / (1UL << 53));

        private ulong NextULong()
        {
            state += 0x9E3779B97F4A7C15;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}

/// <summary>An article of the invented archive.</summary>
/// <param name="Stem">Its files' stem.</param>
/// <param name="Date">ISO 8601.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Cast">Names of the records it mentions.</param>
/// <param name="Paragraphs">Its text.</param>
/// <param name="Ranks">Numbers of these records.</param>
public sealed record CorpusArticle(
    string Stem, string Date, string Headline, IReadOnlyList<string> Cast, IReadOnlyList<string> Paragraphs, IReadOnlyList<int> Ranks);
