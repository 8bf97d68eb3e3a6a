using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Archive.Output;

/// <summary>The few system calls that .NET has no name for.</summary>
internal static partial class Native
{
    public const int Missing = 2, Busy = 16, CrossDevice = 18;

    private const int CurrentFolder = -100;
    private const uint ExchangeOnLinux = 2, SwapOnMac = 2;

    /// <summary>Gives a file a second name; the error number, 0 for success, -1 where the system cannot.</summary>
    public static int Link(string existing, string added) =>
        OperatingSystem.IsWindows() ? -1 : Error(link(existing, added));

    /// <summary>Renames over whatever is there, never copying; the error number, 0 for success.</summary>
    public static int Rename(string from, string to) => Error(rename(from, to));

    /// <summary>Lets two paths change places in one step; the error number, 0 for success, -1 where the system cannot.</summary>
    public static int Exchange(string one, string other)
    {
        try
        {
            return OperatingSystem.IsLinux() ? Error(renameat2(CurrentFolder, one, CurrentFolder, other, ExchangeOnLinux))
                : OperatingSystem.IsMacOS() ? Error(renamex_np(one, other, SwapOnMac))
                : -1;
        }
        catch (EntryPointNotFoundException)
        {
            // A C library older than the call.
            return -1;
        }
    }

    /// <summary>What the disk said, as .NET would have said it.</summary>
    public static IOException Refusal(int error, string path) => new($"{new Win32Exception(error).Message}: “{path}”", error);

    private static int Error(int result) => result == 0 ? 0 : Marshal.GetLastPInvokeError();

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int link(string existing, string added);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int rename(string from, string to);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int renameat2(int fromFolder, string from, int toFolder, string to, uint flags);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int renamex_np(string from, string to, uint flags);
}
