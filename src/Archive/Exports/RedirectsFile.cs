using System.Buffers;

namespace Archive.Exports;

/// <summary>
/// Netlify's list of redirects. Each is forced (<c>301!</c>): where other hosts need it a page that leads on stands at the former address,
/// and without force Netlify would show that page instead.
/// </summary>
public sealed class RedirectsFile : IExport
{
    /// <inheritdoc/>
    public string Path => "_redirects";

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output)
    {
        foreach (var address in context.FormerAddresses)
            output.WriteUtf8($"{context.BasePath}{address.From} {context.BasePath}{address.To} 301!\n");
    }
}
