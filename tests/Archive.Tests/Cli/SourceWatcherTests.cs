using Archive.Cli.Preview;
using Archive.Tests.Output;

namespace Archive.Tests.Cli;

public sealed class SourceWatcherTests : IDisposable
{
    private readonly CliRun cli = CliRun.WithArchive(("input/a.yml", "one"), ("input/b.yml", "two"));
    private readonly CancellationTokenSource limit = new(TimeSpan.FromSeconds(20));

    public void Dispose()
    {
        limit.Dispose();
        cli.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_changed_file_is_noticed(bool byPolling)
    {
        using var watcher = new SourceWatcher(cli.Temp.Root, byPolling);
        watcher.IsPolling.Should().Be(byPolling);
        cli.Temp.Add("input/a.yml", "changed");
        (await watcher.Next(limit.Token)).Should().Equal("input/a.yml");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_save_by_renaming_is_noticed_under_the_name_that_counts(bool byPolling)
    {
        using var watcher = new SourceWatcher(cli.Temp.Root, byPolling);
        cli.Temp.Add("input/.a.yml.tmp", "changed, and longer");
        File.Move(cli.Temp.At("input/.a.yml.tmp"), cli.Temp.At("input/a.yml"), overwrite: true);
        (await watcher.Next(limit.Token)).Should().Equal("input/a.yml");
    }

    /// <summary>A link that leads elsewhere is none of the archive's, and behind it there may be a whole disk; that it came is told.</summary>
    [Fact]
    public async Task Whoever_looks_twice_a_second_does_not_look_behind_links()
    {
        using var outside = new TempFolder();
        outside.Add("folder/x.yml", "x");
        Directory.CreateSymbolicLink(cli.Temp.At("input/out"), outside.Root);
        using var watcher = new SourceWatcher(cli.Temp.Root, byPolling: true);
        outside.Add("folder/x.yml", "changed");
        await Task.Delay(TimeSpan.FromSeconds(1.5), limit.Token);
        Directory.CreateSymbolicLink(cli.Temp.At("input/other"), outside.Root);
        (await watcher.Next(limit.Token)).Should().Equal("input/other");
    }

    [Fact]
    public async Task Many_changes_at_once_are_one()
    {
        using var watcher = new SourceWatcher(cli.Temp.Root);
        cli.Temp.Add("input/a.yml", "changed");
        cli.Temp.Add("seeds/new.txt", "new");
        File.Delete(cli.Temp.At("input/b.yml"));
        (await watcher.Next(limit.Token)).Should().Equal("input/a.yml", "input/b.yml", "seeds/new.txt");
    }

    [Fact]
    public async Task Folders_that_are_made_or_replaced_later_are_watched()
    {
        using var watcher = new SourceWatcher(cli.Temp.Root);
        Directory.CreateDirectory(cli.Temp.At("theme"));
        (await watcher.Next(limit.Token)).Should().Contain("theme/");
        cli.Temp.Add("theme/site.css", "body {}");
        (await watcher.Next(limit.Token)).Should().Contain("theme/site.css");
        Directory.Move(cli.Temp.At("theme"), cli.Temp.At("aside"));
        await watcher.Next(limit.Token);
        Directory.CreateDirectory(cli.Temp.At("theme"));
        await watcher.Next(limit.Token);
        cli.Temp.Add("theme/other.css", "body {}");
        (await watcher.Next(limit.Token)).Should().Contain("theme/other.css");
    }

    /// <summary>The system's own way to watch a folder and all below it hears nothing more once a folder is moved out and anything follows at once.</summary>
    [Theory]
    [InlineData("input/actors")]
    [InlineData("input/actors/2031")]
    public async Task A_folder_that_is_moved_out_leaves_nobody_deaf(string folder)
    {
        cli.Temp.Add("input/actors/2031/c.yml", "three");
        cli.Temp.Add("input/actors/2031/d/e.yml", "four");
        using var watcher = new SourceWatcher(cli.Temp.Root);
        Directory.Move(cli.Temp.At(folder), cli.Temp.At("aside"));
        Directory.CreateDirectory(cli.Temp.At(folder));
        (await watcher.Next(limit.Token)).Should().NotBeEmpty();
        // What it is told late may still come.
        await Task.Delay(200, limit.Token);
        cli.Temp.Add($"{folder}/f.yml", "five");
        (await NextWith($"{folder}/f.yml", watcher)).Should().BeTrue();
        cli.Temp.Add("input/a.yml", "changed");
        (await NextWith("input/a.yml", watcher)).Should().BeTrue();
    }

    private async Task<bool> NextWith(string path, SourceWatcher watcher)
    {
        while (true)
            if ((await watcher.Next(limit.Token)).Contains(path)) return true;
    }
}
