using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Archive.Model;

namespace Archive.Annotations;

/// <summary>
/// Decides which of the names found in one article are links, and to what. Longest names first; the sidecar's list decides between records;
/// what nothing decides stays unlinked and is told.
/// </summary>
internal sealed class LinkDecider
{
    // So few meanings of a name are looked at faster than remembered.
    private const int Few = 8;

    private readonly NameIndex names;
    private readonly Article article;
    private readonly LinkProblems problems;
    private readonly HashSet<int> listed = [];
    private readonly HashSet<int> named = [];
    private readonly HashSet<int> established = [];
    private readonly List<NameUse> scratch = [];
    private readonly Dictionary<int, ImmutableArray<NameUse>> listedUses = [];
    private readonly Dictionary<int, bool> claims = [];
    private List<NameHit> hits = [];

    public LinkDecider(NameIndex names, Article article, LinkProblems problems)
    {
        (this.names, this.article, this.problems) = (names, article, problems);
        foreach (var subject in article.Subjects)
            if (names.NumberOf(subject.Target.Value) is var number and >= 0) listed.Add(number);
    }

    /// <summary>The links, by paragraph, in the order of the text.</summary>
    /// <param name="found">Every name found.</param>
    /// <param name="annotated">What the sidecar says of words.</param>
    public List<MentionMark>[] Decide(List<NameHit> found, AnnotationMarks annotated)
    {
        var marks = ListsOf<MentionMark>();
        if (article.Autolink == Autolink.None) return marks;
        hits = found;
        foreach (var hit in hits)
            foreach (var use in StrongUsesOf(hit))
                if (!IsDoubtful(use, hit)) named.Add(use.Record);
        var (byEditors, next) = (annotated.Links(names), 0);
        foreach (var inParagraph in Occupy(annotated))
            foreach (var claim in inParagraph)
            {
                // A link that an editor made establishes its record for the words behind it.
                for (; next < byEditors.Count && byEditors[next].Place.CompareTo((claim[0].Paragraph, claim[0].Span.Start)) < 0; next++)
                    established.Add(byEditors[next].Record);
                if (Decide(claim) is { } mark) marks[claim[0].Paragraph].Add(mark);
            }

        return marks;
    }

    private List<T>[] ListsOf<T>()
    {
        var lists = new List<T>[article.Seed.Paragraphs.Length];
        for (var i = 0; i < lists.Length; i++) lists[i] = [];
        return lists;
    }

    /// <summary>Of names that overlap the longest stays, of equally long ones the first; those of the same words stay together. A longer
    /// name of a record that is not listed also keeps its place, so that the shorter one within it is not taken for what it does not mean.</summary>
    private IEnumerable<List<ArraySegment<NameHit>>> Occupy(AnnotationMarks annotated)
    {
        var all = Sorted(hits);
        var kept = article.Seed.Paragraphs.Select(paragraph => new ClaimedWords(paragraph.Packed.Length)).ToArray();
        for (int from = 0, to; from < all.Length; from = to)
        {
            for (to = from + 1; to < all.Length && LongestFirst(all[from], all[to]) == 0;) to++;
            var claim = new ArraySegment<NameHit>(all, from, to - from);
            var (paragraph, span) = (claim[0].Paragraph, claim[0].Span);
            if (!Claims(claim) || annotated.IsTaken(paragraph, span)) continue;
            if (kept[paragraph].Overlapping(span) is { } blocker) TellBlocked(claim, blocker);
            else kept[paragraph].Add(claim);
        }

        return kept.Select(claimed => claimed.InOrder());
    }

    /// <summary>The hits, longest first; those of the same words in the order in which they were found.</summary>
    private static NameHit[] Sorted(List<NameHit> hits)
    {
        var order = new Int128[hits.Count];
        // Hits are large and comparing them is slow: what decides about two of them fits into one number.
        for (var i = 0; i < order.Length; i++)
        {
            var hit = hits[i];
            var (place, rank) = (((ulong)(uint)hit.Start << 32) | (uint)i, ((ulong)(uint)(int.MaxValue - (hit.End - hit.Start)) << 32) | (uint)hit.Paragraph);
            order[i] = ((Int128)rank << 64) | place;
        }

        Array.Sort(order);
        return Array.ConvertAll(order, one => hits[(int)(uint)one]);
    }

    private static int LongestFirst(NameHit a, NameHit b) =>
        a.End - a.Start != b.End - b.Start ? (b.End - b.Start).CompareTo(a.End - a.Start)
        : a.Paragraph != b.Paragraph ? a.Paragraph.CompareTo(b.Paragraph) : a.Start.CompareTo(b.Start);

    /// <summary>Whether words may mean something here: a listed record, or one that bears this very name or has been named in full.</summary>
    private bool Claims(ArraySegment<NameHit> claim)
    {
        foreach (var hit in claim)
            if (Claims(hit)) return true;
        return false;
    }

    // Hundreds may bear one surname: where nothing stands before or behind it that decides, what holds for the name holds wherever it stands.
    private bool Claims(NameHit hit)
    {
        if (hit.Doubt != NameDoubt.None || hit.Given is not null || names[hit.Pattern].Uses.Length <= Few) return AnyClaims(hit);
        if (!claims.TryGetValue(hit.Pattern, out var known)) claims.Add(hit.Pattern, known = AnyClaims(hit));
        return known;
    }

    private bool AnyClaims(NameHit hit)
    {
        foreach (var use in names[hit.Pattern].Uses)
            if (Fits(use, hit) && (listed.Contains(use.Record) || use.IsStrong || IsKnownAnyway(use, hit))) return true;
        return false;
    }

    // A double surname is a name of its own, whoever bears it.
    private bool IsKnownAnyway(NameUse use, NameHit hit) =>
        named.Contains(use.Record) || (use.Basis == MentionBasis.Surname && names[hit.Pattern].Text.Contains('-', StringComparison.Ordinal));

    private bool Fits(NameUse use, NameHit hit) =>
        use.Basis == MentionBasis.Adjective ? article.LinkAdjectives && listed.Contains(use.Record) : !IsDoubtful(use, hit);

    /// <summary>Whether the words around a name make it somebody else's, or no name at all.</summary>
    private bool IsDoubtful(NameUse use, NameHit hit)
    {
        if (hit.Doubt == NameDoubt.None && hit.Given is null) return false;
        if ((hit.Doubt & (NameDoubt.OrdinaryOpening | NameDoubt.OfOtherPlace)) != 0) return true;
        if (!names.IsPerson(use.Record)) return (hit.Doubt & NameDoubt.OfPerson) != 0;
        if (hit.Given is not null && !AreOwn(hit.Given, use.Record)) return true;
        if ((hit.Doubt & (NameDoubt.Generation | NameDoubt.BehindGivenPart)) != 0) return true;
        if (!names[hit.Pattern].IsOneWord) return (hit.Doubt & NameDoubt.GoesOn) != 0;
        if ((hit.Doubt & (NameDoubt.Firm | NameDoubt.FirstPart)) != 0) return true;
        if ((hit.Doubt & NameDoubt.LastPart) != 0 && !IsBehindListed(hit)) return true;
        if (use.Basis == MentionBasis.Surname && (hit.Doubt & NameDoubt.OrdinaryNoun) != 0) return true;
        return use.IsGivenLike && (hit.Doubt & NameDoubt.BeforeCapital) != 0;
    }

    private bool AreOwn(string[] given, int person)
    {
        foreach (var word in given)
            if (!names.IsOwn(person, word)) return false;
        return true;
    }

    /// <summary>Trump-Putin: two of whom the article speaks are no double name.</summary>
    private bool IsBehindListed(NameHit hit)
    {
        foreach (var other in hits)
            if (other.Paragraph == hit.Paragraph && other.End == hit.Start - 1 && AnyListed(new([other]), isBySurname: true)) return true;
        return false;
    }

    private MentionMark? Decide(ArraySegment<NameHit> claim)
    {
        var hit = claim[0];
        var uses = UsesOf(claim, isListed: true);
        if (uses.Length == 0) return article.Autolink == Autolink.All ? DecideUnlisted(hit, UsesOf(claim, isListed: false)) : null;
        if (IsOtherName(claim, uses)) return null;
        if (uses.Length == 1) return Link(hit, uses[0]);
        var strong = uses.Where(use => use.IsStrong).ToArray();
        if (strong.Length > 1) return Tell(hit, strong, isClash: true);
        // The list names several: a surname or weak alias is the one's whose full name stood before it.
        if (strong.Length == 0 && uses.Where(use => established.Contains(use.Record)).ToArray() is [var only]) return Link(hit, only);
        return Tell(hit, uses, isClash: false);
    }

    /// <summary>With <c>autolink: all</c>, a name that means one record in the whole archive; a weak one where that record is established.</summary>
    private MentionMark? DecideUnlisted(NameHit hit, NameUse[] uses) => uses.Where(use => use.IsStrong).ToArray() switch
    {
        // Behind Peter Neustadt, Neustadt need not be the town.
        [var only] => Array.Exists(uses, use => use.Record != only.Record && named.Contains(use.Record)) ? null : Link(hit, only),
        [] => uses.Where(use => established.Contains(use.Record)).ToArray() is [var only] ? Link(hit, only) : null,
        _ => null,
    };

    /// <summary>What words may mean here, each record once; where they are somebody's very name, not what would have to be inflected.</summary>
    private NameUse[] UsesOf(ArraySegment<NameHit> claim, bool isListed)
    {
        scratch.Clear();
        var hasExact = false;
        foreach (var hit in claim)
            foreach (var use in isListed ? ListedUsesOf(hit) : names[hit.Pattern].Uses)
            {
                if (listed.Contains(use.Record) != isListed || !Fits(use, hit)) continue;
                var isExact = !hit.HasEnding && !use.IsInflected;
                if (hasExact && !isExact) continue;
                if (isExact && !hasExact) scratch.Clear();
                hasExact |= isExact;
                var known = PlaceOf(use.Record);
                if (known < 0) scratch.Add(use);
                else if (use.Basis < scratch[known].Basis) scratch[known] = use;
            }

        return [.. scratch];
    }

    private int PlaceOf(int record)
    {
        for (var i = 0; i < scratch.Count; i++)
            if (scratch[i].Record == record) return i;
        return -1;
    }

    /// <summary>Adams is the genitive of Adam, but where the archive knows somebody else of the name Adams nothing tells who is meant.</summary>
    private bool IsOtherName(ArraySegment<NameHit> claim, NameUse[] uses)
    {
        foreach (var exact in claim)
        {
            if (exact.HasEnding) continue;
            if (HasListedUse(exact)) return false;
            foreach (var use in StrongUsesOf(exact))
            {
                if (use.IsInflected || IsDoubtful(use, exact) || BearsBaseOf(claim, use.Record)) continue;
                Tell(exact, [.. uses, use], isClash: false);
                return true;
            }
        }

        return false;
    }

    private bool HasListedUse(NameHit hit)
    {
        foreach (var use in ListedUsesOf(hit))
            if (listed.Contains(use.Record) && Fits(use, hit)) return true;
        return false;
    }

    /// <summary>Whether words may mean a listed record; by its surname or its adjective too, or only by what means nothing else.</summary>
    private bool AnyListed(ArraySegment<NameHit> claim, bool isBySurname)
    {
        foreach (var hit in claim)
            foreach (var use in ListedUsesOf(hit))
                if ((isBySurname || use.Basis is not (MentionBasis.Surname or MentionBasis.Adjective)) && listed.Contains(use.Record)) return true;
        return false;
    }

    /// <summary>What a name may mean of what the sidecar lists; where it means only a few, the others too.</summary>
    private ImmutableArray<NameUse> ListedUsesOf(NameHit hit)
    {
        var all = names[hit.Pattern].Uses;
        if (all.Length <= Few) return all;
        if (!listedUses.TryGetValue(hit.Pattern, out var known)) listedUses.Add(hit.Pattern, known = all.RemoveAll(use => !listed.Contains(use.Record)));
        return known;
    }

    private ImmutableArray<NameUse> StrongUsesOf(NameHit hit) => names[hit.Pattern].StrongUses;

    // Whoever is called Adam too is a namesake, and between namesakes the list decides.
    private bool BearsBaseOf(ArraySegment<NameHit> claim, int record)
    {
        foreach (var hit in claim)
            if (hit.HasEnding && names[hit.Pattern].Uses.Any(use => use.Record == record)) return true;
        return false;
    }

    private MentionMark Link(NameHit hit, NameUse use)
    {
        if (use.IsStrong) established.Add(use.Record);
        return new(hit.Span, names.RecordOf(use.Record), use.Basis, use.Basis == MentionBasis.Adjective ? MentionForm.Adjective : MentionForm.Name);
    }

    private MentionMark? Tell(NameHit hit, NameUse[] uses, bool isClash)
    {
        problems.Undecided(hit, ImmutableCollectionsMarshal.AsImmutableArray(Array.ConvertAll(uses, use => names.RecordOf(use.Record))), isClash);
        return null;
    }

    private void TellBlocked(ArraySegment<NameHit> claim, ArraySegment<NameHit> blocker)
    {
        if (article.Autolink == Autolink.All) return;
        if (!AnyListed(claim, isBySurname: false) || AnyListed(blocker, isBySurname: true)) return;
        foreach (var hit in blocker)
            if (StrongUsesOf(hit) is [var use, ..])
            {
                problems.InsideLonger(claim[0], hit, names.RecordOf(use.Record));
                return;
            }
    }
}
