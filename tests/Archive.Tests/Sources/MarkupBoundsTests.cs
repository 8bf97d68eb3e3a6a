using Archive.Sources;

namespace Archive.Tests.Sources;

/// <summary>Each bound by itself: what stays within is parsed, and the first tag beyond is named.</summary>
public sealed class MarkupBoundsTests
{
    [Fact]
    public void So_many_tags_and_no_more()
    {
        var pairs = string.Concat(Enumerable.Repeat("<q></q>", MarkupBounds.MaxTags / 2));
        MarkupBounds.IndexOfExcess(pairs).Should().Be(-1);
        MarkupBounds.IndexOfExcess(pairs + "x<br>").Should().Be(pairs.Length + 1);
    }

    [Fact]
    public void So_many_open_elements_and_no_more()
    {
        var open = string.Concat(Enumerable.Repeat("<div>", MarkupBounds.MaxOpen));
        MarkupBounds.IndexOfExcess(open).Should().Be(-1);
        MarkupBounds.IndexOfExcess(open + "<section>").Should().Be(open.Length);
        MarkupBounds.IndexOfExcess(open + "</div><section>").Should().Be(-1);
    }

    /// <summary>The parser opens formatting elements again in every paragraph, so that few of them do the work of many.</summary>
    [Fact]
    public void So_many_open_formatting_elements_and_no_more()
    {
        var open = string.Concat(Enumerable.Repeat("<b>", 12));
        MarkupBounds.IndexOfExcess(open).Should().Be(-1);
        MarkupBounds.IndexOfExcess(open + "<I>").Should().Be(open.Length);
        MarkupBounds.IndexOfExcess(open + "</b><i>").Should().Be(-1);
    }
}
