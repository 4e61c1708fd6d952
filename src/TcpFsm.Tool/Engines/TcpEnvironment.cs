using System;
using System.Collections.Generic;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Tool.Engines;

/// <summary>The effects of the generated machine, handed on to the environment of a simulation.</summary>
/// <param name="model">TCP's model.</param>
/// <param name="environment">The world of the simulation.</param>
/// <param name="fired">Takes the rules that fire.</param>
internal readonly struct TcpEnvironment(ProtocolModel model, IEnvironment environment, List<int> fired) : ITcpEffects
{
    public SequenceNumber ChooseIss() => Seq("choose-iss");

    public SequenceNumber ChooseIssAbove(SequenceNumber last) => Seq("choose-iss-above", last.Value);

    public TimeSpan Rto(byte @try) => new(Ask("rto", @try));

    public bool MayUseSocket() => Ask("may-use-socket") != 0;

    public bool HasRoom() => Ask("has-room") != 0;

    public bool DiffservOk() => Ask("diffserv-ok") != 0;

    public bool SecurityOk() => Ask("security-ok") != 0;

    public bool SourceOk() => Ask("source-ok") != 0;

    public bool RemoteSpecified() => Ask("remote-specified") != 0;

    public bool RemoteValid() => Ask("remote-valid") != 0;

    public uint ResendLength(SequenceNumber from) => Number("resend-length", from.Value);

    public uint ReceiveWindow() => Number("receive-window");

    public uint Readable() => Number("readable");

    public uint HeldText(SequenceNumber from) => Number("held-text", from.Value);

    public bool MaySend(uint len) => Ask("may-send", len) != 0;

    public bool MayChallenge() => Ask("may-challenge") != 0;

    public void Send(in TcpSegment message) => environment.Send(TcpValues.ToMessage(message, model));

    public void Start(TcpTimer timer, TimeSpan after) => environment.Start((int)timer, after.Ticks);

    public void Stop(TcpTimer timer) => environment.Stop((int)timer);

    public void Signal(in TcpNotice notice) =>
        environment.Signal((int)notice.Signal, TcpValues.ToArguments(notice, model.Signals[(int)notice.Signal]));

    public void Fired(TcpRule rule) => fired.Add((int)rule);

    private SequenceNumber Seq(string question, params long[] arguments) => new(Number(question, arguments));

    private uint Number(string question, params long[] arguments) => unchecked((uint)Ask(question, arguments));

    private long Ask(string question, params long[] arguments)
    {
        int index = 0;
        while (model.Host[index].Name != question) index++;
        return environment.Ask(index, arguments);
    }
}
