using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Archive.Pages;

/// <summary>Makes immutable lists of arrays that nobody else holds, without copying.</summary>
internal static class ImmutableCollections
{
    /// <summary>The array as an immutable one; the caller gives it away.</summary>
    public static ImmutableArray<T> Own<T>(T[] array) => ImmutableCollectionsMarshal.AsImmutableArray(array);
}
