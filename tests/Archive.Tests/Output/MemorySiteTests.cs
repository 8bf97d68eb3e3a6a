using System.IO.Hashing;
using System.Text;
using Archive.Output;

namespace Archive.Tests.Output;

public class MemorySiteTests
{
    [Fact]
    public void An_edition_shows_only_after_its_commit()
    {
        var site = new MemorySite();
        using (var edition = site.Begin(clean: false))
        {
            edition.Write("a/index.html", "one"u8).Should().BeTrue();
            site.Files.Should().BeEmpty();
            edition.Commit().Should().Be(new WriteReport(1, 0, 0, 3));
        }
        Encoding.UTF8.GetString(site.Files["a/index.html"].Span).Should().Be("one");
    }

    [Fact]
    public void An_edition_without_commit_leaves_the_one_before()
    {
        var site = Holding(("a", "one"));
        using (var edition = site.Begin(clean: false)) edition.Write("a", "two"u8);
        Encoding.UTF8.GetString(site.Files["a"].Span).Should().Be("one");
    }

    [Fact]
    public void Same_bytes_are_unchanged_and_what_is_not_mentioned_is_deleted()
    {
        var site = Holding(("a", "one"), ("b", "two"), ("c", "three"));
        using var edition = site.Begin(clean: false);
        edition.Write("a", "one"u8).Should().BeFalse();
        edition.TryKeep("b", XxHash128.HashToUInt128("two"u8)).Should().BeTrue();
        edition.Commit().Should().Be(new WriteReport(0, 2, 1, 6));
        site.Files.Keys.Should().BeEquivalentTo("a", "b");
    }

    [Fact]
    public void A_file_is_kept_only_with_exactly_the_content_asked_for()
    {
        var site = Holding(("a", "one"));
        using var edition = site.Begin(clean: false);
        edition.TryKeep("a", XxHash128.HashToUInt128("two"u8)).Should().BeFalse();
        edition.TryKeep("b", XxHash128.HashToUInt128("one"u8)).Should().BeFalse();
    }

    [Fact]
    public void A_clean_edition_takes_nothing_over()
    {
        var site = Holding(("a", "one"));
        using var edition = site.Begin(clean: true);
        edition.TryKeep("a", XxHash128.HashToUInt128("one"u8)).Should().BeFalse();
        edition.Write("a", "one"u8).Should().BeTrue();
    }

    [Fact]
    public void A_snapshot_stays_as_it_was_taken()
    {
        var site = Holding(("a", "one"));
        var before = site.Files;
        using (var edition = site.Begin(clean: false))
        {
            edition.Write("b", "two"u8);
            edition.Commit();
        }
        before.Keys.Should().Equal("a");
        site.Files.Keys.Should().Equal("b");
    }

    [Fact]
    public void Many_threads_may_write_at_once()
    {
        var site = new MemorySite();
        using var edition = site.Begin(clean: false);
        Parallel.For(0, 1000, i => edition.Write($"{i}/index.html", "x"u8));
        edition.Commit().Should().Be(new WriteReport(1000, 0, 0, 1000));
    }

    [Fact]
    public void Two_writes_to_one_path_are_a_bug()
    {
        var site = new MemorySite();
        using var edition = site.Begin(clean: false);
        edition.Write("a", "one"u8);
        ((Action)(() => edition.Write("a", "two"u8))).Should().Throw<InvalidOperationException>().WithMessage("*“a” is written twice*");
    }

    [Fact]
    public void A_second_edition_is_refused_while_the_first_is_in_the_making()
    {
        var site = new MemorySite(TimeSpan.FromMilliseconds(10));
        using (site.Begin(clean: false))
            ((Action)(() => site.Begin(clean: false))).Should().Throw<IOException>().WithMessage("Another build holds this site.");
        site.Begin(clean: false).Dispose();
    }

    private static MemorySite Holding(params (string Path, string Text)[] files)
    {
        var site = new MemorySite();
        using var edition = site.Begin(clean: false);
        foreach (var (path, text) in files) edition.Write(path, Encoding.UTF8.GetBytes(text));
        edition.Commit();
        return site;
    }
}
