using System.CommandLine;

namespace Archive.Cli.CommandLine;

/// <summary>What <c>--help</c> says about a command beyond its options.</summary>
/// <param name="Synopsis">How it is typed.</param>
/// <param name="Description">What it does, in paragraphs.</param>
/// <param name="Groups">Its options, in groups with a heading.</param>
/// <param name="Examples">What to type, and what for.</param>
/// <param name="Closing">Further sections, each a heading and lines.</param>
internal sealed record Manual(
    string Synopsis,
    string[] Description,
    (string Heading, Symbol[] Items)[] Groups,
    (string Command, string Purpose)[] Examples,
    (string Heading, (string Term, string Meaning)[] Lines)[] Closing);
