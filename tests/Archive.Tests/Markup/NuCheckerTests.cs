using System.Diagnostics;
using System.Runtime.CompilerServices;
using Archive.Output;
using Archive.Pipelines;
using Archive.Sources;

namespace Archive.Tests.Markup;

/// <summary>Every page passes the Nu HTML checker. It needs npm (for the checker) and Java; where one is missing the test says so.</summary>
public sealed class NuCheckerTests
{
    [Fact]
    public async Task Every_page_of_the_archive_is_valid_html()
    {
        var jar = await Checker();
        var folder = Directory.CreateTempSubdirectory("archive-nu-").FullName;
        try
        {
            var site = new MemorySite();
            new SiteBuilder(new DiskFileTree(Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."))), site, new MemoryCache())
                .Build(new BuildOptions()).Succeeded.Should().BeTrue();
            foreach (var (path, content) in site.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
            {
                var full = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                await File.WriteAllBytesAsync(full, content.ToArray(), TestContext.Current.CancellationToken);
            }

            var (_, output) = await Run("java", ["-jar", jar, "--skip-non-html", "--errors-only", "--format", "gnu", folder]);
            output.Trim().Should().BeEmpty();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> Checker()
    {
        var jar = Path.Combine(Here(), "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
        if (!File.Exists(jar)) await Run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        Assert.SkipUnless(File.Exists(jar), "npm could not install the Nu HTML checker (vnu-jar).");
        var (code, _) = await Run("java", ["-version"]);
        Assert.SkipUnless(code == 0, "No Java runtime to run the Nu HTML checker with.");
        return jar;
    }

    private static async Task<(int Code, string Output)> Run(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Here(), RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, await output + await errors);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (127, $"{program} is not installed.");
        }
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
