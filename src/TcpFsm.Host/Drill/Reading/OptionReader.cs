using System;
using System.Globalization;
using TcpFsm.Host.Drill.Script;

namespace TcpFsm.Host.Drill.Reading;

/// <summary>Reads option lines: <c>--tolerance_usecs=10000</c>.</summary>
internal static class OptionReader
{
    /// <summary>The smallest MTU that leaves a segment room for text behind headers of version 6.</summary>
    private const int SmallestMtu = 72;

    /// <summary>Reads one into <paramref name="options"/>.</summary>
    /// <param name="line">It, without its dashes.</param>
    /// <param name="options">What the lines before it said.</param>
    /// <param name="known">Whether this runner has a use for it; false without harm for most, see <see cref="IsNeeded"/>.</param>
    /// <returns>What is wrong with it; null: nothing.</returns>
    public static string? Read(string line, ref ScriptOptions options, out bool known)
    {
        int equals = line.IndexOf('=');
        string name = (equals < 0 ? line : line[..equals]).Trim();
        string value = equals < 0 ? "" : line[(equals + 1)..].Trim();
        known = true;
        switch (name)
        {
            case "ip_version": return IpVersion(value, ref options);
            case "tolerance_usecs":
                if (!TryNumber(value, 0, 3_600_000_000, out long tolerance)) return "--tolerance_usecs takes microseconds, an hour at most";
                options = options with { Tolerance = TimeSpan.FromMicroseconds(tolerance) };
                return null;
            case "mtu":
                if (!TryNumber(value, SmallestMtu, ushort.MaxValue, out long mtu)) return $"--mtu takes {SmallestMtu} to 65535";
                options = options with { Mtu = (int)mtu };
                return null;
            case "bind_port":
                if (!TryNumber(value, 1, ushort.MaxValue, out long local)) return "--bind_port takes 1 to 65535";
                options = options with { LocalPort = (ushort)local };
                return null;
            case "connect_port":
                if (!TryNumber(value, 1, ushort.MaxValue, out long remote)) return "--connect_port takes 1 to 65535";
                options = options with { RemotePort = (ushort)remote };
                return null;
            case "strict_segments":
                options = options with { StrictSegments = true };
                return null;
            default:
                known = false;
                return null;
        }
    }

    /// <summary>Whether a script with an option that has no use here cannot be run without it.</summary>
    public static bool IsNeeded(string line) =>
        line.StartsWith("udp_encapsulation", StringComparison.Ordinal) || line.StartsWith("tcp_md5", StringComparison.Ordinal)
        || line.StartsWith("is_anyip", StringComparison.Ordinal);

    private static string? IpVersion(string value, ref ScriptOptions options)
    {
        if (value is not ("ipv4" or "ipv4-mapped-ipv6" or "ipv6")) return "--ip_version takes ipv4, ipv4-mapped-ipv6 or ipv6";
        options = options with { IsIPv6 = value == "ipv6" };
        return null;
    }

    private static bool TryNumber(string text, long least, long most, out long value) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= least && value <= most;
}
