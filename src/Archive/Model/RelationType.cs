namespace Archive.Model;

/// <summary>How two actors stand to each other. Every type has an inverse, see <see cref="RelationTypes.Inverse"/>.</summary>
public enum RelationType
{
    MemberOf, HasMember,
    SubOrganizationOf, HasSubOrganization,
    WorksFor, Employs,
    Represents, RepresentedBy,
    HeadOf, HeadedBy,
    ParentOf, ChildOf,
    SpouseOf, SiblingOf,
    AlliedWith, NegotiatesWith,
    Opposes, OpposedBy,
    OwnerOf, OwnedBy,
    SuccessorOf, PredecessorOf,
    AppointedBy, Appointed,
    PartOf, HasPart,
}

/// <summary>The algebra of <see cref="RelationType"/>.</summary>
public static class RelationTypes
{
    /// <summary>The type as seen from the other actor; a symmetric type is its own inverse.</summary>
    public static RelationType Inverse(this RelationType type) => type switch
    {
        RelationType.MemberOf => RelationType.HasMember,
        RelationType.HasMember => RelationType.MemberOf,
        RelationType.SubOrganizationOf => RelationType.HasSubOrganization,
        RelationType.HasSubOrganization => RelationType.SubOrganizationOf,
        RelationType.WorksFor => RelationType.Employs,
        RelationType.Employs => RelationType.WorksFor,
        RelationType.Represents => RelationType.RepresentedBy,
        RelationType.RepresentedBy => RelationType.Represents,
        RelationType.HeadOf => RelationType.HeadedBy,
        RelationType.HeadedBy => RelationType.HeadOf,
        RelationType.ParentOf => RelationType.ChildOf,
        RelationType.ChildOf => RelationType.ParentOf,
        RelationType.Opposes => RelationType.OpposedBy,
        RelationType.OpposedBy => RelationType.Opposes,
        RelationType.OwnerOf => RelationType.OwnedBy,
        RelationType.OwnedBy => RelationType.OwnerOf,
        RelationType.SuccessorOf => RelationType.PredecessorOf,
        RelationType.PredecessorOf => RelationType.SuccessorOf,
        RelationType.AppointedBy => RelationType.Appointed,
        RelationType.Appointed => RelationType.AppointedBy,
        RelationType.PartOf => RelationType.HasPart,
        RelationType.HasPart => RelationType.PartOf,
        _ => type,
    };
}
