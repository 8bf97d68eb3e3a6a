using System.Collections.Immutable;
using System.Text;
using Archive.Diagnostics;

namespace Archive.Tests.Sources;

/// <summary>How the tests write inputs and expect diagnostics.</summary>
internal static class Printed
{
    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static string[] Lines(ImmutableArray<Diagnostic> diagnostics) => [.. diagnostics.Select(DiagnosticPrinter.PrintLine)];
}
