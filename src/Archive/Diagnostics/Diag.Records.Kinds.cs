using System.Collections.Immutable;

namespace Archive.Diagnostics;

public static partial class Diag
{
    public static partial class Records
    {
        /// <summary>What the codes of this area mean.</summary>
        public static ImmutableArray<DiagnosticKind> Kinds { get; } = [.. FieldKinds, .. ReferenceKinds, .. ArticleKinds, .. TimeKinds];

        private static ImmutableArray<DiagnosticKind> FieldKinds =>
        [
            new(100, Severity.Error, "Unknown field",
                "A record holds only the fields of its JSON Schema; a misspelt field would be knowledge that nobody sees. Correct it, or move it to the record it belongs to.",
                "nmae: Ada Beispiel"),
            new(101, Severity.Error, "Missing field", "Some fields a record cannot do without. Add the field with a value.", "type: Person   # and no name"),
            new(102, Severity.Error, "Wrong type of value",
                "Each field takes text, a number, true or false, a list or a mapping, and nothing else.", "alias: Ada   # a list is expected: [Ada]"),
            new(103, Severity.Error, "Unknown value", "The field takes one of a few words. The message lists them.", "type: Persn"),
            new(104, Severity.Error, "Malformed id",
                "An id becomes part of an address, so it consists of a-z, 0-9 and \"-\", begins with a letter or digit, and has at most 120 characters.",
                "formerId: [Ada Beispiel]"),
            new(105, Severity.Error, "Malformed address",
                "An address is written in full, without spaces, control characters, user name or password.", "isBasedOn: example.org/article"),
            new(127, Severity.Warning, "Disguised host", "The host's letters look like those of another host's name, and a reader would take the one for the other. "
                + "Where the address is right, write its host as the message shows it.", "isBasedOn: \"https://аррӏе.com/\"   # Cyrillic letters"),
            new(106, Severity.Error, "Forbidden scheme",
                "Readers follow links, so only `http`, `https` and, in menus, `mailto` are allowed.", "isBasedOn: javascript:alert(1)"),
            new(107, Severity.Error, "Malformed date",
                "Dates are written in EDTF (ISO 8601-2): `2025-08-07`, `2025-08`, `2025~`, `2022-02-24/..`, `[2025-08-11..2025-08-17]`.",
                "birthDate: 7.8.1980"),
            new(108, Severity.Error, "Impossible date", "The calendar has no such day.", "birthDate: 2025-02-30"),
            new(109, Severity.Error, "Interval written backwards", "An interval ends after it starts.", "temporal: 2025-08-17/2025-08-11"),
            new(110, Severity.Error, "Number out of range",
                "Latitudes are -90 to 90, longitudes -180 to 180, an occurrence is counted from 1.", "geo: {latitude: 91, longitude: 0}"),
            new(111, Severity.Error, "Text too long", "Every field has a generous limit. Shorten the text.", "name: (201 characters)"),
            new(112, Severity.Error, "HTML in plain text",
                "Fields that are not Markdown are shown exactly as they are written, so markup in them is a mistake.", "name: <b>Ada</b>"),
            new(114, Severity.Error, "Malformed language tag", "Languages are BCP 47 tags.", "inLanguage: german"),
            new(115, Severity.Error, "Blank value", "A field with quotes and nothing in them says nothing. Leave it out instead.", "name: \" \""),
            new(116, Severity.Warning, "Listed twice", "The same entry stands twice in one list; the second is ignored.", "actors: [ada, ada]"),
            new(117, Severity.Error, "Malformed checksum", "A SHA-256 checksum has 64 hexadecimal digits in lower case.", "sha256: 91148B3D"),
            new(118, Severity.Error, "Malformed identifier",
                "Each authority has its own form of identifiers, and GND, ISNI, ROR and LEI have check digits; a wrong one would link to another person.", "sameAs: {wikidata: 7747}"),
            new(119, Severity.Error, "Field of another type of actor",
                "Only a state has a territory, only a person is born and dies, only what is no person is founded and dissolved.",
                "type: Person\nname: Ada\nfoundingDate: 1980"),
            new(120, Severity.Error, "Unknown time zone", "Time zones are names of the IANA database.", "timeZone: Europe/Belrin"),
            new(121, Severity.Error, "Unknown locale", "Names are sorted by the rules of a known locale.", "collation: xx-Nowhere"),
            new(122, Severity.Error, "Unusable base address",
                "Pages stand below the site's address, so it has neither query nor fragment.", "baseUrl: https://example.org/?a=b"),
            new(123, Severity.Error, "Not exactly one of several fields",
                "Some fields exclude each other, and one of them is needed: an annotation has a body, a date or a note; a statement has a selector or a text.",
                "annotations:\n  - selector: {exact: Ada}"),
            new(124, Severity.Error, "None of several fields", "At least one of the fields is needed for the entry to mean anything.",
                "sources: [{publisher: Beispielblatt}]"),
            new(125, Severity.Error, "Not one certain day", "Some dates must be one day, because addresses and order hang on them.", "datePublished: 2025-08"),
            new(126, Severity.Error, "Malformed slug",
                "A slug is part of an address: a-z, 0-9 and single hyphens; a former slug begins with its date.", "formerSlug: [altes-treffen]"),
        ];

        private static ImmutableArray<DiagnosticKind> ReferenceKinds =>
        [
            new(130, Severity.Error, "Unknown id", "Whatever a record refers to must exist. Correct the id, or add the file.", "actors: [ada-beispeil]"),
            new(131, Severity.Error, "Id of another kind", "The field takes records of one kind; this id belongs to another.", "location: ada-beispiel"),
            new(132, Severity.Error, "Ambiguous id",
                "An actor and a place may share an id. Where both could be meant, write the mapping.", "about: [musterland]"),
            new(133, Severity.Error, "Unknown statement",
                "A statement is referred to as `STEM#id`, within its own article also as `#id`.", "disputedBy: [\"#nowhere\"]"),
            new(134, Severity.Error, "Statement that is not published",
                "What belongs to a withheld or canceled article must reach no page, so nothing published may refer to it.",
                "statusHistory: [{asOf: 2025, occurStatus: planned, basis: withheld-article#claim}]"),
            new(135, Severity.Error, "Two files for one id", "An id names one record of its kind, told in one file.", "seeds/a.txt and seeds/a.html"),
            new(136, Severity.Error, "Statement id used twice", "A statement's id is unique in its article, because others refer to it.",
                "statements: [{id: claim, …}, {id: claim, …}]"),
            new(137, Severity.Error, "Reference to itself", "A record stands in no relation to itself.", "relations: [{type: opposes, actor: (itself)}]"),
            new(138, Severity.Error, "Circle of references",
                "Containment, `superEvent`, `follows`, `cause` and hierarchies of actors must not lead back to where they began. The message names every step.",
                "containedInPlace: (a place that lies in this one)"),
            new(139, Severity.Error, "Address taken",
                "Two pages, or a page and a redirect, cannot stand at one address. Change a slug, or remove the former address.",
                "two articles of one day with the same headline"),
            new(140, Severity.Error, "Reserved address", "Some addresses belong to the archive itself. Rename the page.", "input/pages/actors.md"),
            new(141, Severity.Error, "Two records of one identity", "An identifier of an authority names one actor, place or event. Merge the two files into one (`formerId` keeps the other's address), or correct the identifier.",
                "sameAs: {wikidata: Q7747}   # in two files of input/actors/"),
            new(142, Severity.Warning, "Two records of one name", "Two records of one kind and type bear the same name, and nothing in them tells them apart. Merge them, or say what tells them apart: "
                + "an identifier in `sameAs`, a date of birth, where a place or an event lies.",
                "name: Ada Beispiel   # in two files of input/actors/"),
        ];

        private static ImmutableArray<DiagnosticKind> ArticleKinds =>
        [
            new(145, Severity.Error, "Sidecar without seed", "A sidecar describes the seed of the same name; without it there is no text.",
                "input/articles/a.yml without seeds/a.txt"),
            new(146, Severity.Note, "Seed awaits annotation", "The article is published, with its first sentence as headline and without links.",
                "seeds/a.txt without input/articles/a.yml"),
            new(147, Severity.Error, "Date disagrees with the seed", "The seed is evidence and is never changed; the sidecar must agree with the date that it says is its own. Only of an HTML seed that says none does the sidecar decide (ARC0040).",
                "datePublished: 2025-08-08"),
            new(148, Severity.Error, "Checksum mismatch", "The seed is not the file that was annotated. Restore it from the repository's history.",
                "sha256: (of another text)"),
            new(149, Severity.Warning, "Tombstone that is not shown", "A tombstone stands in place of a withheld article only.",
                "tombstone: {title: Zurückgezogen}   # and no pubstatus: withheld"),
            new(150, Severity.Error, "Deprecated without a reason", "A statement is never erased; whoever sets it aside tells readers why.", "rank: deprecated"),
            new(151, Severity.Error, "Id reveals a hidden name",
                "A person who is not shown by name must not be named by the page's address. Choose an opaque id; it costs the old address, which is the point.",
                "display: initials   # in input/actors/ada-beispiel.yml"),
            new(152, Severity.Error, "No role to show", "A person shown by role only needs a role.", "display: role-only   # and no roles"),
            new(153, Severity.Warning, "Redundant name", "The name is already one of this record's names.", "name: Ada\nalias: [Ada]"),
        ];

        private static ImmutableArray<DiagnosticKind> TimeKinds =>
        [
            new(155, Severity.Error, "End before start", "Nobody dies before being born, and nothing is changed before it is published.",
                "birthDate: 1980\ndeathDate: 1950"),
            new(156, Severity.Warning, "Role outside of the lifetime", "An office is held between birth and death, or founding and dissolution.",
                "birthDate: 1980\nroles: [{roleName: Minister, temporal: 1950}]"),
            new(157, Severity.Error, "Part outside of its whole", "An event that is part of another lies within its dates.",
                "temporal: 2026\nsuperEvent: (an event of 2025)"),
            new(158, Severity.Error, "History out of order", "`statusHistory` is told in order, the newest step last.",
                "statusHistory: [{asOf: 2025-08-09, …}, {asOf: 2025-08-07, …}]"),
            new(159, Severity.Error, "History disagrees with the event", "The newest step of `statusHistory` says what `occurStatus` says, and no `temporal` or `location` that contradicts the event's.",
                "occurStatus: planned   # and the newest step says occurred"),
            new(160, Severity.Error, "Order contradicts the dates", "What is said to be before, after, during or overlapping, or to follow upon something, must be possible by the dates.",
                "temporal: 2024\ntemporalRelation: {after: (an event of 2025)}"),
            new(161, Severity.Warning, "Relation written twice", "A relation is written once, in either file; the other page derives it.",
                "memberOf in one file, hasMember in the other"),
            new(162, Severity.Error, "Said after the text was written", "A text holds nothing that was said after it was published, or last changed. A day more is let pass, for the time zones.",
                "uttered: 2025-09-20   # in an article of 2025-09-12"),
            new(163, Severity.Warning, "Another weekday than the text's", "Where the quoted words name a weekday, in German or English, the date is one. What names a night is let pass, since a night has two days.",
                "selector: {exact: am Donnerstag}\ndate: {temporal: 2025-09-10}   # a Wednesday"),
        ];
    }
}
