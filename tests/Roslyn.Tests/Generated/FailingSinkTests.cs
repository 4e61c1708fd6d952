using System;
using System.Collections.Generic;
using System.Linq;

namespace TcpFsm.Roslyn.Tests.Generated;

/// <summary>Order and failure: what a sink sees of the machine at each effect is what a sink that throws there leaves behind.</summary>
public class FailingSinkTests
{
    private static readonly TcpSegment Syn = new() { Flags = TcpFlags.Syn, Seq = new(5000), Wnd = 4000 };
    private static readonly TcpSegment Text = new() { Flags = TcpFlags.Ack | TcpFlags.Fin, Seq = new(5001), Ack = new(1001), Wnd = 4000, Data = 100 };
    private static readonly TcpSegment Reset = new() { Flags = TcpFlags.Rst, Seq = new(5001) };

    public static TheoryData<string> Events => ["open-active", "syn", "text and fin", "send", "close", "abort", "reset", "retransmission", "user"];

    [Theory]
    [MemberData(nameof(Events))]
    public void SinkThatThrows_LeavesWhatItSaw(string name)
    {
        (TcpMachine start, Action<Box, World> act) = Case(name);
        List<(TcpMachine Machine, string Told)> seen = Watch(start, act);
        Assert.NotEmpty(seen);
        for (int effect = 0; effect < seen.Count; effect++)
        {
            var box = new Box { Machine = start };
            var world = new World();
            int left = effect;
            world.OnEffect = () =>
            {
                if (left-- == 0) throw new InvalidTimeZoneException();
            };

            Assert.Throws<InvalidTimeZoneException>(() => act(box, world));

            Assert.Equal(seen[effect].Machine, box.Machine);
            Assert.Equal(seen.Take(effect).Select(s => s.Told), world.Told);
        }
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void MachineWhoseSinkThrew_CanBeUsedOn(string name)
    {
        (TcpMachine start, Action<Box, World> act) = Case(name);
        for (int effect = 0; effect < Watch(start, act).Count; effect++)
        {
            var box = new Box { Machine = start };
            var world = new World();
            int left = effect;
            world.OnEffect = () =>
            {
                if (left-- == 0) throw new InvalidTimeZoneException();
            };
            Assert.Throws<InvalidTimeZoneException>(() => act(box, world));
            var quiet = new QuietSink();

            box.Machine.Abort(TcpParameters.Default, ref quiet);

            Assert.Equal(TcpState.Closed, box.Machine.State);
            Assert.True(box.Machine.OpenPassive(TcpParameters.Default, ref quiet).IsOk);
        }
    }

    [Fact]
    public void Variables_AreAssignedBeforeTheEffectsThatFollow_AndTheStateAfterAll()
    {
        List<(TcpMachine Machine, string Told)> seen = Watch(default, Case("open-active").Act);
        Assert.Equal(["send Syn", "start retransmission 1", "start user 300"], seen.Select(s => s.Told));
        Assert.All(seen, s => Assert.Equal((TcpState.Closed, 1001u), (s.Machine.State, s.Machine.SndNxt.Value)));
        Assert.Equal([false, true, true], seen.Select(s => s.Machine.IsRunning(TcpTimer.Retransmission)));
        Assert.Equal([false, false, true], seen.Select(s => s.Machine.IsRunning(TcpTimer.User)));
    }

    private static List<(TcpMachine Machine, string Told)> Watch(TcpMachine start, Action<Box, World> act)
    {
        var box = new Box { Machine = start };
        var machines = new List<TcpMachine>();
        var world = new World();
        world.OnEffect = () => machines.Add(box.Machine);
        act(box, world);
        return [.. machines.Zip(world.Told)];
    }

    private static (TcpMachine Start, Action<Box, World> Act) Case(string name)
    {
        TcpMachine established = MachineTests.Established();
        TcpMachine inFlight = established;
        var quiet = new QuietSink();
        inFlight.Send(1000, false, TcpParameters.Default, ref quiet);
        TcpMachine listening = default;
        listening.OpenPassive(TcpParameters.Default, ref quiet);
        return name switch
        {
            "open-active" => (default, (b, w) => b.With(w, (ref TcpMachine m, ref Sink s) => m.OpenActive(TcpParameters.Default, ref s))),
            "syn" => (listening, (b, w) => b.With(w, (ref TcpMachine m, ref Sink s) => m.Receive(Syn, TcpParameters.Default, ref s))),
            "text and fin" => (inFlight, (b, w) => b.With(w, (ref TcpMachine m, ref Sink s) => m.Receive(Text with { Ack = inFlight.SndNxt }, TcpParameters.Default, ref s))),
            "send" => (established, (b, w) => b.With(w, (ref TcpMachine m, ref Sink s) => m.Send(5000, true, TcpParameters.Default, ref s))),
            "close" => (established, (b, w) => b.With(w, (ref TcpMachine m, ref Sink s) => m.Close(TcpParameters.Default, ref s))),
            "abort" => (inFlight, (b, w) => b.With(w, (ref TcpMachine m, ref Sink s) => m.Abort(TcpParameters.Default, ref s))),
            "reset" => (inFlight, (b, w) => b.With(w, (ref TcpMachine m, ref Sink s) => m.Receive(Reset, TcpParameters.Default, ref s))),
            "retransmission" => (inFlight, (b, w) => b.With(w, (ref TcpMachine m, ref Sink s) => m.Expire(TcpTimer.Retransmission, TcpParameters.Default, ref s))),
            _ => (inFlight, (b, w) => b.With(w, (ref TcpMachine m, ref Sink s) => m.Expire(TcpTimer.User, TcpParameters.Default, ref s))),
        };
    }

    private delegate TcpOutcome Act(ref TcpMachine machine, ref Sink sink);

    /// <summary>Holds the machine where the sink can see it while it works.</summary>
    private sealed class Box
    {
        public TcpMachine Machine;

        public void With(World world, Act act)
        {
            var sink = new Sink(world);
            act(ref Machine, ref sink);
        }
    }
}
