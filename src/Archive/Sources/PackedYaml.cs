using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Archive.Model;

namespace Archive.Sources;

/// <summary>
/// The nodes of a YAML file in one array. All files are parsed before the first record is read, so that every reference can be checked where it stands; as
/// objects their nodes were most of what the collector had to move while it waited.
/// </summary>
/// <remarks>
/// A node is a byte for its kind, then line, column and length, then what it holds: of a scalar its characters, of a list and a mapping how many there are and
/// the nodes themselves, keys before values. Numbers take seven bits a byte, the last byte without the eighth. Nothing reads it but the process that wrote it.
/// </remarks>
internal static class PackedYaml
{
    private const byte Plain = 0, Quoted = 1, List = 2, Mapping = 3, Wide = 4;

    /// <summary>The nodes as bytes.</summary>
    public static byte[] Pack(YamlMapping root)
    {
        var writer = new Writer(stackalloc byte[2048]);
        writer.Node(root);
        return writer.Finish();
    }

    /// <summary>The nodes as they were.</summary>
    public static YamlMapping Unpack(ReadOnlySpan<byte> packed, string file) => (YamlMapping)new Reader(packed, file).Node();

    /// <summary>One field of the root, without a look at what the others hold; null where there is none.</summary>
    public static YamlEntry? Find(ReadOnlySpan<byte> packed, string file, string key) => new Reader(packed, file).Find(key);

    private ref struct Writer(Span<byte> first)
    {
        private Span<byte> buffer = first;
        private byte[]? rented;
        private int length;

        public void Node(YamlNode node)
        {
            switch (node)
            {
                case YamlScalar scalar:
                    Scalar(scalar);
                    break;
                case YamlSequence list:
                    Head(List, list.At);
                    Number(list.Items.Length);
                    foreach (var item in list.Items) Node(item);
                    break;
                case YamlMapping mapping:
                    Head(Mapping, mapping.At);
                    Number(mapping.Entries.Length);
                    foreach (var (key, value) in mapping.Entries)
                    {
                        Node(key);
                        Node(value);
                    }

                    break;
            }
        }

        public byte[] Finish()
        {
            var packed = buffer[..length].ToArray();
            if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
            return packed;
        }

        private void Scalar(YamlScalar scalar)
        {
            var isWide = scalar.Value.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF');
            Head((byte)((scalar.IsPlain ? Plain : Quoted) | (isWide ? Wide : 0)), scalar.At);
            Number(scalar.Value.Length);
            Reserve(scalar.Value.Length * sizeof(char));
            if (isWide) MemoryMarshal.AsBytes(scalar.Value.AsSpan()).CopyTo(buffer[length..]);
            else Encoding.Latin1.GetBytes(scalar.Value, buffer[length..]);
            length += isWide ? scalar.Value.Length * sizeof(char) : scalar.Value.Length;
        }

        private void Head(byte kind, in SourcePosition at)
        {
            Reserve(1);
            buffer[length++] = kind;
            Number(at.Line);
            Number(at.Column);
            Number(at.Length);
        }

        private void Number(int number)
        {
            Reserve(5);
            for (var left = (uint)number; ; left >>= 7)
            {
                buffer[length++] = (byte)(left < 0x80 ? left : left | 0x80);
                if (left < 0x80) return;
            }
        }

        private void Reserve(int bytes)
        {
            if (buffer.Length - length >= bytes) return;
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, length + bytes));
            buffer[..length].CopyTo(larger);
            if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
            buffer = rented = larger;
        }
    }

    private ref struct Reader(ReadOnlySpan<byte> packed, string file)
    {
        private ReadOnlySpan<byte> rest = packed;

        public YamlNode Node()
        {
            var (kind, at) = Head();
            if (kind is not (List or Mapping)) return Scalar(kind, at);
            var count = Number();
            if (kind == List)
            {
                var items = new YamlNode[count];
                for (var i = 0; i < count; i++) items[i] = Node();
                return new YamlSequence(at, ImmutableCollectionsMarshal.AsImmutableArray(items));
            }

            var entries = new YamlEntry[count];
            for (var i = 0; i < count; i++) entries[i] = new((YamlScalar)Node(), Node());
            return new YamlMapping(at, ImmutableCollectionsMarshal.AsImmutableArray(entries));
        }

        public YamlEntry? Find(string key)
        {
            Head();
            for (var left = Number(); left > 0; left--)
            {
                var (kind, at) = Head();
                var name = Scalar(kind, at);
                if (name.Value == key) return new(name, Node());
                Skip();
            }

            return null;
        }

        private void Skip()
        {
            var (kind, _) = Head();
            var count = Number();
            if (kind is List or Mapping)
                for (var left = kind == Mapping ? count * 2 : count; left > 0; left--) Skip();
            else rest = rest[((kind & Wide) == 0 ? count : count * sizeof(char))..];
        }

        private YamlScalar Scalar(byte kind, in SourcePosition at)
        {
            var count = Number();
            var isWide = (kind & Wide) != 0;
            var bytes = rest[..(isWide ? count * sizeof(char) : count)];
            rest = rest[bytes.Length..];
            return new(at, isWide ? RepeatedText.Of(MemoryMarshal.Cast<byte, char>(bytes)) : RepeatedText.OfLatin(bytes), (kind & Quoted) == 0);
        }

        private (byte Kind, SourcePosition At) Head()
        {
            var kind = rest[0];
            rest = rest[1..];
            return (kind, new(file, Number(), Number(), Number()));
        }

        private int Number()
        {
            var number = 0u;
            for (var shift = 0; ; shift += 7)
            {
                var part = rest[0];
                rest = rest[1..];
                number |= (uint)(part & 0x7F) << shift;
                if (part < 0x80) return (int)number;
            }
        }
    }
}
