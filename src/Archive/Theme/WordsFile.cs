using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Themes;

/// <summary>
/// Reads <c>i18n/LANGUAGE.json</c>, a flat object of strings. An archive's own file replaces the built-in words key by key, so that one word
/// can be changed without copying the rest.
/// </summary>
internal static class WordsFile
{
    /// <summary>The words of a language.</summary>
    /// <param name="language">The language; the built-in theme has its words.</param>
    /// <param name="builtIn">The built-in file.</param>
    /// <param name="own">The archive's own file; null where it has none.</param>
    /// <param name="bag">Takes what is wrong with the archive's own file.</param>
    public static Localizer Read(string language, byte[] builtIn, byte[]? own, DiagnosticBag bag)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var unheeded = new DiagnosticBag();
        foreach (var (key, value, _) in Parse(builtIn, language, unheeded)) words[key] = value;
        if (own is null) return new(language, words.ToFrozenDictionary(StringComparer.Ordinal));
        foreach (var (key, value, at) in Parse(own, language, bag))
        {
            if (words.TryGetValue(key, out var known) && PlaceholdersOf(value) is var found && (found is null || !found.IsSubsetOf(PlaceholdersOf(known)!)))
                bag.Add(Diag.Theme.WrongPlaceholder(at, key, value, known));
            else if (!words.ContainsKey(key) && PlaceholdersOf(value) is null)
                bag.Add(Diag.Theme.WrongPlaceholder(at, key, value, "{0}"));
            else words[key] = value;
        }

        return new(language, words.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The entries in the order written, each with the place of its value.</summary>
    private static List<(string Key, string Value, SourcePosition At)> Parse(byte[] json, string language, DiagnosticBag bag)
    {
        var file = $"theme/i18n/{language}.json";
        var entries = new List<(string, string, SourcePosition)>();
        var bytes = json.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? json.AsSpan(3) : json;
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 4 });
        var key = "";
        try
        {
            while (reader.Read())
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject or JsonTokenType.EndObject when reader.CurrentDepth == 0:
                        break;
                    case JsonTokenType.PropertyName:
                        key = reader.GetString()!;
                        break;
                    case JsonTokenType.String when reader.CurrentDepth == 1:
                        entries.Add((key, reader.GetString()!, PositionOf(file, bytes, (int)reader.TokenStartIndex)));
                        break;
                    default:
                        bag.Add(Diag.Theme.BrokenWords(PositionOf(file, bytes, (int)reader.TokenStartIndex), "each entry is a text in quotation marks"));
                        return entries;
                }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The reader says in its own words what it met; the place is what helps.
            bag.Add(Diag.Theme.BrokenWords(PositionOf(file, bytes, (int)reader.BytesConsumed), "it is not JSON from here on"));
        }

        return entries;
    }

    private static SourcePosition PositionOf(string file, ReadOnlySpan<byte> json, int offset)
    {
        var before = json[..Math.Min(offset, json.Length)];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new(file, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    /// <summary>The placeholders of words; null where their braces do not pair.</summary>
    private static HashSet<string>? PlaceholdersOf(string value)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var rest = value.AsSpan();
        while (rest.IndexOfAny('{', '}') is >= 0 and var open)
        {
            var close = rest[open] == '{' ? rest[open..].IndexOf('}') : -1;
            if (close != 2 || !char.IsAsciiDigit(rest[open + 1])) return null;
            found.Add(rest.Slice(open, 3).ToString());
            rest = rest[(open + 3)..];
        }

        return found;
    }
}
