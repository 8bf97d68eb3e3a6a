using System.Collections.Immutable;

namespace Archive.Exports.Search;

/// <summary>The words of entries. Keeps each word once, whoever has it. Not thread-safe.</summary>
internal sealed class SearchWords
{
    // Each word and the entry that had it last: an entry may have a hundred thousand words.
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly List<string> found = [];
    private readonly WordReader reader = new();
    private int entry;

    /// <summary>The words of an entry's texts, each once.</summary>
    public ImmutableArray<string> Of(params ReadOnlySpan<string?> texts)
    {
        found.Clear();
        entry++;
        foreach (var text in texts)
        {
            reader.Begin(text.AsMemory());
            while (reader.Read()) Add(reader.Word);
        }

        return [.. found];
    }

    private void Add(ReadOnlySpan<char> word)
    {
        if (!known.TryGetValue(word, out var whole, out var last)) whole = word.ToString();
        if (last == entry) return;
        known.Dictionary[whole] = entry;
        found.Add(whole);
    }
}
