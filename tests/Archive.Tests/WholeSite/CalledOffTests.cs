using System.Collections.Immutable;
using Archive.Output;
using Archive.Pipelines;
using Archive.Sources;

namespace Archive.Tests.WholeSite;

/// <summary>A build that is called off leaves nothing running: the next one uses the same memory.</summary>
public sealed class CalledOffTests
{
    [Fact]
    public void What_was_begun_beside_other_work_has_ended_when_a_build_that_was_called_off_returns()
    {
        var archive = new TestArchive().With("input/site.yml", "title: Probe\nbaseUrl: https://archive.example/\nlanguage: de\n")
            .With("seeds/one.txt", " date 2031-02-03 Nora Aldor traf ein.\n").With("input/articles/one.yml", "headline: Ankunft\n");
        using var callOff = new CancellationTokenSource();
        using var slow = new SlowTheme(archive.Tree(), callOff);
        var builder = new SiteBuilder(slow, new MemorySite(), new MemoryCache(), null, new BuildMemory(slow));
        ((Action)(() => builder.Build(new BuildOptions(), null, callOff.Token))).Should().Throw<OperationCanceledException>();
        slow.IsReading.Should().BeFalse();
        slow.WasRead.Should().BeTrue();
    }

    // Calls the build off while it reads the theme, and takes its time to end.
    private sealed class SlowTheme(IFileTree files, CancellationTokenSource callOff) : IFileTree, IDisposable
    {
        private readonly ManualResetEventSlim never = new();

        public bool IsReading { get; private set; }

        public bool WasRead { get; private set; }

        public ImmutableArray<FileEntry> ReadFolder(string folder)
        {
            if (folder != "theme") return files.ReadFolder(folder);
            IsReading = true;
            callOff.Cancel();
            never.Wait(TimeSpan.FromMilliseconds(300), CancellationToken.None);
            (IsReading, WasRead) = (false, true);
            return files.ReadFolder(folder);
        }

        public byte[]? ReadFile(string path) => files.ReadFile(path);

        public void Dispose() => never.Dispose();
    }
}
