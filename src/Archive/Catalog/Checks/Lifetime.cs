using Archive.Model;

namespace Archive.Catalogs.Checks;

/// <summary>When an actor was there.</summary>
/// <param name="BeginField">The field that says since when: birthDate or foundingDate.</param>
/// <param name="Begin">Since when; null where unknown.</param>
/// <param name="EndField">The field that says until when: deathDate or dissolutionDate.</param>
/// <param name="End">Until when; null where unknown or not over.</param>
internal sealed record Lifetime(string BeginField, EdtfDate? Begin, string EndField, EdtfDate? End)
{
    /// <summary>Whether the end is before the beginning.</summary>
    public bool IsReversed => Begin is not null && End is not null && Reach.Of(End).MustEndBeforeStartOf(Reach.Of(Begin));

    /// <summary>The field with which a time cannot be reconciled, and its date; null where there is none.</summary>
    public (string Field, EdtfDate Date)? LimitThatExcludes(EdtfDate? time)
    {
        if (time is null) return null;
        var reach = Reach.Of(time);
        if (Begin is not null && reach.LatestStart < Reach.Of(Begin).EarliestStart) return (BeginField, Begin);
        var isOver = End is not null && Math.Max(reach.EarliestEnd, reach.EarliestStart) > Reach.Of(End).LatestEnd;
        return isOver ? (EndField, End!) : null;
    }
}
