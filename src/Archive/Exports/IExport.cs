using System.Buffers;

namespace Archive.Exports;

/// <summary>One file for other people's tools: a feed, a data file, a list of addresses.</summary>
/// <remarks>Its bytes depend on the archive's content alone. An implementation is a pure function and may be used on several threads.</remarks>
public interface IExport
{
    /// <summary>Where it stands, relative to the site's root.</summary>
    string Path { get; }

    /// <summary>Makes its bytes.</summary>
    void Render(ExportContext context, IBufferWriter<byte> output);
}

/// <summary>An export the site is to have.</summary>
/// <param name="Path">Where it stands, relative to the site's root.</param>
/// <param name="Render">Makes its bytes; may be called on any thread, any number of times, always with the same result.</param>
public sealed record ExportJob(string Path, Action<IBufferWriter<byte>> Render);
