using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Archive.Diagnostics;

/// <summary>Every kind of diagnostic there is, by code.</summary>
public static class DiagnosticCatalog
{
    /// <summary>All kinds, sorted by number: the <c>Kinds</c> of every class nested in <see cref="Diag"/>.</summary>
    public static ImmutableArray<DiagnosticKind> All { get; } = Gather();

    /// <summary>The kind of a code, written <c>ARC0104</c>, <c>arc104</c> or <c>104</c>; null where there is none.</summary>
    public static DiagnosticKind? Find(string code)
    {
        var digits = code.StartsWith("ARC", StringComparison.OrdinalIgnoreCase) ? code.AsSpan(3) : code;
        if (!int.TryParse(digits, System.Globalization.NumberStyles.None, null, out var number)) return null;
        foreach (var kind in All)
            if (kind.Number == number) return kind;
        return null;
    }

    // Found by reflection, so that each step adds its own file and no two steps edit the same list.
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A published tool keeps this assembly whole.")]
    private static ImmutableArray<DiagnosticKind> Gather() =>
    [
        .. typeof(Diag).GetNestedTypes(BindingFlags.Public)
            .Select(area => area.GetProperty("Kinds", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
            .OfType<ImmutableArray<DiagnosticKind>>()
            .SelectMany(kinds => kinds)
            .OrderBy(kind => kind.Number),
    ];
}
