using Archive.Cli;

namespace Archive.Tests.Cli;

public sealed class UsageTests : IDisposable
{
    private readonly CliRun cli = CliRun.WithArchive(("input/index.html", "home"));

    public void Dispose() => cli.Dispose();

    [Theory]
    [InlineData("biuld", "There is no command “biuld”.", "did you mean “build”?")]
    [InlineData("build --stict", "archive build has no option “--stict”.", "did you mean “--strict”?")]
    [InlineData("build --zzz", "archive build has no option “--zzz”.", "archive build --help lists what there is.")]
    [InlineData("build --output", "Required argument missing for option: '--output'.", "archive build --help explains it.")]
    [InlineData("build extra", "archive build does not know what to do with “extra”.", "archive build --help lists what there is.")]
    [InlineData("build --jobs 0", "--jobs takes a whole number from 1 to 1024, not “0”.", null)]
    [InlineData("build --jobs many", "--jobs takes a whole number from 1 to 1024, not “many”.", null)]
    [InlineData("build --format jsn", "--format takes text, line or json, not “jsn”.", "did you mean “json”?")]
    [InlineData("build --base-url archive.example", "--base-url takes an address that begins with https:// or http://, not “archive.example”.", "for example https://archive.example/")]
    [InlineData("build --base-url javascript:alert(1)", "--base-url takes an address that begins with https:// or http://, not “javascript:alert(1)”.", "for example https://archive.example/")]
    [InlineData("build --base-url https://a.example/?x", "--base-url takes an address without ?, # and user name, not “https://a.example/?x”.", null)]
    [InlineData("build --base-url https://a.example//evil.example/", "--base-url cannot take “https://a.example//evil.example/”: its path holds two slashes in a row.", null)]
    [InlineData("build --shard 1/2", "--shard needs --output: a part takes the place of a whole folder.", "for example --output part-1")]
    [InlineData("build --output x --shard 0/2", "--shard takes a part such as 3/8, not “0/2”.", "the number of the part, from 1, and of all parts, at most 4096")]
    [InlineData("build --output x --shard 3/2", "--shard takes a part such as 3/8, not “3/2”.", "the number of the part, from 1, and of all parts, at most 4096")]
    [InlineData("build --output x --shard two", "--shard takes a part such as 3/8, not “two”.", "the number of the part, from 1, and of all parts, at most 4096")]
    [InlineData("build --output x --shard 1/9999", "--shard takes a part such as 3/8, not “1/9999”.", "the number of the part, from 1, and of all parts, at most 4096")]
    [InlineData("build --quiet --verbose", "--quiet and --verbose exclude each other.", null)]
    [InlineData("build --root inptu", "There is no folder “inptu”.", "did you mean “input”?")]
    [InlineData("preview --port 99999", "--port takes a whole number from 0 to 65535, not “99999”.", null)]
    [InlineData("preview --base-path a/../b", "--base-path takes a path such as /archive/, not “a/../b”: its path leads upwards.", null)]
    [InlineData("preview --base-path a%20b", "--base-path takes a path such as /archive/, not “a%20b”: its path holds \"%\", and only letters a to z, digits and -._~ are the same everywhere.", null)]
    [InlineData("preview --base-path archiv+alt", "--base-path takes a path such as /archive/, not “archiv+alt”: its path holds \"+\", and only letters a to z, digits and -._~ are the same everywhere.", null)]
    [InlineData("build --base-url https://a.example/\"onx=", "--base-url cannot take “https://a.example/\"onx=”: its path holds \"\"\", and only letters a to z, digits and -._~ are the same everywhere.", null)]
    [InlineData("build --base-url https://a.example/über/", "--base-url cannot take “https://a.example/über/”: its path holds \"ü\", and only letters a to z, digits and -._~ are the same everywhere.", null)]
    [InlineData("build --base-url https://a.example/😀/", "--base-url cannot take “https://a.example/😀/”: its path holds \"😀\", and only letters a to z, digits and -._~ are the same everywhere.", null)]
    [InlineData("build --base-url https://a.example/a%20b/", "--base-url cannot take “https://a.example/a%20b/”: its path holds \"%\", and only letters a to z, digits and -._~ are the same everywhere.", null)]
    [InlineData("explain \u001b[31mx", "There is no code “␛[31mx”.", "archive explain lists all codes.")]
    [InlineData("\u001b[2J", "There is no command “␛[2J”.", "archive --help lists what there is.")]
    [InlineData("build --base-url https://a.example/\n#", "--base-url takes an address without ?, # and user name, not “https://a.example/␊#”.", null)]
    [InlineData("build --root \u202Ea", "There is no folder “‹U+202E›a”.", null)]
    [InlineData("explain ARC1350", "There is no code “ARC1350”.", "did you mean “ARC0350”?")]
    public void A_wrong_command_line_is_explained_and_ends_with_2(string line, string message, string? hint)
    {
        cli.Run(line.Split(' ')).Should().Be(ExitCode.Usage);
        cli.Complained.Should().Be(hint is null ? $"error: {message}\n" : $"error: {message}\n  {hint}\n");
        cli.Said.Should().BeEmpty();
        cli.Builds.Should().BeEmpty();
        cli.Temp.Beside().Should().Equal("input", "seeds");
    }

    /// <summary>A variable that a script forgot to set must not stand for whatever archive is near.</summary>
    [Theory]
    [InlineData("--root")]
    [InlineData("--output")]
    public void No_folder_is_not_the_folder_at_hand(string option)
    {
        cli.Run("build", option, "").Should().Be(ExitCode.Usage);
        cli.Complained.Should().Be($"error: {option} takes a folder, not nothing.\n");
        cli.Builds.Should().BeEmpty();
    }

    [Theory]
    [InlineData(ExitCode.Usage, "biuld")]
    [InlineData(ExitCode.Errors, "check")]
    [InlineData(ExitCode.Errors, "check", "--format", "json")]
    [InlineData(ExitCode.Errors, "build", "--verbose")]
    public void Where_not_even_a_complaint_can_be_written_the_exit_code_says_it(int expected, params string[] line)
    {
        cli.Temp.Add("input/a.html", "broken");
        cli.RunIn(shell => shell with { Output = new FullDisk(), Error = new FullDisk() }, line).Should().Be(expected);
    }

    private sealed class FullDisk : StringWriter
    {
        public override void Write(char value) => throw new IOException("No space left on device");

        public override void WriteLine(string? value) => throw new IOException("No space left on device");
    }

    [Fact]
    public void A_folder_that_is_no_archive_is_refused()
    {
        Directory.CreateDirectory(cli.Temp.At("empty"));
        cli.Run("check", "--root", "empty").Should().Be(ExitCode.Usage);
        cli.Complained.Should().Be($"error: There is no archive in “{cli.Temp.At("empty")}”: it holds neither “seeds” nor “input”.\n  Go to the archive's folder, or name it with --root.\n");
    }

    [Fact]
    public void The_archive_around_the_current_folder_is_found()
    {
        Directory.CreateDirectory(cli.Temp.At("input/actors"));
        cli.RunIn(shell => shell with { Folder = cli.Temp.At("input/actors") }, "build").Should().Be(ExitCode.Good);
        File.Exists(cli.Temp.At("output/index.html")).Should().BeTrue();
    }

    [Fact]
    public void Help_reads_like_a_manual()
    {
        cli.Run("--help").Should().Be(ExitCode.Good);
        cli.Said.Should().Contain("archive COMMAND [options]").And.Contain("Exit codes\n  0    all is well").And.Contain("Environment\n  NO_COLOR")
            .And.Contain("build    Build the site").And.Contain("Examples\n");
        cli.Run("build", "--help", "--nonsense").Should().Be(ExitCode.Good);
        cli.Said.Should().Contain("-o, --output DIR").And.Contain("archive build --strict --quiet").And.Contain("130  stopped with Ctrl-C");
        cli.Said.Split('\n').Should().OnlyContain(line => line.Length <= 100);
        cli.Complained.Should().BeEmpty();
    }

    [Theory]
    [InlineData("build")]
    [InlineData("preview")]
    [InlineData("check")]
    [InlineData("explain")]
    public void Every_command_has_a_manual_that_names_all_its_options(string name)
    {
        cli.Run(name, "-h").Should().Be(ExitCode.Good);
        var command = Archive.Cli.CommandLine.ArchiveCommands.Create(cli.Shell).Subcommands.Single(c => c.Name == name);
        foreach (var option in command.Options) cli.Said.Should().Contain(option.Name);
    }

    [Fact]
    public void The_name_alone_prints_the_manual_and_is_wrong_usage()
    {
        cli.Run().Should().Be(ExitCode.Usage);
        cli.Said.Should().Contain("archive COMMAND [options]");
    }

    [Fact]
    public void The_version_is_one_line()
    {
        cli.Run("--version").Should().Be(ExitCode.Good);
        cli.Said.Should().MatchRegex(@"\Aarchive \d+\.\d+\.\d+\n\z");
    }

    [Fact]
    public void A_code_is_explained_with_an_example()
    {
        cli.Run("explain", "arc350").Should().Be(ExitCode.Good);
        cli.Said.Should().StartWith("ARC0350  Output folder with foreign files (error)\n").And.Contain("\nFor example:\n\n    archive build --output ~/Documents\n");
        cli.Run("explain").Should().Be(ExitCode.Good);
        cli.Said.Should().Contain("ARC0353  error    Another build is writing\n");
    }
}
