using System.Buffers;
using System.Collections.Concurrent;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Pipelines;

/// <summary>Makes the bytes of one file of the site.</summary>
internal static class FileMaker
{
    /// <summary>Makes them; false where that is not possible, which is then among the problems.</summary>
    public static bool Make(BuildState state, SiteFile file, IBufferWriter<byte> buffer, ConcurrentBag<Diagnostic> problems)
    {
        switch (file.Content)
        {
            case PageContent page:
                var found = state.Theme.Render(page.Job.Build(), buffer);
                foreach (var problem in found) problems.Add(problem);
                return found.IsEmpty;
            case DrawnContent image:
                image.Draw(image.Words(), buffer);
                return true;
            case WrittenContent written:
                written.Write(buffer);
                return true;
            case SeedContent content:
                return CopySeed(state, content.Seed, buffer, problems);
            default:
                buffer.Write(((StaticContent)file.Content).Bytes.Span);
                return true;
        }
    }

    // The pages were made from what was read first: a seed that was saved since then would contradict them.
    private static bool CopySeed(BuildState state, Seed seed, IBufferWriter<byte> buffer, ConcurrentBag<Diagnostic> problems)
    {
        if (state.Files.ReadFile(seed.File) is { } bytes && seed.IsOf(bytes))
        {
            buffer.Write(bytes);
            return true;
        }

        problems.Add(Diag.Build.SeedChanged(seed.File));
        return false;
    }
}
