using System;

namespace TcpFsm.Language.Analysis.Diagrams;

/// <summary>A computation took more than it was allowed; whoever started it goes on with less precision.</summary>
internal sealed class DiagramLimitException : Exception
{
    public DiagramLimitException() : base("A condition of the spec is too complex to be analysed exactly.")
    {
    }

    /// <summary>Whether a computation ended for want of steps or of stack, and not by a defect.</summary>
    public static bool Ended(Exception exception) => exception is DiagramLimitException or InsufficientExecutionStackException;
}
