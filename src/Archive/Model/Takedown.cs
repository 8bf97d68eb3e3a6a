namespace Archive.Model;

/// <summary>How much of an actor's name the site shows. A lower step of the takedown ladder than withholding an article.</summary>
public enum NameDisplay { Full, Initials, RoleOnly }

/// <summary>IPTC <c>pubstatus</c>: whether an article may be shown.</summary>
public enum PublishingStatus
{
    /// <summary>Shown.</summary>
    Usable,
    /// <summary>A tombstone stands in its place; nothing of its text, headline or annotations reaches any output.</summary>
    Withheld,
    /// <summary>Gone: no page at all.</summary>
    Canceled,
}

/// <summary>What stands where a withheld article stood. Only what an editor wrote for this purpose is shown.</summary>
public sealed record Tombstone(string? Title, string? Reason, EdtfDate? Date);
