using Archive.Themes.Social;

namespace Archive.Pipelines;

/// <summary>The hash of all that an image's bytes depend on.</summary>
internal static class SocialWordsHash
{
    /// <summary>The hash of the words; a test holds it to every property they have.</summary>
    /// <param name="words">What stands on the image.</param>
    /// <param name="seed">Hash of everything else.</param>
    public static UInt128 Of(SocialWords words, UInt128 seed)
    {
        var sink = HashSink.Rent(seed);
        sink.Add((int)words.Kind);
        foreach (var text in (ReadOnlySpan<string>)[words.Site, words.Title, words.Label, words.Detail, words.When, words.Publisher, words.StatusSymbol, words.Status])
            sink.Add(text);
        return sink.Finish();
    }
}
