using System.Collections.Immutable;
using Archive.Annotations;

namespace Archive.Pages;

/// <summary>Reads mentions out of an annotated text.</summary>
internal static class MentionReader
{
    /// <summary>Every mention, in the order of the text.</summary>
    public static ImmutableArray<Mention> Read(AnnotatedText text, RecordLinks records)
    {
        var mentions = ImmutableArray.CreateBuilder<Mention>(CountIn(text));
        for (var p = 0; p < text.Paragraphs.Length; p++)
        {
            var paragraph = text.Paragraphs[p];
            var sentence = 0;
            foreach (var mark in paragraph.Marks)
            {
                if (mark is not MentionMark mention || records.NumberOf(mention.Target) is not (>= 0 and var record)) continue;
                while (sentence < paragraph.Sentences.Length && paragraph.Sentences[sentence].End <= mark.Span.Start) sentence++;
                var within = sentence < paragraph.Sentences.Length ? sentence : -1;
                mentions.Add(new(record, p, within, mark.Span.Start, mark.Span.Length));
            }
        }

        return mentions.DrainToImmutable();
    }

    /// <summary>Each record once, in the order of first mention.</summary>
    public static ImmutableArray<MentionedRecord> Count(ImmutableArray<Mention> mentions)
    {
        var counted = ImmutableArray.CreateBuilder<MentionedRecord>(Math.Min(mentions.Length, 16));
        var places = mentions.Length > 64 ? new Dictionary<int, int>() : null;
        for (var i = 0; i < mentions.Length; i++)
        {
            var record = mentions[i].Record;
            var at = places is null ? PlaceOf(counted, record) : places.GetValueOrDefault(record, -1);
            if (at >= 0)
            {
                counted[at] = counted[at] with { Mentions = counted[at].Mentions + 1 };
                continue;
            }

            places?.Add(record, counted.Count);
            counted.Add(new(record, 1, i));
        }

        return counted.DrainToImmutable();
    }

    // A handful of records is found faster by looking than by hashing.
    private static int PlaceOf(ImmutableArray<MentionedRecord>.Builder counted, int record)
    {
        for (var i = 0; i < counted.Count; i++)
            if (counted[i].Record == record) return i;
        return -1;
    }

    private static int CountIn(AnnotatedText text)
    {
        var count = 0;
        foreach (var paragraph in text.Paragraphs)
            foreach (var mark in paragraph.Marks)
                if (mark is MentionMark) count++;
        return count;
    }
}
