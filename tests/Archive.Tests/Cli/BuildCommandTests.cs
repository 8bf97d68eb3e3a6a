using Archive.Cli;
using Archive.Tests.Output;

namespace Archive.Tests.Cli;

public sealed class BuildCommandTests : IDisposable
{
    private readonly CliRun cli = CliRun.WithArchive(("input/index.html", "home"), ("input/a.html", "one"));

    public void Dispose() => cli.Dispose();

    [Fact]
    public void A_good_build_writes_the_site_and_says_what_it_did_and_what_to_do_next()
    {
        cli.Run("build").Should().Be(ExitCode.Good);
        TempFolder.Read(cli.Temp.Site).Should().HaveCount(2);
        var lines = cli.Said.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToArray();
        lines.Should().StartWith(["Read (2)", "Write (2)"]);
        lines.Should().ContainInOrder("Pages 1 articles", "12 actors", "Mentions 1,234 linked", "Files 2 written", "0 unchanged", "0 deleted", "7 bytes in all", "Messages 0 warnings", "0 notes")
            .And.ContainInOrder("12 ms read", "1.50 s write", "The site is in output/. Look at it: archive preview").And.NotContain("0 events").And.NotContain("0 ms idle");
        cli.Said.Should().NotContain("\e", "a pipe gets no colours");
        cli.Complained.Should().BeEmpty();
    }

    [Fact]
    public void A_quiet_build_says_nothing_where_all_is_well()
    {
        cli.Run("build", "-q").Should().Be(ExitCode.Good);
        (cli.Said + cli.Complained).Should().BeEmpty();
    }

    [Fact]
    public void A_profile_shows_where_time_memory_and_bytes_went()
    {
        cli.Run("build", "--quiet", "--profile").Should().Be(ExitCode.Good);
        var lines = cli.Said.Split('\n').Select(line => string.Join(' ', line.Replace('│', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToArray();
        lines.Should().ContainInOrder("Stage Time Processor Allocated Pause", "Read 12 ms 24 ms 1.0 MB 4 ms", "In all 1.51 s 3.02 s 3.0 MB 12 ms", "Files In all Changed Bytes Time", "articles 2 1 2.0 KB 3 ms");
    }

    [Fact]
    public void A_terminal_gets_a_live_display_and_colours()
    {
        cli.RunIn(shell => shell with { OutputIsLive = true, OutputHasColours = true }, "build").Should().Be(ExitCode.Good);
        cli.Said.Should().Contain("\e[").And.Contain("The site is in output/");
    }

    [Fact]
    public void Errors_end_with_1_and_leave_the_site_as_it_was()
    {
        cli.Run("build");
        cli.Temp.Add("input/a.html", "fine\nsome broken text");
        cli.Run("build").Should().Be(ExitCode.Errors);
        cli.Complained.Should().Contain("ARC0000").And.Contain("input/a.html:2:6").And.Contain("“broken” is <b>not</b> good.").And.Contain("did you mean “good”?")
            .And.EndWith("1 error; the site in output/ is unchanged.\n");
        cli.Said.Should().NotContain("The site is in");
        File.ReadAllText(cli.Temp.At("output/a.html")).Should().Be("one");
    }

    [Fact]
    public void Warnings_stop_only_a_strict_build()
    {
        cli.Temp.Add("input/a.html", "doubtful");
        cli.Run("build").Should().Be(ExitCode.Good);
        cli.Complained.Should().Contain("ARC0001");
        cli.Run("build", "--strict").Should().Be(ExitCode.Errors);
        cli.Complained.Should().EndWith("1 warning (--strict: warnings count); the site in output/ is unchanged.\n");
    }

    [Fact]
    public void Options_reach_the_build()
    {
        cli.Run("build", "--base-url", "https://a.example/x", "--strict", "--clean", "--verify", "--jobs", "3").Should().Be(ExitCode.Good);
        cli.Builds[0].Asked.Should().Be(new Archive.Pipelines.BuildOptions { BaseUrl = "https://a.example/x/", Strict = true, Clean = true, Verify = true, Jobs = 3 });
    }

    [Fact]
    public void The_output_may_be_elsewhere()
    {
        cli.Run("build", "--output", "public/site").Should().Be(ExitCode.Good);
        File.Exists(cli.Temp.At("public/site/index.html")).Should().BeTrue();
        cli.Said.Should().Contain("The site is in public/site/.");
    }

    [Fact]
    public void An_output_folder_that_is_refused_is_wrong_usage_and_nothing_is_built()
    {
        cli.Temp.Add("output/mine.txt", "mine");
        cli.Run("build").Should().Be(ExitCode.Usage);
        cli.Complained.Should().Contain("ARC0350");
        cli.Builds.Should().BeEmpty();
    }

    [Fact]
    public void A_disk_that_refuses_during_the_build_ends_with_1()
    {
        cli.RunIn(shell => shell with { Builds = place => new FakeBuild(place) { Wait = _ => Directory.CreateDirectory(cli.Temp.At("output/mine")) } }, "build").Should().Be(ExitCode.Errors);
        cli.Complained.Should().Contain("ARC0350").And.EndWith("Nothing was published; the site in output/ is unchanged.\n");
    }

    [Fact]
    public void Only_the_first_hundred_diagnostics_are_printed_unless_all_are_asked_for()
    {
        cli.Temp.Add("input/a.html", string.Concat(Enumerable.Repeat("broken\n", 123)));
        cli.Run("build", "--format", "line").Should().Be(ExitCode.Errors);
        cli.Complained.Split('\n').Count(line => line.Contains("ARC0000")).Should().Be(100);
        cli.Complained.Should().Contain("… and 23 more (--all prints them)").And.EndWith("123 errors; the site in output/ is unchanged.\n");
        cli.Run("build", "--format", "line", "--all");
        cli.Complained.Split('\n').Count(line => line.Contains("ARC0000")).Should().Be(123);
    }

    /// <summary>A program reads all that comes on that stream.</summary>
    [Theory]
    [InlineData("broken", "ARC0000", "check", "--all")]
    [InlineData("broken", "ARC0000", "build", "--quiet")]
    [InlineData("broken", "ARC0000", "build")]
    [InlineData("doubtful", "ARC0001", "build", "--strict")]
    [InlineData("doubtful", "ARC0001", "check")]
    [InlineData("fine", null, "check")]
    [InlineData("crash", "ARC0359", "build")]
    [InlineData("crash", "ARC0359", "check", "--verbose")]
    [InlineData("foreign", "ARC0350", "build")]
    public void Json_stands_alone(string text, string? code, params string[] line)
    {
        cli.Temp.Add("input/a.html", text);
        cli.RunIn(shell => shell with { Builds = place => new FakeBuild(place) { Wait = _ => { if (text == "foreign") Directory.CreateDirectory(cli.Temp.At("output/mine")); } } }, [.. line, "--format", "json"]);
        using var said = System.Text.Json.JsonDocument.Parse(cli.Complained);
        said.RootElement.EnumerateArray().Select(one => one.GetProperty("code").GetString()).Should().Equal(code is null ? [] : [code]);
    }

    [Fact]
    public void An_unforeseen_exception_is_one_readable_line_and_a_trace_only_on_request()
    {
        cli.Temp.Add("input/a.html", "crash");
        cli.Run("build").Should().Be(ExitCode.Errors);
        cli.Complained.Should().StartWith("error: Something unforeseen happened (InvalidOperationException): Bug!\n").And.Contain("Please report it").And.NotContain("   at ");
        cli.Run("build", "--verbose").Should().Be(ExitCode.Errors);
        cli.Complained.Should().Contain("   at Archive.Tests.Cli.FakeBuild.Judge");
    }

    [Fact]
    public void Ctrl_C_ends_with_130_and_leaves_the_site_as_it_was()
    {
        cli.Run("build");
        cli.Temp.Add("input/a.html", "two");
        using var stop = new CancellationTokenSource();
        cli.RunIn(shell => shell with { Stop = stop.Token, Builds = place => new FakeBuild(place) { Wait = _ => stop.Cancel() } }, "build").Should().Be(ExitCode.Interrupted);
        cli.Complained.Should().Be("Stopped; the site in output/ is unchanged.\n");
        File.ReadAllText(cli.Temp.At("output/a.html")).Should().Be("one");
        cli.Temp.Beside().Should().Equal("input", "output", "seeds");
    }

    [Fact]
    public void A_check_reports_everything_and_writes_nothing()
    {
        cli.Run("check").Should().Be(ExitCode.Good);
        cli.Said.Should().Contain("No problems in ");
        cli.Temp.Add("input/a.html", "broken and doubtful");
        cli.Run("check").Should().Be(ExitCode.Errors);
        cli.Complained.Should().Contain("ARC0000").And.Contain("ARC0001").And.EndWith("1 error and 1 warning. What a code means: archive explain ARC0000\n");
        cli.Temp.Beside().Should().Equal("input", "seeds");
    }

    [Fact]
    public void A_check_explains_an_error_rather_than_a_warning_above_it()
    {
        cli.Temp.Add("input/a.html", "doubtful");
        cli.Temp.Add("input/b.html", "broken");
        cli.Run("check").Should().Be(ExitCode.Errors);
        cli.Complained.Should().EndWith("What a code means: archive explain ARC0000\n");
    }
}
