using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using TcpFsm.Language;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Flags;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using TcpFsm.Metadata;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Roslyn.Tests.Generated;

/// <summary>The attributes of the compiled types say what follows from the spec: a tool needs no more than the assembly.</summary>
public class MetadataTests
{
    private static readonly SpecCompilation Tcp = SpecCompiler.Compile(new SourceText("tcp.fsm.yaml", File.ReadAllText(Repository.PathOf("spec/tcp.fsm.yaml"))));

    [Fact]
    public void States_NameTheirProtocolAndItsFlags()
    {
        var protocol = typeof(TcpState).GetCustomAttribute<FsmProtocolAttribute>()!;
        Assert.Equal(("Tcp", typeof(TcpFlags), 1, "RFC 9293"), (protocol.Name, protocol.Flags, protocol.Format, protocol.Reference));
    }

    [Fact]
    public void EveryState_BearsWhatFollowsForIt()
    {
        ProtocolModel model = Tcp.Model!;
        int segment = model.Events.Select(e => e.Name).ToList().IndexOf("segment");
        foreach (TcpState state in Enum.GetValues<TcpState>())
        {
            FsmStateAttribute attribute = typeof(TcpState).GetField(state.ToString())!.GetCustomAttributes<FsmStateAttribute>().Single();
            DerivedState derived = Tcp.Derived!.States[(int)state];
            Assert.Equal(Text(derived.Sends), attribute.Sends);
            Assert.Equal(Text(derived.StayingSends), attribute.SendsStaying);
            Assert.Equal(derived.Events[segment].Reception!.Acts.ToString(), attribute.Acts);
            Assert.Equal(derived.Events[segment].Reception!.Answers.ToString(), attribute.Answers);
            Assert.Equal(model.States[(int)state].Final, attribute.Final);
            Assert.Equal(model.States[(int)state].Section ?? "", attribute.Section);
            Assert.Null(attribute.Flags);
            IEnumerable<int> legal = Enumerable.Range(0, model.Events.Count).Where(e => derived.Events[e].Legal);
            Assert.Equal(legal.Select(e => ((TcpEvent)e).ToString()), attribute.Events.Split(','));
        }
    }

    [Fact]
    public void Established_SendsNoSynAndListenNoFin()
    {
        Assert.False(Sends(TcpState.Established).Overlaps(FlagCubes.TryParse("2/2")!));
        Assert.False(Sends(TcpState.Listen).Overlaps(FlagCubes.TryParse("1/1")!));
        Assert.True(Sends(TcpState.Established).Contains((ulong)(TcpFlags.Ack | TcpFlags.Fin)));
    }

    [Fact]
    public void Flags_NameTheNeutralAndTheIllegal()
    {
        Assert.Equal("C8", typeof(TcpFlags).GetCustomAttribute<FsmFlagsAttribute>()!.Neutral);
        FsmIllegalAttribute[] illegal = [.. typeof(TcpFlags).GetCustomAttributes<FsmIllegalAttribute>()];
        Assert.Equal(Tcp.Model!.Messages[0].Illegal.Count, illegal.Length);
        Assert.Contains(illegal, i => FlagCubes.TryParse(i.Cubes)!.Contains((ulong)(TcpFlags.Syn | TcpFlags.Fin)));
        Assert.All(illegal, i => Assert.False(FlagCubes.TryParse(i.Cubes)!.Contains((ulong)TcpFlags.Ack)));
        Assert.All(illegal, i => Assert.NotEmpty(i.Because));
    }

    [Theory]
    [InlineData(typeof(TcpMachine))]
    [InlineData(typeof(TcpConnection))]
    public void Methods_NameTheirEvents(Type type)
    {
        IEnumerable<string> named = type.GetMethods().Select(m => m.GetCustomAttribute<FsmEventAttribute>()?.Name).OfType<string>().Where(n => n != "*");
        IEnumerable<string> expected = Enum.GetNames<TcpEvent>().Where(n => !n.StartsWith("Timeout", StringComparison.Ordinal));
        Assert.Equal(expected.Order(), named.Order());
        Assert.NotNull(type.GetProperty("State")!.GetCustomAttribute<FsmLiveStateAttribute>());
    }

    [Fact]
    public void SegmentsFlags_AreAWholeCombination() =>
        Assert.NotNull(typeof(TcpSegment).GetProperty(nameof(TcpSegment.Flags))!.GetCustomAttribute<FsmCombinationAttribute>());

    [Fact]
    public void ModelHash_IsTheSpecs() => Assert.Equal(TcpMachine.ModelHash, Tcp.Model!.Hash);

    private static FlagCubes Sends(TcpState state) =>
        FlagCubes.TryParse(typeof(TcpState).GetField(state.ToString())!.GetCustomAttribute<FsmStateAttribute>()!.Sends)!;

    private static string Text(EquatableArray<SentFlags> sends) => sends.Select(s => s.Flags.ToString()).SingleOrDefault() ?? "";
}
