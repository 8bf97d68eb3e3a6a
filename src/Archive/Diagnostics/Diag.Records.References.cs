using Archive.Model;

namespace Archive.Diagnostics;

public static partial class Diag
{
    public static partial class Records
    {
        /// <summary>Nothing in the archive has this id.</summary>
        public static Diagnostic UnknownReference(SourcePosition at, string kind, string id, string? nearest, string? name) => Error(
            130, at, $"There is no {kind} \"{Short(id)}\".",
            nearest is null ? $"Write the id of {An(kind)} that exists, or add its file."
                : name is null || name == nearest ? $"Did you mean \"{nearest}\"?" : $"Did you mean \"{nearest}\" ({Short(name)})?");

        /// <summary>Nothing in the archive has this id, and where it stands something else might be meant by it.</summary>
        public static Diagnostic UnknownReference(SourcePosition at, string kind, string id, string? nearest, string? name, string form)
        {
            var unknown = UnknownReference(at, kind, id, nearest, name);
            var advice = $"Somebody who is no {kind} of the archive is written {form}.";
            return unknown with { Hint = Bounded(nearest is null ? advice : $"{unknown.Hint} {advice}") };
        }

        /// <summary>The id belongs to a record of another kind.</summary>
        public static Diagnostic WrongKind(SourcePosition at, string field, string id, string actual, string expected) => Error(
            131, at, $"\"{Short(id)}\" is {An(actual)}, not {An(expected)}; \"{field}\" needs {An(expected)}.",
            $"Write the id of {An(expected)}.");

        /// <summary>Records of several kinds have this id.</summary>
        public static Diagnostic AmbiguousReference(SourcePosition at, string id, string kinds, string mappings) => Error(
            132, at, $"\"{id}\" could be {kinds}.", $"Say which: {mappings}.");

        /// <summary>No statement of that name.</summary>
        public static Diagnostic UnknownStatement(SourcePosition at, string reference, string reason, string? nearest) => Error(
            133, at, $"There is no statement \"{Short(reference)}\": {reason}.",
            nearest is null ? "Write STEM#id, or #id for one of the same article." : $"Did you mean \"{nearest}\"?");

        /// <summary>What is withheld must not shine through.</summary>
        public static Diagnostic HiddenStatement(SourcePosition at, string reference, string status) => Error(
            134, at, $"The statement \"{Short(reference)}\" belongs to an article that is {status}, and this would publish it.",
            "Remove the reference, or rest the claim on another source.");

        /// <summary>Two files for one id.</summary>
        public static Diagnostic DuplicateId(SourcePosition at, string kind, string id, SourcePosition other) => Error(
            135, at, $"Two files describe the {kind} \"{Short(id)}\".", "Merge them into one file.") with
        { Related = [new(other, "The other file.")] };

        /// <summary>Two statements of one article share an id.</summary>
        public static Diagnostic DuplicateStatement(SourcePosition at, string id, SourcePosition first) => Error(
            136, at, $"The statement id \"{id}\" is used twice in this article.", "Give one of the two another id.") with
        { Related = [new(first, "The first statement with this id.")] };

        /// <summary>A record that refers to itself where that says nothing.</summary>
        public static Diagnostic SelfReference(SourcePosition at, string field, string id) => Error(
            137, at, $"\"{id}\" refers to itself in \"{field}\".", "Write the id of another record.");

        /// <summary>A relation that has a direction runs in a circle.</summary>
        public static Diagnostic Cycle(SourcePosition at, string field, string circle) => Error(
            138, at, $"\"{field}\" runs in a circle: {circle}.", "One of these steps is wrong; remove it.");

        /// <summary>Two things want the same address.</summary>
        public static Diagnostic AddressTaken(
            SourcePosition at, string address, string claimant, string owner, SourcePosition other, string hint) => Error(
            139, at, $"The address /{address}/ of {claimant} is already that of {owner}.", hint) with
        { Related = [new(other, "It is claimed here.")] };

        /// <summary>A prose page where the archive itself keeps something.</summary>
        public static Diagnostic ReservedAddress(SourcePosition at, string slug) => Error(
            140, at, $"A page cannot be called \"{slug}\", because the archive itself uses /{slug}/.", "Rename the file.");

        /// <summary>One and the same, told in two files.</summary>
        public static Diagnostic SameIdentity(SourcePosition at, string kind, string id, string other, string authority, string value, SourcePosition otherAt) => Error(
            141, at, $"The {kind}s \"{id}\" and \"{other}\" are the same by their \"{authority}\", {Short(value)}.",
            "Merge the two files into one, or correct the identifier.") with
        { Related = [new(otherAt, "The other one.")] };

        /// <summary>Very likely one and the same, told in two files.</summary>
        public static Diagnostic SameName(SourcePosition at, string kind, string id, string other, string name, string telling, SourcePosition otherAt) => Warning(
            142, at, $"The {kind}s \"{id}\" and \"{other}\" are both called \"{Short(name)}\", and nothing tells them apart.",
            $"Merge the two files into one, or say in both what differs: {telling}.") with
        { Related = [new(otherAt, "The other one.")] };

        private static string An(string kind) => kind[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? $"an {kind}" : $"a {kind}";
    }
}
