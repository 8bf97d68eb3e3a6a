using System.Collections.Immutable;

namespace Archive.Catalogs.Reading;

/// <summary>The words a field may hold, as YAML spells them and as the model knows them. Small: searched from the front.</summary>
public sealed class Vocabulary<T>(params ImmutableArray<(string Word, T Value)> entries)
    where T : struct
{
    /// <summary>The words in the order in which documentation lists them.</summary>
    public ImmutableArray<string> Words { get; } = [.. entries.Select(entry => entry.Word)];

    /// <summary>What a word means; null where it is none of these.</summary>
    public T? Find(string word)
    {
        foreach (var (candidate, value) in entries)
            if (candidate == word) return value;
        return null;
    }

    /// <summary>How YAML spells a value.</summary>
    /// <exception cref="KeyNotFoundException">The vocabulary has no word for it.</exception>
    public string WordOf(T value)
    {
        foreach (var (word, candidate) in entries)
            if (EqualityComparer<T>.Default.Equals(candidate, value)) return word;
        throw new KeyNotFoundException($"There is no word for {value}.");
    }
}
