using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>Points into scalars.</summary>
internal static class Positions
{
    /// <summary>
    /// Some characters of a scalar, where the file holds them exactly as the value does (one line, no escapes); the whole scalar where not.
    /// </summary>
    public static SourcePosition Within(YamlScalar scalar, int offset, int length)
    {
        var quotes = scalar.IsPlain ? 0 : 1;
        var isVerbatim = scalar.At.Length == scalar.Value.Length + (2 * quotes);
        return isVerbatim ? scalar.At with { Column = scalar.At.Column + quotes + offset, Length = length } : scalar.At;
    }
}
