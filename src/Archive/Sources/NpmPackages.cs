using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Archive.Diagnostics;

namespace Archive.Sources;

/// <summary>
/// Fetches the theme's third-party front-end packages: what <c>theme/package.json</c> names, in exactly the versions of its lock file, into a
/// folder that is named after the lock file and shared by all archives of the user. No script of a package is run.
/// </summary>
/// <param name="cache">Where such folders are kept; null: among the user's own application data.</param>
public sealed class NpmPackages(string? cache = null)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>
    /// The packages as a tree (<c>node_modules/…</c>); null, and why, where npm is missing or cannot fetch them, or the theme asks for what is
    /// no package of a registry.
    /// </summary>
    public (IFileTree? Packages, Diagnostic? Note) Read(byte[] packageJson, byte[] packageLock)
    {
        if (NpmRequests.Refused(packageJson, packageLock) is var (file, request)) return (null, Diag.Packages.NotOfARegistry(file, request));
        // Other archives find their packages here, too: nobody may be able to write a lock file that has another's name.
        var folder = Path.Combine(cache ?? UserCache(), "npm", Convert.ToHexStringLower(SHA256.HashData(packageLock)));
        RemoveLeftovers(folder);
        if (!Directory.Exists(folder) && Install(folder, packageJson, packageLock) is { } problem) return (null, Diag.Packages.NotFetched(problem));
        return (new DiskFileTree(folder), null);
    }

    private static string UserCache() => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } data
            ? data : Path.GetTempPath(), "archive");

    /// <summary>Fetches into a folder of its own and renames it last: what stands under the final name is always complete.</summary>
    private static string? Install(string folder, byte[] packageJson, byte[] packageLock)
    {
        var fresh = $"{folder}.{Environment.ProcessId}.new";
        try
        {
            Directory.CreateDirectory(fresh);
            File.WriteAllBytes(Path.Combine(fresh, "package.json"), packageJson);
            File.WriteAllBytes(Path.Combine(fresh, "package-lock.json"), packageLock);
            if (Run(fresh) is { } problem) return problem;
            if (!Directory.Exists(folder)) Directory.Move(fresh, folder);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another build may have been quicker.
            return Directory.Exists(folder) ? null : exception.Message;
        }
        finally
        {
            if (Directory.Exists(fresh)) Directory.Delete(fresh, recursive: true);
        }
    }

    // Of builds that were killed while npm ran; those that still run are left alone. Litter that cannot be removed keeps nobody from building.
    private static void RemoveLeftovers(string folder)
    {
        try
        {
            var parent = Path.GetDirectoryName(folder)!;
            if (!Directory.Exists(parent)) return;
            foreach (var leftover in Directory.EnumerateDirectories(parent, $"{Path.GetFileName(folder)}.*.new"))
                if (!int.TryParse(Path.GetFileName(leftover).Split('.')[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id) || !IsRunning(id))
                    Directory.Delete(leftover, recursive: true);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string? Run(string folder)
    {
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        string[] arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--omit=dev"];
        try
        {
            using var process = Process.Start(new ProcessStartInfo(npm, arguments)
            {
                WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                return $"npm did not finish within {Patience.TotalMinutes:0} minutes.";
            }

            Task.WaitAll(output, errors);
            return process.ExitCode == 0 ? null : LastLine(errors.Result) ?? $"npm ended with exit code {process.ExitCode}.";
        }
        catch (Win32Exception)
        {
            return "npm is not installed.";
        }
    }

    private static string? LastLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .FirstOrDefault(line => line.StartsWith("npm error", StringComparison.Ordinal));
}
