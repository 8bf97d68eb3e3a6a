using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Archive.Annotations;
using Archive.Model;

namespace Archive.Pages;

/// <summary>Reads mentions out of an annotated text.</summary>
internal static class MentionReader
{
    private const int Few = 64;

    /// <summary>Every mention, in the order of the text. Words that mean a person whose name is not shown are none: nothing is to count or gather them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ImmutableArray<Mention> Read(AnnotatedText text, RecordLinks records)
    {
        var mentions = ImmutableArray.CreateBuilder<Mention>(CountIn(text));
        for (var p = 0; p < text.Paragraphs.Length; p++)
        {
            var paragraph = text.Paragraphs[p];
            var sentence = 0;
            foreach (var mark in paragraph.Marks)
            {
                if (mark is not MentionMark mention || records.NumberOf(mention.Target) is not (>= 0 and var record) || records.IsHidden(record)) continue;
                while (sentence < paragraph.Sentences.Length && paragraph.Sentences[sentence].End <= mark.Span.Start) sentence++;
                var within = sentence < paragraph.Sentences.Length ? sentence : -1;
                mentions.Add(new(record, p, within, mark.Span.Start, mark.Span.Length));
            }
        }

        return mentions.Count == mentions.Capacity ? mentions.MoveToImmutable() : mentions.ToImmutable();
    }

    /// <summary>Each record once, in the order of first mention.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ImmutableArray<MentionedRecord> Count(ImmutableArray<Mention> mentions)
    {
        var counted = new MentionedRecord[mentions.Length];
        var count = 0;
        var places = mentions.Length > Few ? new Dictionary<int, int>() : null;
        for (var i = 0; i < mentions.Length; i++)
        {
            var record = mentions[i].Record;
            var at = places is null ? PlaceOf(counted.AsSpan(0, count), record) : places.GetValueOrDefault(record, -1);
            if (at >= 0)
            {
                counted[at] = counted[at] with { Mentions = counted[at].Mentions + 1 };
                continue;
            }

            places?.Add(record, count);
            counted[count++] = new(record, 1, i);
        }

        return [.. counted.AsSpan(0, count)];
    }

    /// <summary>
    /// Records the sidecar lists and the text does not mention, each once, in the order listed. Persons whose name is not shown are none of them:
    /// no list is to gather the articles that speak of one.
    /// </summary>
    public static ImmutableArray<int> ListedOnly(Article article, ImmutableArray<MentionedRecord> mentioned, RecordLinks records)
    {
        List<int>? listed = null;
        foreach (var subject in article.Subjects)
        {
            var number = records.NumberOf(subject.Target.Value);
            if (number >= 0 && !records.IsHidden(number) && PlaceOf(mentioned.AsSpan(), number) < 0 && listed?.Contains(number) != true) (listed ??= []).Add(number);
        }

        return listed is null ? [] : [.. listed];
    }

    /// <summary>Whether a text names somebody who is not to be named.</summary>
    public static bool HasRedactions(AnnotatedText text)
    {
        foreach (var paragraph in text.Paragraphs)
            foreach (var mark in paragraph.Marks)
                if (mark is RedactionMark) return true;
        return false;
    }

    // A handful of records is found faster by looking than by hashing.
    private static int PlaceOf(ReadOnlySpan<MentionedRecord> counted, int record)
    {
        for (var i = 0; i < counted.Length; i++)
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
