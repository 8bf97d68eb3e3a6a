using Archive.Model;

namespace Archive.Pages;

/// <summary>What kind of page an image stands for.</summary>
public enum SocialKind
{
    /// <summary>The site as a whole: home, indexes, prose.</summary>
    Site,

    /// <summary>An article.</summary>
    Article,

    /// <summary>An actor.</summary>
    Actor,

    /// <summary>A place.</summary>
    Place,

    /// <summary>An event.</summary>
    Event,
}

/// <summary>What the image says that messengers show beside a link to a page. Nothing in it stands not on the page itself.</summary>
/// <param name="Kind">What kind of page it stands for.</param>
/// <param name="PageUrl">The page, relative to the site's root.</param>
/// <param name="Title">The headline, or the name that is shown of a record.</param>
public sealed record SocialImage(SocialKind Kind, string PageUrl, string Title)
{
    /// <summary>Type of an actor or place, as a name; null for others.</summary>
    public string? Type { get; init; }

    /// <summary>An event's kind in the editors' words; null where none, and for others.</summary>
    public string? EventKind { get; init; }

    /// <summary>A line below the title: a role, what contains a place, the site's tagline.</summary>
    public string? Detail { get; init; }

    /// <summary>The day of an article.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Who published an article.</summary>
    public string? Publisher { get; init; }

    /// <summary>The date of an event.</summary>
    public EdtfDate? Temporal { get; init; }

    /// <summary>The status of an event.</summary>
    public OccurStatus? Status { get; init; }

    /// <summary>The name of every image: it stands beside its page, that of the site beside home.</summary>
    public const string FileName = "social.png";

    /// <summary>Where the image stands, relative to the site's root: beside its page.</summary>
    public string Url => PageUrl + FileName;
}
