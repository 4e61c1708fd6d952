using System.Net.Sockets;

namespace TcpFsm.Host.Drill.Running;

/// <summary>What became of a call, or of one more attempt at a call that blocks.</summary>
/// <param name="Blocks">Whether it would block: it is to be tried again when something happened.</param>
/// <param name="Value">What it returns.</param>
/// <param name="Error">The errno it sets, by name; null: none.</param>
/// <param name="Finding">Why the run ends here all the same: what it hands out besides differs, or it is not supported.</param>
internal readonly record struct CallOutcome(bool Blocks, long Value, string? Error, Finding? Finding)
{
    /// <summary>It would block.</summary>
    public static CallOutcome WouldBlock { get; } = new(true, 0, null, null);

    /// <summary>It returns a number.</summary>
    public static CallOutcome Returns(long value) => new(false, value, null, null);

    /// <summary>It returns 0, or -1 with an errno.</summary>
    public static CallOutcome Of(SocketError error) => error == SocketError.Success ? Returns(0) : Fails(ErrorNames.Of(error));

    /// <summary>It returns -1 and sets an errno.</summary>
    public static CallOutcome Fails(string error) => new(false, -1, error, null);

    /// <summary>The run ends here.</summary>
    public static CallOutcome Ends(Finding finding) => new(false, 0, null, finding);

    /// <summary>The script needs more than this runner does.</summary>
    public static CallOutcome NotSupported(string why) => Ends(Running.Finding.NotSupported(why));

    /// <summary>As the script would write it.</summary>
    public string Describe() => Blocks ? "it blocks" : Error is null ? $"{Value}" : $"{Value} {Error}";
}
