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
        ];

        /// <summary>The address of a page names somebody whose name is not shown.</summary>
        public static Diagnostic AddressRevealsName(SourcePosition at, string address, string part, string actor) => Error(
            300, at, $"The address \"{address}\" reveals a name: it contains \"{part}\", but the name of \"{actor}\" is not shown.",
            "Write a slug without the name, such as \"slug: aussage-eines-zeugen\", and no former slug that holds it.");
    }
}
