using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Catalogs.Reading;

/// <summary>Compares the checksum a sidecar gives with its seed.</summary>
internal static class ChecksumReader
{
    private const int Digits = 64;

    /// <summary>Reports a checksum that is none, or that of another text; without a seed the form alone is checked.</summary>
    public static void Check(FieldReader fields, Seed? seed)
    {
        if (fields.Read("sha256", (node, field, context) => TextValues.Scalar(node, field, context, "a checksum")) is not { } written) return;
        if (written.Value.Length != Digits || !written.Value.All(char.IsAsciiHexDigitLower))
            fields.Context.Report(Diag.Records.MalformedChecksum(written.At, written.Value));
        else if (seed is not null && written.Value != seed.Sha256)
            fields.Context.Report(Diag.Records.ChecksumMismatch(written.At, seed.File, written.Value, seed.Sha256));
    }
}
