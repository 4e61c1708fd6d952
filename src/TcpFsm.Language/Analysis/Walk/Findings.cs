using System.Collections.Generic;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis.Walk;

/// <summary>What is noticed during the walks of a whole model.</summary>
internal sealed class Findings(ProtocolModel model)
{
    private readonly HashSet<long> _illegalSends = [];

    /// <summary>For each rule of the model whether it fires on some path.</summary>
    public bool[] Fired { get; } = new bool[model.Rules.Count];

    /// <summary>For rules that did not fire where they were judged: why.</summary>
    public DeadRule?[] Silent { get; } = new DeadRule?[model.Rules.Count];

    /// <summary>Sends that may be illegal, one for each.</summary>
    public List<IllegalSend> IllegalSends { get; } = [];

    /// <summary>States and events of which the spec does not say enough.</summary>
    public List<UndecidedEvent> Undecided { get; } = [];

    /// <summary>Notes a send unless it was noted before.</summary>
    public void AddIllegalSend(IllegalSend send)
    {
        if (_illegalSends.Add(((long)send.Rule << 32) + send.Send)) IllegalSends.Add(send);
    }
}
