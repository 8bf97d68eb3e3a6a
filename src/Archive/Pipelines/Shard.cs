using System.IO.Hashing;
using System.Text;

namespace Archive.Pipelines;

/// <summary>
/// A part of a site that one build of several makes: of N shards every file, whatever its kind, belongs to exactly one, by a hash of its path. The
/// shards together are the site, byte for byte.
/// </summary>
/// <remarks>
/// The hash (XxHash3 of the path in UTF-8) is part of the contract: builds on different machines, and of different days, must agree. Pages,
/// assets, feeds and data files are treated alike: nothing is made twice, and no shard is special.
/// </remarks>
/// <param name="Number">Which, from 1.</param>
/// <param name="Count">Of how many.</param>
public readonly record struct Shard(int Number, int Count)
{
    /// <summary>More would leave shards without a page.</summary>
    public const int Most = 4096;

    /// <summary>Whether a file belongs to it.</summary>
    /// <param name="path">Relative to the site's root, forward slashes.</param>
    public bool Holds(string path) => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(path)) % (ulong)Count == (ulong)Number - 1;

    /// <inheritdoc/>
    public override string ToString() => $"{Number}/{Count}";
}
