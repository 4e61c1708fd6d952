using System;
using System.Linq;
using System.Reflection;
using TcpFsm.Language.Flags;
using TcpFsm.Metadata;
using TcpFsm.Roslyn.Tests.Generated;

namespace TcpFsm.Roslyn.Tests.Handles;

/// <summary>A segment by hand: as rules send it that stay in the state, and nothing happens.</summary>
public sealed class ComposeTests : IDisposable
{
    private readonly World _world = new();
    private readonly TcpConnection _connection;

    public ComposeTests() => _connection = new TcpConnection(_world, time: new ManualTime());

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void Acknowledgment_IsFilledIn_NothingIsSent_TheHandleStaysGood()
    {
        TcpConnection.Established established = Opened.Established(_connection);
        int sent = _world.Sent.Count;
        TcpMachine before = _connection.Machine;

        TcpSegment segment = established.Compose(TcpFlags.Psh | TcpFlags.Ack, data: 7);

        Assert.Equal(new TcpSegment { Flags = TcpFlags.Psh | TcpFlags.Ack, Seq = before.SndNxt, Ack = before.RcvNxt, Wnd = before.RcvWnd, Data = 7 }, segment);
        Assert.Equal((sent, before), (_world.Sent.Count, _connection.Machine));
        Assert.True(established.IsCurrent);
    }

    [Fact]
    public void SynAgain_HasTheInitialSequenceNumber_UnlessOneIsGiven()
    {
        TcpConnection.SynSent synSent = Opened.SynSent(_connection);
        Assert.Equal(_connection.Machine.Iss, synSent.Compose(TcpFlags.Syn).Seq);
        Assert.Equal(new SequenceNumber(5), synSent.Compose(TcpFlags.Rst, seq: new SequenceNumber(5)).Seq);
    }

    [Fact]
    public void FinInClosing_IsTheOneSentBefore()
    {
        _ = Opened.Established(_connection).Close();
        TcpConnection.FinWait1 finWait1 = _connection.Current.FinWait1!.Value;
        TcpSegment fin = _world.Sent[^1];
        Assert.Equal(fin, finWait1.Compose(TcpFlags.Fin | TcpFlags.Ack));
    }

    [Fact]
    public void OtherFlags_AreRefused_WithTheWayToSendThem()
    {
        TcpConnection.Established established = Opened.Established(_connection);
#pragma warning disable TFSM1002 // What the compiler refuses is refused at run time too.
        var error = Assert.Throws<ArgumentException>(() => established.Compose(TcpFlags.Fin | TcpFlags.Ack));
#pragma warning restore TFSM1002
        Assert.Equal("flags", error.ParamName);
        Assert.Contains("ESTABLISHED with these flags only: ACK[,URG]", error.Message);
        Assert.Contains("Fin, Ack", error.Message);
        Assert.True(established.IsCurrent);
    }

    [Fact]
    public void EveryState_TakesExactlyTheFlagsOfItsAttribute()
    {
        foreach (TcpState state in Enum.GetValues<TcpState>())
        {
            FlagCubes staying = FlagCubes.TryParse(typeof(TcpState).GetField(state.ToString())!.GetCustomAttribute<FsmStateAttribute>()!.SendsStaying)!;
            object handle = HandleOf(state);
            MethodInfo compose = handle.GetType().GetMethod("Compose")!;
            Assert.True(compose.GetParameters()[0].IsDefined(typeof(FsmCombinationAttribute)));
            for (int flags = 0; flags < 256; flags++)
            {
                object?[] arguments = [(TcpFlags)flags, .. compose.GetParameters().Skip(1).Select(p => p.HasDefaultValue ? p.DefaultValue : null)];
                Exception? error = Record.Exception(() => compose.Invoke(handle, arguments));
                Assert.Equal(staying.Contains((ulong)flags), error is null);
                Assert.True(error is null or TargetInvocationException { InnerException: ArgumentException });
            }
        }
    }

    // A connection in any state, by way of a snapshot whose fifth octet is the state.
    private object HandleOf(TcpState state)
    {
        byte[] snapshot = _connection.Snapshot();
        snapshot[4] = (byte)state;
        _connection.Restore(snapshot);
        return _connection.Current.Value!;
    }
}
