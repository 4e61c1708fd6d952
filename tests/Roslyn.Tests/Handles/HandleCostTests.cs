using System;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using TcpFsm.Metadata;
using TcpFsm.Roslyn.Tests.Generated;

namespace TcpFsm.Roslyn.Tests.Handles;

/// <summary>Handles and unions are two words each, and nothing is allocated for them.</summary>
public class HandleCostTests
{
    public static TheoryData<Type> Structs =>
    [
        .. typeof(TcpConnection).GetNestedTypes().SelectMany(t => t.GetNestedTypes().Append(t))
            .Where(t => t.IsDefined(typeof(FsmHandleAttribute)) || t.IsDefined(typeof(FsmUnionAttribute))),
    ];

    [Theory]
    [MemberData(nameof(Structs))]
    public void EveryHandleAndUnion_Is16Octets(Type type)
    {
        MethodInfo size = typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type);
        Assert.Equal(16, size.Invoke(null, null));
        Assert.Empty(type.GetInterfaces());
    }

    [Fact]
    public void Calls_PatternsAndMatch_AllocateNothing()
    {
        using var connection = new TcpConnection(new QuietSink(), time: new ManualTime());
        TcpConnection.Established established = Opened.Established(connection);
        Use(ref established, 100);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Use(ref established, 1000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Use(ref TcpConnection.Established established, uint segments)
    {
        for (uint i = 0; i < segments; i++)
        {
            established = established.Status().IcmpSoft().Receive(len: 0);
            TcpSegment probe = established.Compose(TcpFlags.Ack, data: 1);
            uint data = established.Connection.Machine.SndNxt == probe.Seq ? 10u : 0;
            TcpSegment text = new() { Flags = TcpFlags.Ack, Seq = probe.Ack, Ack = probe.Seq, Wnd = 65_535, Data = data };
            TcpConnection.Established.ReceiveOutcome next = established.Receive(text, out TcpOutcome outcome);
            uint got = next.Match(1u, static (_, _) => 0u, static (h, one) => h.IsCurrent ? one : 0, static (_, _) => 0u);
            if (next is not { Established: { } held } || got != 1 || !outcome.IsOk || !next.Cases.TryGetValue(out established) || !held.IsCurrent)
                throw new InvalidOperationException("The connection did not stay open.");
        }
    }
}
