using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Archive.Themes;

/// <summary>The words of the interface in one language, and how that language writes numbers.</summary>
/// <param name="language">BCP 47 language of the words.</param>
/// <param name="words">The words by key; made by <see cref="WordsFile"/>, so that every placeholder in them is known to fit.</param>
internal sealed class Localizer(string language, FrozenDictionary<string, string> words)
{
    public string Language => language;

    /// <summary>The language's culture, for numbers. Dates are written with the theme's own words, since machines differ in theirs.</summary>
    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(language);

    /// <summary>All keys, sorted.</summary>
    public ImmutableArray<string> Keys => [.. words.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The words under a key.</summary>
    /// <exception cref="KeyNotFoundException">There are none. Keys that stand in a template are checked when the theme is loaded.</exception>
    public string this[string key] =>
        words.TryGetValue(key, out var word) ? word : throw new KeyNotFoundException($"The interface has no words for “{key}”");

    /// <summary>The words under a key; null where there are none.</summary>
    public string? Find(string key) => words.GetValueOrDefault(key);

    /// <summary>The words for that many: KEY.one where it is one (and the language has it), KEY otherwise; <c>{0}</c> is the number.</summary>
    public string Count(string key, int count) => string.Format(Culture, count == 1 && words.TryGetValue(key + ".one", out var one) ? one : this[key], Number(count));

    /// <summary>The words under a key with its placeholders filled.</summary>
    public string Format(string key, object? value) => string.Format(Culture, this[key], value);

    /// <inheritdoc cref="Format(string, object?)"/>
    public string Format(string key, object? first, object? second) => string.Format(Culture, this[key], first, second);

    /// <inheritdoc cref="Format(string, object?)"/>
    public string Format(string key, object? first, object? second, object? third) => string.Format(Culture, this[key], first, second, third);

    /// <inheritdoc cref="Format(string, object?)"/>
    public string Format(string key, object?[] values) => string.Format(Culture, this[key], values);

    /// <summary>A whole number: 12.345 in German.</summary>
    public string Number(int number) => number is >= 0 and < 1000 ? number.ToString(CultureInfo.InvariantCulture) : number.ToString("N0", Culture);
}
