using Archive.Model;

namespace Archive.Diagnostics;

public static partial class Diag
{
    public static partial class Records
    {
        /// <summary>Metadata of a text that is not there.</summary>
        public static Diagnostic SidecarWithoutSeed(SourcePosition at, string stem, string? nearest) => Error(
            145, at, $"There is no seed \"{Short(stem)}\" in seeds/ for this sidecar.",
            nearest is null ? $"Add seeds/{stem}.txt, or rename the sidecar after its seed."
                : $"Did you mean \"{nearest}\"? Sidecar and seed share their name.");

        /// <summary>A text nobody has annotated yet. It is published all the same.</summary>
        public static Diagnostic AwaitsAnnotation(SourcePosition at, string stem) => Note(
            146, at, $"The seed \"{Short(stem)}\" awaits annotation.", $"Add input/articles/{stem}.yml.");

        /// <summary>Sidecar and seed give different days.</summary>
        public static Diagnostic DateDisagrees(SourcePosition at, string written, string seed, SourcePosition seedAt) => Error(
            147, at, $"datePublished is {written}, but the seed says {seed}.", $"Write {seed}, or leave the field out: the seed is never changed.") with
        { Related = [new(seedAt, "The seed's date.")] };

        /// <summary>The seed is not the file that was annotated.</summary>
        public static Diagnostic ChecksumMismatch(SourcePosition at, string seedFile, string written, string actual) => Error(
            148, at, $"{seedFile} has changed: its SHA-256 checksum is {actual[..12]}…, not {written[..12]}….",
            $"Restore the seed. If the sidecar is wrong, write sha256: {actual}");

        /// <summary>Words for a tombstone that nobody will see.</summary>
        public static Diagnostic TombstoneUnused(SourcePosition at) => Warning(
            149, at, "A tombstone is only shown where the article is withheld.", "Write pubstatus: withheld, or remove the tombstone.");

        /// <summary>A statement set aside without a word why.</summary>
        public static Diagnostic DeprecatedWithoutReason(SourcePosition at, string id) => Error(
            150, at, $"The statement \"{id}\" is deprecated without a reason.", "Say why in \"reason:\"; readers see it.");

        /// <summary>A hidden person's address would say the name.</summary>
        public static Diagnostic IdRevealsName(SourcePosition at, string field, string part) => Error(
            151, at, $"The {field} reveals the name: it contains \"{part}\", but this person's name is not shown.",
            "Choose an opaque id, such as \"person-4711\".");

        /// <summary>A person shown by a role that nobody wrote.</summary>
        public static Diagnostic NoRoleToShow(SourcePosition at) => Error(
            152, at, "This actor is shown by its role only, but it has none.", "Add one to \"roles:\", or write display: initials.");

        /// <summary>A name written twice in one record.</summary>
        public static Diagnostic RedundantAlias(SourcePosition at, string field, string name, SourcePosition first) => Warning(
            153, at, $"\"{Short(name)}\" in \"{field}\" is already a name of this record.", "Remove one of the two.") with
        { Related = [new(first, "It stands here already.")] };
    }
}
