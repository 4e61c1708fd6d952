using System;
using System.IO;
using System.Linq;
using TcpFsm.Language;
using TcpFsm.Language.Model;
using TcpFsm.Language.Tests.Analysis;
using TcpFsm.Language.Text;
using TcpFsm.Mutation.Invariants;
using TcpFsm.Mutation.Mutants;
using TcpFsm.Mutation.Walking;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Interpretation;
using TcpFsm.Simulation.Walks;
using TcpFsm.Tests.Shared;
using ValueType = TcpFsm.Language.Model.ValueType;

namespace TcpFsm.Tool.Tests.Conversations;

/// <summary>What random conversations are held to: it holds of TCP, and each part of it notices a spec that breaks it.</summary>
public sealed class InvariantTests
{
    private static readonly SpecCompilation Spec =
        SpecCompiler.Compile(new SourceText("spec/tcp.fsm.yaml", File.ReadAllText(Repository.PathOf("spec/tcp.fsm.yaml"))));

    /// <summary>Each invariant and the beginning of a mutant's name that breaks it.</summary>
    public static TheoryData<string, string> Broken => new()
    {
        { nameof(ResetGoesBackWhereItCameFrom), "T1: goto LISTEN -> SYN-SENT" },
        { nameof(OneFinHasOneNumber), "C7: when CLOSE-PENDING and SND.QUEUED = 0 -> SND.QUEUED = 0" },
        { nameof(AcknowledgedIsNotBeyondSent), "new-ack: SND.UNA < SEG.ACK =< SND.NXT -> SND.UNA < SEG.ACK" },
        { nameof(ReceivedNeverGoesBack), "new-text: not (" },
        { nameof(InitialNumbersStay), "N2: no goto SYN-RECEIVED" },
        { nameof(PassiveCloserNeverWaits), "K8: goto CLOSED -> LISTEN" },
        { nameof(NoResetAnswersReset), "X1: deleted" },
        { nameof(SegmentsAreOfTheTable), "send-fin: send without ACK: send <SEQ=FIN.SEQ><ACK=RCV.NXT><CTL=FIN,ACK> (2)" },
        { nameof(AcknowledgmentsAreOfNow), "W2.FIN: send without ACK" },
        { nameof(SequenceNumbersAreOurs), "plain-ack: send without SEQ" },
        { nameof(AcceptedTextIsTold), "D1: no signal text(N + HELD)" },
        { nameof(AcknowledgedTextIsTold), "E1: no signal text acknowledged(ACKED.TEXT)" },
        { nameof(WhatIsInFlightIsTimed), "first-in-flight: no start retransmission" },
        { nameof(TimeoutsBackOff), "W6: no start retransmission" },
        { nameof(TimeWaitEnds), "begin-time-wait: no start time-wait" },
        { nameof(ClosedForgets), "T1: no cancel: all" },
        { nameof(EveryAcknowledgmentIsPaid), "D1.ACK: no ACK-DUE = false" },
    };

    [Fact]
    public void Random_conversations_keep_all_invariants_on_both_engines()
    {
        var output = new StringWriter();
        Assert.True(new ConversationRun(Spec, output).Run(300, 11) == 0, output.ToString());
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void An_invariant_notices_a_spec_that_breaks_it(string invariant, string mutant)
    {
        ProtocolModel changed = Find(mutant).Apply(Spec.Model!);
        MachineFactory held = (model, parameters) =>
            new InvariantMachine(new Interpreter(model, parameters), parameters, [AllInvariants.New().Single(i => i.Name == invariant)]);
        WalkFinding finding = Assert.Throws<WalkFinding>(() => Walk(changed, held));
        Assert.Contains($"{invariant} (", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_invariant_has_a_spec_that_breaks_it() =>
        Assert.Equal(AllInvariants.New().Select(i => i.Name), Broken.Select(row => (string)((object[])row)[0]));

    [Fact]
    public void Always_is_held_on_walks()
    {
        var never = new NotExpr(new ConstantExpr(ValueType.Bool, 1));
        ProtocolModel model = Spec.Model!;
        ProtocolModel changed = model with { States = model.States.Select(s => s.Name == "ESTABLISHED" ? s with { Always = EquatableArray.Of<Expr>(never) } : s).ToEquatableArray() };
        Assert.Contains("always:", Assert.Throws<WalkFinding>(() => Walk(changed, AlwaysMachine.Around(Interpreter.Factory))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("T1: goto LISTEN -> SYN-SENT")]
    [InlineData("K8: goto CLOSED -> LISTEN")]
    [InlineData("X1: deleted")]
    public void The_derived_tables_notice_what_was_not_derived(string mutant)
    {
        ProtocolModel changed = Find(mutant).Apply(Spec.Model!);
        MachineFactory held = (model, parameters) => new DerivedMachine(new Interpreter(model, parameters), Spec.Derived!);
        Assert.Contains("Not derived", Assert.Throws<WalkFinding>(() => Walk(changed, held)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mutants_have_names_of_their_own() =>
        Assert.Empty(MutantFinder.Find(Spec.Model!).GroupBy(m => m.Name).Where(g => g.Count() > 1).Select(g => g.Key));

    private static Mutant Find(string name) => MutantFinder.Find(Spec.Model!).First(m => m.Name.StartsWith(name, StringComparison.Ordinal));

    private static void Walk(ProtocolModel model, MachineFactory held)
    {
        new PairWalk(model, held, new WalkOptions(1, 60, 200) { EndlessEndsEpisode = true }).Run();
        new MachineWalk(model, held, new WalkOptions(1, 400, 200) { EndlessEndsEpisode = true }).Run();
    }
}
