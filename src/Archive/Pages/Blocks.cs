using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Pages;

/// <summary>
/// Cuts a long list into pages. Blocks are counted from the oldest item, so that what is added at the new end changes the newest block only.
/// The newest block stands at the list's own address.
/// </summary>
/// <param name="total">Items of the whole list.</param>
/// <param name="size">Items a block.</param>
/// <param name="urlOf">Where a block stands, by its number from 1; only asked for those before the newest.</param>
/// <param name="newestUrl">Where the newest block stands.</param>
internal readonly struct Blocks(int total, int size, Func<int, string> urlOf, string newestUrl)
{
    /// <summary>How many neighbours a page links to on either side.</summary>
    private const int Near = 3;

    private const int Milestone = 10;

    /// <summary>The number of the newest block; 1 for an empty list.</summary>
    public int Newest => Math.Max(1, (total + size - 1) / size);

    /// <summary>Blocks that have a page of their own, oldest first.</summary>
    public IEnumerable<int> Older => Enumerable.Range(1, Newest - 1);

    /// <summary>The items of a block, as a range of the list sorted oldest first.</summary>
    public Range ItemsOf(int block) => ((block - 1) * size)..Math.Min(total, block * size);

    /// <summary>The number of the block that holds an item.</summary>
    /// <param name="item">Its place in the list sorted oldest first, from 0.</param>
    public int BlockOf(int item) => (item / size) + 1;

    /// <summary>Where a block stands.</summary>
    public string UrlOf(int block) => block >= Newest ? newestUrl : urlOf(block);

    /// <summary>A page of the list.</summary>
    /// <param name="block">Its number.</param>
    /// <param name="items">Its items, newest first.</param>
    public Listing<T> Listing<T>(int block, ImmutableArray<T> items) => new(
        items, Math.Min(total, block * size), block < Newest ? UrlOf(block + 1) : null, block > 1 ? UrlOf(block - 1) : null, PagesFrom(block));

    // No link but those to near neighbours depends on how many newer blocks there are.
    /// <summary>The pages a page links to, itself among them.</summary>
    /// <param name="block">Its number.</param>
    /// <param name="dayOf">The day of an item, where readers look for pages by days.</param>
    public ImmutableArray<ListingPage> PagesFrom(int block, Func<int, EdtfDay>? dayOf = null)
    {
        if (Newest == 1) return [];
        var pages = ImmutableArray.CreateBuilder<ListingPage>();
        for (var other = Math.Min(Newest, block + Near); other >= 1; other--)
            if (other >= block - Near || other % Milestone == 0 || other == 1)
                pages.Add(new(SiteUrls.Number(other), UrlOf(other), other == block) { Days = dayOf is null ? null : DaysOf(other, dayOf) });
        return pages.DrainToImmutable();
    }

    private (EdtfDay First, EdtfDay Last) DaysOf(int block, Func<int, EdtfDay> dayOf)
    {
        var (first, length) = ItemsOf(block).GetOffsetAndLength(total);
        return (dayOf(first), dayOf(first + length - 1));
    }
}
