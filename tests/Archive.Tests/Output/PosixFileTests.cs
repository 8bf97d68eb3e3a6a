namespace Archive.Tests.Output;

public sealed class PosixFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("archive-test-").FullName;

    [SystemFact]
    public void What_is_written_is_read()
    {
        var path = Path.Join(folder, "ä „b“.txt");
        PosixFile.TryWriteNew(path, "Wörter"u8).Should().BeTrue();
        PosixFile.TryRead(path).Should().Equal("Wörter"u8.ToArray());
        File.ReadAllBytes(path).Should().Equal("Wörter"u8.ToArray());
    }

    [SystemFact]
    public void A_file_that_is_there_is_never_written()
    {
        var path = Path.Join(folder, "a");
        File.WriteAllText(path, "first");
        PosixFile.TryWriteNew(path, "second"u8).Should().BeFalse();
        File.ReadAllText(path).Should().Be("first");
    }

    [SystemFact]
    public void What_fills_a_buffer_may_not_be_all_and_is_left_to_others()
    {
        var path = Path.Join(folder, "a");
        File.WriteAllText(path, "12345");
        var buffer = new byte[6];
        PosixFile.TryRead(path, buffer).Should().Be(5);
        buffer.Should().Equal("12345\0"u8.ToArray());
        PosixFile.TryRead(path, new byte[5]).Should().Be(-1);
    }

    [SystemFact]
    public void What_is_no_file_is_left_to_others()
    {
        PosixFile.TryRead(folder).Should().BeNull();
        PosixFile.TryRead(Path.Join(folder, "missing")).Should().BeNull();
        PosixFile.TryWriteNew(Path.Join(folder, "missing", "a"), "a"u8).Should().BeFalse();
        PosixFile.TryWriteNew(Path.Join(folder, "a\0b"), "a"u8).Should().BeFalse();
        Directory.EnumerateFileSystemEntries(folder).Should().BeEmpty();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>On other systems everything is left to .NET.</summary>
    private sealed class SystemFactAttribute : FactAttribute
    {
        public SystemFactAttribute([System.Runtime.CompilerServices.CallerFilePath] string? file = null, [System.Runtime.CompilerServices.CallerLineNumber] int line = -1)
            : base(file, line) => Skip = OperatingSystem.IsLinux() ? null : "These system calls are made on Linux only.";
    }
}
