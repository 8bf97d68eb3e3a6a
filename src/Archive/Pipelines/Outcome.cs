using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Pipelines;

/// <summary>What a build that published read, and what it had to tell: enough to know that another would do and say the same.</summary>
/// <param name="Key">Hash of the generator, the machine's way to sort, and of what was asked for.</param>
/// <param name="Archive">What was read of the archive.</param>
/// <param name="Packages">What was read of the theme's npm packages.</param>
/// <param name="Diagnostics">What there was to say.</param>
/// <param name="Pages">As in <see cref="BuildResult"/>.</param>
/// <param name="Mentions">As in <see cref="BuildResult"/>.</param>
public sealed record Outcome(
    UInt128 Key, Inputs Archive, PackageReads Packages, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<(string Kind, int Count)> Pages, int Mentions)
{
    internal void Write(BinaryWriter writer)
    {
        writer.WriteHash(Key);
        Archive.Write(writer);
        Packages.Write(writer);
        writer.Write(Diagnostics.Length);
        foreach (var diagnostic in Diagnostics) Write(writer, diagnostic);
        writer.Write(Pages.Length);
        foreach (var (kind, count) in Pages)
        {
            writer.Write(kind);
            writer.Write(count);
        }

        writer.Write(Mentions);
    }

    internal static Outcome ReadFrom(BinaryReader reader) => new(
        reader.ReadHash(),
        Inputs.ReadFrom(reader),
        PackageReads.ReadFrom(reader),
        ReadMany(reader, ReadDiagnostic),
        ReadMany(reader, from => (from.ReadString(), from.ReadInt32())),
        reader.ReadInt32());

    private static ImmutableArray<T> ReadMany<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>(reader.ReadCount(1));
        for (var i = 0; i < items.Capacity; i++) items.Add(read(reader));
        return items.MoveToImmutable();
    }

    private static void Write(BinaryWriter writer, Diagnostic diagnostic)
    {
        writer.Write(diagnostic.Code);
        writer.Write((byte)diagnostic.Severity);
        Write(writer, diagnostic.At);
        writer.Write(diagnostic.Message);
        writer.Write(diagnostic.Hint is not null);
        if (diagnostic.Hint is not null) writer.Write(diagnostic.Hint);
        writer.Write(diagnostic.Related.Count);
        foreach (var related in diagnostic.Related)
        {
            Write(writer, related.At);
            writer.Write(related.Message);
        }
    }

    private static void Write(BinaryWriter writer, SourcePosition at)
    {
        writer.Write(at.File);
        writer.Write(at.Line);
        writer.Write(at.Column);
        writer.Write(at.Length);
    }

    private static Diagnostic ReadDiagnostic(BinaryReader reader) => new(
        reader.ReadString(), (Severity)reader.ReadByte(), ReadPosition(reader), reader.ReadString(), reader.ReadBoolean() ? reader.ReadString() : null)
    {
        Related = ReadMany(reader, from => new RelatedPlace(ReadPosition(from), from.ReadString())),
    };

    private static SourcePosition ReadPosition(BinaryReader reader) =>
        new(reader.ReadString(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
}
