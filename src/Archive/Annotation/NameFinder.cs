namespace Archive.Annotations;

/// <summary>What in its surroundings makes a name likely to be somebody else's, or another's.</summary>
[Flags]
internal enum NameDoubt
{
    None = 0,
    /// <summary>It is the last part of a compound that may be a double name.</summary>
    LastPart = 1,
    /// <summary>It is part of a compound that may be a double name: a given name or honorific stands before that.</summary>
    FirstPart = 2,
    /// <summary>The part of the compound before it is a given name, as in the names of streets and foundations.</summary>
    BehindGivenPart = 4,
    /// <summary>A hyphen and a capital letter follow.</summary>
    GoesOn = 8,
    /// <summary>Jr. or Sr. follows.</summary>
    Generation = 16,
    /// <summary>What makes it a firm's name follows.</summary>
    Firm = 32,
    /// <summary>A capitalised word follows.</summary>
    BeforeCapital = 64,
    /// <summary>It is a common noun behind an article.</summary>
    OrdinaryNoun = 128,
    /// <summary>It begins a sentence as a word like any other would; this concerns names of things, too.</summary>
    OrdinaryOpening = 256,
    /// <summary>A given name or honorific leads up to it, so that it is somebody's, and no thing's.</summary>
    OfPerson = 512,
    /// <summary>The word before makes it the name of another place: New York.</summary>
    OfOtherPlace = 1024,
}

/// <summary>A place in a text where a name of the archive stands.</summary>
/// <param name="Paragraph">Number of the paragraph, from 0.</param>
/// <param name="Start">Where it begins in the folded text.</param>
/// <param name="End">Where its ending ends in the folded text.</param>
/// <param name="Span">The words in the paragraph's raw text, ending included.</param>
/// <param name="Pattern">Number of the name.</param>
/// <param name="HasEnding">It ends in a case ending.</param>
/// <param name="Doubt">For names of persons: what speaks against it.</param>
/// <param name="Given">Given names and initials directly before it; null where there are none.</param>
internal readonly record struct NameHit(
    int Paragraph, int Start, int End, TextSpan Span, int Pattern, bool HasEnding, NameDoubt Doubt, string[]? Given);

/// <summary>Finds every name of the archive in a paragraph, whole words only; decides nothing.</summary>
internal sealed class NameFinder(NameIndex names)
{
    /// <summary>Adds the hits of one paragraph, in the order of the text; at one place the shorter first.</summary>
    public void Find(int paragraph, FoldedText folded, List<NameHit> hits)
    {
        var text = folded.Text.AsSpan();
        var trie = names.Trie;
        for (var start = 0; start < text.Length; start++)
        {
            var node = trie.Begin(text[start]);
            if (node == 0 || !Words.Begin(text, start, names.Rules.Elides)) continue;
            for (var end = start + 1; node != 0; node = end < text.Length ? trie.Next(node, text[end++]) : 0)
                if (trie.PatternAt(node) is var pattern and >= 0) AddHit(paragraph, folded, start, end, pattern, hits);
        }
    }

    private void AddHit(int paragraph, FoldedText folded, int start, int end, int number, List<NameHit> hits)
    {
        var text = folded.Text.AsSpan();
        var pattern = names[number];
        var whole = names.Rules.EndOfForm(text, start, end, pattern.IsPersons);
        if (whole < 0) return;
        var compound = Words.Compound(text, start, whole);
        if (compound.Length > whole - start && IsWithinNameOfItsOwn(text, compound, start, whole)) return;
        var around = new NameSurroundings(names);
        var surroundings = pattern.HasPersons ? around.At(text, compound, start, whole) : default;
        var doubt = surroundings.Doubt;
        if (pattern.IsOneWord) doubt |= around.DoubtOfOneWord(text, start, whole);
        hits.Add(new(paragraph, start, whole, folded.Raw(start, whole - start), number, whole != end, doubt, surroundings.Given));
    }

    /// <summary>Whether some neighbouring parts of the compound, this one among them, are a name of their own.</summary>
    private bool IsWithinNameOfItsOwn(ReadOnlySpan<char> text, TextSpan compound, int start, int end)
    {
        for (var from = compound.Start; from <= start; from = NextPart(text, from, compound.End))
        {
            for (var to = Words.EndOf(text, from); to <= compound.End; to = Words.EndOf(text, to + 1))
            {
                if (to >= end && to - from > end - start && names.Rules.IsNameOfItsOwn(text[from..to])) return true;
                if (to >= compound.End) break;
            }
        }

        return false;
    }

    private static int NextPart(ReadOnlySpan<char> text, int from, int end)
    {
        var hyphen = text[from..end].IndexOf('-');
        return hyphen < 0 ? end + 1 : from + hyphen + 1;
    }
}
