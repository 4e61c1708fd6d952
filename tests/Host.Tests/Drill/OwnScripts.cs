using System.Collections.Generic;
using System.IO;
using System.Linq;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Host.Tests.Drill;

/// <summary>The scripts of spec/drill.</summary>
internal static class OwnScripts
{
    /// <summary>Their names and what they say, in the order of names.</summary>
    public static IReadOnlyList<(string Name, string Text)> All { get; } = [.. Directory.GetFiles(Repository.PathOf("spec/drill"), "*.pkt")
        .Order(System.StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllText(path)))];
}
