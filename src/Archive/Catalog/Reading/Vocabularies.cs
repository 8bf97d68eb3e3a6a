using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Catalogs.Reading;

/// <summary>Every field with a fixed set of words, once. The JSON Schemas repeat them; a test compares.</summary>
public static class Vocabularies
{
    public static Vocabulary<ActorType> ActorTypes { get; } = new(
        ("Person", ActorType.Person), ("Organization", ActorType.Organization),
        ("NewsMediaOrganization", ActorType.NewsMediaOrganization), ("GovernmentOrganization", ActorType.GovernmentOrganization),
        ("State", ActorType.State), ("Group", ActorType.Group));

    public static Vocabulary<Privacy> Privacies { get; } = new(
        ("public-figure", Privacy.PublicFigure), ("private-person", Privacy.PrivatePerson));

    public static Vocabulary<NameDisplay> NameDisplays { get; } = new(
        ("full", NameDisplay.Full), ("initials", NameDisplay.Initials), ("role-only", NameDisplay.RoleOnly));

    public static Vocabulary<RelationType> RelationTypes { get; } = new(
        ("memberOf", RelationType.MemberOf), ("hasMember", RelationType.HasMember),
        ("subOrganizationOf", RelationType.SubOrganizationOf), ("hasSubOrganization", RelationType.HasSubOrganization),
        ("worksFor", RelationType.WorksFor), ("employs", RelationType.Employs),
        ("represents", RelationType.Represents), ("representedBy", RelationType.RepresentedBy),
        ("headOf", RelationType.HeadOf), ("headedBy", RelationType.HeadedBy),
        ("parentOf", RelationType.ParentOf), ("childOf", RelationType.ChildOf),
        ("spouseOf", RelationType.SpouseOf), ("siblingOf", RelationType.SiblingOf),
        ("alliedWith", RelationType.AlliedWith), ("negotiatesWith", RelationType.NegotiatesWith),
        ("opposes", RelationType.Opposes), ("opposedBy", RelationType.OpposedBy),
        ("ownerOf", RelationType.OwnerOf), ("ownedBy", RelationType.OwnedBy),
        ("successorOf", RelationType.SuccessorOf), ("predecessorOf", RelationType.PredecessorOf),
        ("appointedBy", RelationType.AppointedBy), ("appointed", RelationType.Appointed),
        ("partOf", RelationType.PartOf), ("hasPart", RelationType.HasPart));

    public static Vocabulary<PlaceType> PlaceTypes { get; } = new(
        ("City", PlaceType.City), ("Country", PlaceType.Country), ("Region", PlaceType.Region), ("Island", PlaceType.Island),
        ("Building", PlaceType.Building), ("Continent", PlaceType.Continent), ("Sea", PlaceType.Sea), ("River", PlaceType.River),
        ("Mountain", PlaceType.Mountain), ("District", PlaceType.District), ("Landmark", PlaceType.Landmark));

    public static Vocabulary<GeoPrecision> GeoPrecisions { get; } = new(
        ("exact", GeoPrecision.Exact), ("building", GeoPrecision.Building), ("city", GeoPrecision.City),
        ("region", GeoPrecision.Region), ("country", GeoPrecision.Country));

    public static Vocabulary<OccurStatus> OccurStatuses { get; } = new(
        ("occurred", OccurStatus.Occurred), ("ongoing", OccurStatus.Ongoing), ("planned", OccurStatus.Planned),
        ("proposed", OccurStatus.Proposed), ("postponed", OccurStatus.Postponed), ("cancelled", OccurStatus.Cancelled),
        ("did-not-occur", OccurStatus.DidNotOccur), ("alleged", OccurStatus.Alleged), ("denied", OccurStatus.Denied));

    public static Vocabulary<int> Certainties { get; } = new(
        ("eos0", 0), ("eos1", 1), ("eos2", 2), ("eos3", 3), ("eos4", 4), ("eos5", 5), ("eos6", 6));

    public static Vocabulary<PublishingStatus> PublishingStatuses { get; } = new(
        ("usable", PublishingStatus.Usable), ("withheld", PublishingStatus.Withheld), ("canceled", PublishingStatus.Canceled));

    public static Vocabulary<Autolink> Autolinks { get; } = new(
        ("listed", Autolink.Listed), ("all", Autolink.All), ("none", Autolink.None));

    public static Vocabulary<EventTreatment> EventTreatments { get; } = new(
        ("announces", EventTreatment.Announces), ("reports", EventTreatment.Reports), ("expects", EventTreatment.Expects),
        ("denies", EventTreatment.Denies), ("background", EventTreatment.Background));

    public static Vocabulary<CorrectionKind> CorrectionKinds { get; } = new(
        ("correction", CorrectionKind.Correction), ("clarification", CorrectionKind.Clarification),
        ("update", CorrectionKind.Update), ("retraction", CorrectionKind.Retraction));

    public static Vocabulary<MentionForm> MentionForms { get; } = new(
        ("name", MentionForm.Name), ("metonym", MentionForm.Metonym), ("adjective", MentionForm.Adjective),
        ("coreference", MentionForm.Coreference), ("role", MentionForm.Role));

    public static Vocabulary<NoteKind> NoteKinds { get; } = new(
        ("context", NoteKind.Context), ("comment", NoteKind.Comment), ("correction", NoteKind.Correction), ("fact-check", NoteKind.FactCheck));

    public static Vocabulary<SpeechForm> SpeechForms { get; } = new(
        ("direct", SpeechForm.Direct), ("indirect", SpeechForm.Indirect), ("paraphrase", SpeechForm.Paraphrase));

    public static Vocabulary<Stance> Stances { get; } = new(
        ("announces", Stance.Announces), ("affirms", Stance.Affirms), ("denies", Stance.Denies), ("proposes", Stance.Proposes),
        ("predicts", Stance.Predicts), ("demands", Stance.Demands), ("no-comment", Stance.NoComment));

    public static Vocabulary<StatementRank> StatementRanks { get; } = new(
        ("normal", StatementRank.Normal), ("preferred", StatementRank.Preferred), ("deprecated", StatementRank.Deprecated));

    /// <summary>Languages the interface is written in.</summary>
    public static ImmutableArray<string> InterfaceLanguages { get; } = ["de", "en"];
}
