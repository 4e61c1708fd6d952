using System;
using TcpFsm.Host.Drill.Script;

namespace TcpFsm.Host.Drill.Running;

/// <summary>A call under way, which may take several attempts.</summary>
/// <param name="call">What the script says of it.</param>
/// <param name="begun">When it was made.</param>
/// <param name="until">When it is to return.</param>
internal sealed class CallAttempt(CallEvent call, TimeSpan begun, TimeSpan until)
{
    /// <summary>What the script says of it.</summary>
    public CallEvent Call { get; } = call;

    /// <summary>When it was made.</summary>
    public TimeSpan Begun { get; } = begun;

    /// <summary>When it is to return.</summary>
    public TimeSpan Until { get; } = until;

    /// <summary>Octets written so far, for a write that waits for room.</summary>
    public long Done { get; set; }

    /// <summary>Whether the attempt before this one began what is waited for.</summary>
    public bool IsBegun { get; set; }
}
