using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Diagnostics;

public static partial class Diag
{
    /// <summary>What pages would show and must not: codes 0300 to 0319.</summary>
    public static class Pages
    {
        /// <summary>The kinds of this area.</summary>
        public static ImmutableArray<DiagnosticKind> Kinds { get; } =
        [
            new(300, Severity.Error, "Address that reveals a name",
                "A person whose name is not shown must not be named by an address either: addresses stand in links, feeds and search engines. "
                + "Give the article a slug of its own and remove the former one.", "slug: aussage-von-max-muster"),
            new(301, Severity.Warning, "Page that names a hidden person",
                "Pages of prose are shown as they are written: of all texts only they are not searched for names that are not shown, because only their "
                + "authors can tell whether the person is meant. Take the name out, or say what the person's record says.", "Our witness Max Muster …"),
            new(302, Severity.Error, "Id that reveals a name",
                "Ids stand in addresses, feeds and data files as they are: the stem of an article, the id of a statement or record, the name of a page's file, "
                + "the address of the site itself. None may name a person whose name is not shown. Choose another.", "seeds/max-muster-sagt-aus.txt"),
            new(303, Severity.Error, "Role that reveals a name",
                "With display: role-only the latest role stands wherever the name would. A role that holds the name, or another name that is not shown, hides nothing. "
                + "Say it in other words.", "roleName: Inhaberin der Muster GmbH"),
        ];

        /// <summary>The address of a page names somebody whose name is not shown.</summary>
        public static Diagnostic AddressRevealsName(SourcePosition at, string address, string part, string actor) => Error(
            300, at, $"The address \"{address}\" reveals a name: it contains \"{part}\", but the name of \"{actor}\" is not shown.",
            "Write a slug without the name, such as \"slug: aussage-eines-zeugen\", and no former slug that holds it.");

        /// <summary>The id of something else names somebody whose name is not shown.</summary>
        public static Diagnostic IdRevealsName(SourcePosition at, string what, string id, string part, string actor, string remedy) => Error(
            302, at, $"The {what} \"{id}\" reveals a name: it contains \"{part}\", but the name of \"{actor}\" is not shown.",
            $"{remedy} Ids are published wherever the thing is.");

        /// <summary>The address that the whole site stands at names somebody whose name is not shown.</summary>
        public static Diagnostic SiteRevealsName(string address, string part, string actor) => IdRevealsName(
            SourcePosition.InFile("input/site.yml"), "address of the site", address, part, actor, "Publish it at another address (\"baseUrl:\" or --base-url).");

        /// <summary>What is shown in the place of a name names somebody whose name is not shown.</summary>
        public static Diagnostic RoleRevealsName(SourcePosition at, string role, string actor) => Error(
            303, at, $"The role \"{role}\" stands in the place of the name of \"{actor}\" (display: role-only) and reveals a name that is not shown.",
            "Write a role without the name, such as \"Inhaberin eines Betriebs\", or \"display: initials\".");

        /// <summary>A page of prose names somebody whose name is not shown.</summary>
        public static Diagnostic PageRevealsName(SourcePosition at, string actor) => Warning(
            301, at, $"The page holds a name of \"{actor}\", which is not shown elsewhere, and publishes it.",
            "Take the name out; if another person of that name is meant, say so in other words.");
    }
}
