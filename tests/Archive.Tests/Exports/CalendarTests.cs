using System.Text;
using Archive.Model;
using Archive.Tests.Pages;
using static Archive.Tests.Pages.InventedArchive;

namespace Archive.Tests.Exports;

public sealed class CalendarTests
{
    [Fact]
    public void An_event_with_its_day_is_written_whole()
    {
        var archive = new InventedArchive().Place("hafen", "Hafen; Nord, Süd", p => p with { Geo = new(12.5, -3.25, GeoPrecision.City) })
            .Event("gipfel", "Gipfel", "2031-05-04", e => e with
            {
                Kind = "Treffen",
                Location = At("hafen"),
                Head = e.Head with { Description = "Zeile *eins*\nZeile \\ zwei" },
                StatusHistory = [new(At(Date("2031-05-05")), OccurStatus.Occurred, null, null, null, null, null, null)],
            });

        RenderedExports.TextOf(archive.ToPages(), "data/events.ics").Should().Be(string.Join("\r\n",
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//archive.example//Archive//DE", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:Prüfarchiv",
            "BEGIN:VEVENT", "UID:event-gipfel@archive.example", "DTSTAMP:20310505T000000Z", "DTSTART;VALUE=DATE:20310504", "DTEND;VALUE=DATE:20310505",
            "SUMMARY:Gipfel", "STATUS:CONFIRMED", @"DESCRIPTION:Zeile eins Zeile \\ zwei", "CATEGORIES:Treffen", @"LOCATION:Hafen\; Nord\, Süd", "GEO:12.5;-3.25",
            "URL:https://archive.example/events/gipfel/", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", ""));
    }

    [Theory]
    [InlineData("a\r\nBEGIN:VALARM", "URL:a  BEGIN:VALARM\r\n")]
    [InlineData("a\nb\u0001c\u007Fd\u0085e", "URL:a b c d e\r\n")]
    public void No_value_begins_a_line_of_its_own(string value, string written)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        new Archive.Exports.CalendarWriter(buffer).Line("URL", value);
        Encoding.UTF8.GetString(buffer.WrittenSpan).Should().Be(written);
    }

    [Theory]
    [InlineData("2031-05-04", "20310504", "20310505")]
    [InlineData("2031-05-04/2031-05-06", "20310504", "20310507")]
    [InlineData("2031-12-31", "20311231", "20320101")]
    public void The_end_is_the_day_after(string temporal, string start, string end) =>
        RenderedExports.TextOf(new InventedArchive().Event("e", "E", temporal).ToPages(), "data/events.ics")
            .Should().Contain($"DTSTART;VALUE=DATE:{start}\r\nDTEND;VALUE=DATE:{end}\r\n");

    [Theory]
    [InlineData(null)]
    [InlineData("2031")]
    [InlineData("2031-05")]
    [InlineData("2031-05-04~")]
    [InlineData("2031-05-04?")]
    [InlineData("[2031-05-04..2031-05-06]")]
    [InlineData("2031-05-04/..")]
    [InlineData("2031-05/2031-06-01")]
    [InlineData("-0044-03-15")]
    public void An_event_without_a_known_day_is_not_in_it(string? temporal) =>
        RenderedExports.TextOf(new InventedArchive().Event("e", "E", temporal).ToPages(), "data/events.ics").Should().NotContain("VEVENT");

    [Theory]
    [InlineData(OccurStatus.Planned, "TENTATIVE")]
    [InlineData(OccurStatus.Alleged, "TENTATIVE")]
    [InlineData(OccurStatus.Postponed, "TENTATIVE")]
    [InlineData(OccurStatus.Ongoing, "CONFIRMED")]
    [InlineData(OccurStatus.Cancelled, "CANCELLED")]
    [InlineData(OccurStatus.DidNotOccur, "CANCELLED")]
    [InlineData(OccurStatus.Denied, "CANCELLED")]
    public void The_status_is_mapped(OccurStatus status, string written) =>
        RenderedExports.TextOf(new InventedArchive().Event("e", "E", "2031-05-04", e => e with { OccurStatus = status }).ToPages(), "data/events.ics")
            .Should().Contain($"STATUS:{written}\r\n");

    [Fact]
    public void Long_lines_are_folded_at_75_octets_and_never_within_a_character()
    {
        var name = string.Concat(Enumerable.Repeat("Größe😀", 40));
        var text = RenderedExports.TextOf(new InventedArchive().Event("e", name, "2031-05-04").ToPages(), "data/events.ics");

        text.Split("\r\n").Should().OnlyContain(line => Encoding.UTF8.GetByteCount(line) <= 75).And.NotContain(line => line.Contains('\ufffd'));
        text.Replace("\r\n ", "", StringComparison.Ordinal).Should().Contain($"SUMMARY:{name}\r\n");
    }

    [Fact]
    public void A_line_end_in_a_name_begins_no_property() =>
        RenderedExports.TextOf(new InventedArchive().Event("e", "A\r\nATTACH:x", "2031-05-04").ToPages(), "data/events.ics")
            .Should().Contain("SUMMARY:A\\nATTACH:x\r\n");
}
