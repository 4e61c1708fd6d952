using System;

namespace TcpFsm.Trace.Tracking;

/// <summary>What is known of one end.</summary>
[Flags]
internal enum EndMarks : ushort
{
    None = 0,

    /// <summary>Its machine is in a state; before, it is a blank.</summary>
    Known = 1,

    /// <summary>It spoke, so its own numbers are seen and not guessed.</summary>
    Spoke = 2,

    /// <summary>It sent a SYN without ACK.</summary>
    SentSyn = 4,

    /// <summary>It sent a SYN,ACK.</summary>
    SentSynAck = 8,

    /// <summary>A SYN of it was seen.</summary>
    AnySyn = SentSyn | SentSynAck,

    /// <summary>It sent a FIN.</summary>
    SentFin = 16,

    /// <summary>It sent a RST that its machine explains.</summary>
    SentReset = 32,

    /// <summary>Its machine reached ESTABLISHED.</summary>
    Established = 64,

    /// <summary>Its machine went through CLOSING.</summary>
    WasClosing = 128,

    /// <summary>Its machine sent an acknowledgment the capture has not shown yet.</summary>
    OwesAck = 256,

    /// <summary>Its machine sent a RST the capture has not shown yet.</summary>
    OwesReset = 512,

    /// <summary>It acknowledged something: <see cref="TracedEnd.LastAck"/> counts.</summary>
    Acknowledged = 1024,

    /// <summary>A window of it was seen: <see cref="TracedEnd.Edge"/> counts.</summary>
    Offered = 2048,

    /// <summary>The window it offered last stood in its SYN, where no window is scaled.</summary>
    OfferedInSyn = 4096,

    /// <summary>The peer's FIN is under way to it, or has come ahead of text it waits for.</summary>
    AwaitsFin = 8192,

    /// <summary>It sent flags that no state sends together.</summary>
    SentOdd = 16384,

    /// <summary>The acknowledgment it sent last, or owes, doubts what it received.</summary>
    Challenges = 32768,
}
