namespace Archive.Catalogs.Reading;

/// <summary>Writes text the way YAML takes it, for messages that say what to write.</summary>
internal static class YamlText
{
    // What means something of its own within a list or mapping that stands on one line.
    private const string Special = ",[]{}:#&*!|>'\"%@`\\";

    /// <summary>Text as an entry of a list on one line, in quotes where it needs them.</summary>
    public static string Of(string text) => !text.Any(Special.Contains) && text.Trim() == text ? text
        : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
