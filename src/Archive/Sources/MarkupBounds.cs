using System.Collections.Frozen;

namespace Archive.Sources;

/// <summary>
/// Looks over HTML before it is parsed. The parser's work grows with the number of tags times the number of elements left open, so
/// a hostile page of a few hundred kilobytes could stop a build; no article comes near these bounds.
/// </summary>
internal sealed class MarkupBounds
{
    /// <summary>Most tags of a page, start and end tags together.</summary>
    public const int MaxTags = 100_000;

    /// <summary>Most elements open at the same time.</summary>
    public const int MaxOpen = 256;

    /// <summary>Most formatting elements open at the same time: the parser opens each of them again in every paragraph.</summary>
    private const int MaxFormatting = 12;

    private const string RawText = "script style textarea title xmp iframe noembed noframes plaintext";

    private static readonly FrozenSet<string> NeverOpen = Set(
        "area base br col embed hr img input link meta param source track wbr p li dd dt option optgroup tr td th thead tbody tfoot colgroup rp rt html head body");

    private static readonly FrozenSet<string> Formatting = Set("a b big code em font i nobr s small strike strong tt u");
    private static readonly FrozenSet<string> Raw = Set(RawText);

    private readonly string text;
    private readonly Dictionary<string, int> open = new(StringComparer.Ordinal);
    private int tags;
    private int openElements;
    private int openFormatting;

    private MarkupBounds(string text) => this.text = text;

    /// <summary>Where the text goes beyond the bounds; −1 where it does not.</summary>
    public static int IndexOfExcess(string text) => new MarkupBounds(text).Scan();

    private int Scan()
    {
        for (var i = text.IndexOf('<', StringComparison.Ordinal); i >= 0 && i < text.Length - 1; i = i < text.Length ? text.IndexOf('<', i) : -1)
        {
            var start = i++;
            if (text.AsSpan(i).StartsWith("!--")) i = EndOf("-->", i + 3);
            else if (text[i] is '/' or '!' or '?')
            {
                tags++;
                Close(NameAt(i + 1));
            }
            else if (char.IsAsciiLetter(text[i]))
            {
                tags++;
                var name = NameAt(i);
                Open(name);
                if (Raw.Contains(name)) i = EndOf("</" + name, i);
            }
            if (tags > MaxTags || openElements > MaxOpen || openFormatting > MaxFormatting) return start;
        }
        return -1;
    }

    private int EndOf(string end, int from)
    {
        var at = text.IndexOf(end, Math.Min(from, text.Length), StringComparison.OrdinalIgnoreCase);
        return at < 0 ? text.Length : at;
    }

    private string NameAt(int index)
    {
        var end = index;
        while (end < text.Length && end - index < 16 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-')) end++;
        return text[index..end].ToLowerInvariant();
    }

    private void Open(string name)
    {
        if (NeverOpen.Contains(name)) return;
        open[name] = open.GetValueOrDefault(name) + 1;
        openElements++;
        if (Formatting.Contains(name)) openFormatting++;
    }

    private void Close(string name)
    {
        if (open.GetValueOrDefault(name) == 0) return;
        open[name]--;
        openElements--;
        if (Formatting.Contains(name)) openFormatting--;
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
