using Archive.Annotations;

namespace Archive.Tests.AnnotationTests;

public sealed class ClaimedWordsTests
{
    /// <summary>Many claims are kept in another way than few; both must find the same.</summary>
    [Theory]
    [InlineData(30)]
    [InlineData(40)]
    [InlineData(400)]
    public void The_first_claim_that_touches_the_words_is_found(int characters)
    {
        var random = new Random(characters);
        for (var round = 0; round < 200; round++)
        {
            var (claimed, kept) = (new ClaimedWords(characters), new List<TextSpan>());
            for (var i = 0; i < characters; i++)
            {
                var length = random.Next(1, 7);
                var span = new TextSpan(random.Next(characters - length + 1), length);
                var expected = kept.FindIndex(span.Overlaps);
                var found = claimed.Overlapping(span);
                (found is { } claim ? claim[0].Span : (TextSpan?)null).Should().Be(expected < 0 ? null : kept[expected]);
                if (expected >= 0) continue;
                claimed.Add(new[] { new NameHit { Span = span } });
                kept.Add(span);
            }

            claimed.InOrder().Select(claim => claim[0].Span).Should().Equal(kept.OrderBy(span => span.Start));
        }
    }
}
