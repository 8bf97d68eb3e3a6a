using System.ComponentModel;
using System.Diagnostics;

namespace Archive.Cli.Terminal;

/// <summary>Opens addresses the way the desktop does.</summary>
internal static class Browser
{
    /// <summary>Opens an address; where there is no desktop nothing happens, because the address is printed as well.</summary>
    public static void Open(string address)
    {
        try
        {
            using var started = Process.Start(OperatingSystem.IsWindows()
                ? new ProcessStartInfo(address) { UseShellExecute = true }
                : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address]) { RedirectStandardError = true, RedirectStandardOutput = true });
        }
        catch (Exception refusal) when (refusal is Win32Exception or InvalidOperationException)
        {
            // No desktop.
        }
    }
}
