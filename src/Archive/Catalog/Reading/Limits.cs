namespace Archive.Catalogs.Reading;

/// <summary>How long values may be, in UTF-16 code units. Far above what anyone needs, far below what could do harm.</summary>
public static class Limits
{
    /// <summary>Ids and slugs.</summary>
    public const int Id = 120;

    /// <summary>Names, labels, role names, keywords.</summary>
    public const int Name = 200;

    /// <summary>Headlines, titles and other plain text.</summary>
    public const int Text = 500;

    /// <summary>A description: one sentence.</summary>
    public const int Description = 2_000;

    /// <summary>Notes, corrections, summaries.</summary>
    public const int Prose = 20_000;

    /// <summary>The words of a selector.</summary>
    public const int Quote = 5_000;

    /// <summary>An address.</summary>
    public const int Url = 2_048;

    /// <summary>A date expression.</summary>
    public const int Date = 200;
}
