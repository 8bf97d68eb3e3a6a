using System.Numerics;

namespace Archive.Pipelines;

/// <summary>
/// Hashes of all that the site's links may lead to. Every page asks for a hundred of them, in no order: they lie in one array, so that an answer costs one
/// look at memory that is far away.
/// </summary>
internal sealed class LinkTargets
{
    private readonly ulong[] slots;

    /// <param name="most">How many there may be.</param>
    public LinkTargets(int most) => slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)(most + (most / 4) + 1))];

    public void Add(ulong hash) => slots[PlaceOf(Known(hash))] = Known(hash);

    public bool Contains(ulong hash) => slots[PlaceOf(Known(hash))] != 0;

    // Zero is an empty slot.
    private static ulong Known(ulong hash) => hash == 0 ? 1 : hash;

    /// <summary>Where a hash stands, or would: a slot in five at least is empty, so that there is an end.</summary>
    private int PlaceOf(ulong hash)
    {
        var place = (int)hash & (slots.Length - 1);
        while (slots[place] != 0 && slots[place] != hash) place = (place + 1) & (slots.Length - 1);
        return place;
    }
}
