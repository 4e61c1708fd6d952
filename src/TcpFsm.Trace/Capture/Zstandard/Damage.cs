using System.IO;

namespace TcpFsm.Trace.Capture.Zstandard;

/// <summary>What is wrong with a compressed file.</summary>
internal static class Damage
{
    /// <summary>Something in it cannot be.</summary>
    public static InvalidDataException At(string part) => new($"the zstd compression is damaged at {part}");

    /// <summary>It ends too early.</summary>
    public static InvalidDataException CutOff() => new("the zstd compression is cut off");
}
