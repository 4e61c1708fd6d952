using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Printing;

namespace TcpFsm.Language.Tests.Binding;

/// <summary>Messages to send: what is written, implied and defaulted.</summary>
public class SendTests
{
    private const string Segment = """
        messages:
          segment:
            fields: { prefix: SEG, SEQ: seq32, ACK: { type: seq32, when: ACK }, WND: { type: u16, default: W }, URG: { type: u16, when: URG, default: 7 }, DATA: text }
            flags: { field: CTL, SYN: { bit: 1 }, ACK: { bit: 4 }, URG: { bit: 5 }, PSH: { bit: 3, neutral: true } }
        variables: { W: u16, S: seq32 }
        events: { e: { args: { LEN: u32 } } }

        """;

    [Fact]
    public void FieldWithWhen_SetsItsFlag_AndOthersStayOff()
    {
        (MessageModel message, SendEffect send) = Bind("<SEQ=S><ACK=S + 1>");

        Assert.Equal(["ACK"], send.Flags.Select(f => message.Flags[f.Flag].Name));
        Assert.Equal(["SEQ", "ACK", "WND"], send.Fields.Select(f => message.Fields[f.Field].Name));
    }

    [Fact]
    public void Flags_StandByTheirBits_ConditionsIncluded()
    {
        (MessageModel message, SendEffect send) = Bind("<CTL=URG,ACK[,PSH if LEN > 1],SYN>");

        Assert.Equal(["SYN", "PSH", "ACK", "URG"], send.Flags.Select(f => message.Flags[f.Flag].Name));
        Assert.Equal([false, true, false, false], send.Flags.Select(f => f.Condition is not null));
    }

    [Fact]
    public void DefaultOfAFieldWithWhen_HoldsOnlyWhereItsFlagMayBeSet()
    {
        Assert.DoesNotContain(3, Bind("<CTL=SYN>").Send.Fields.Select(f => f.Field));
        Assert.Contains(3, Bind("<CTL=URG>").Send.Fields.Select(f => f.Field));
        Assert.Contains(3, Bind("<CTL=SYN[,URG if LEN > 1]>").Send.Fields.Select(f => f.Field));
    }

    [Fact]
    public void FieldWritten_BeatsAConditionOfItsFlag()
    {
        Assert.All(Bind("<ACK=S><CTL=SYN[,ACK if LEN > 1]>").Send.Flags, f => Assert.Null(f.Condition));
        Assert.All(Bind("<CTL=SYN[,ACK if LEN > 1]><ACK=S>").Send.Flags, f => Assert.Null(f.Condition));
    }

    [Fact]
    public void LiteralZero_IsASequenceNumber_WhereOneIsNeeded() =>
        Assert.Equal(new ConstantExpr(ValueType.Seq32, 0), Bind("<SEQ=0>").Send.Fields[0].Value);

    [Fact]
    public void MessageByName_WithoutFields_IsSent()
    {
        ProtocolModel model = Mini.Model("messages: { PING: {}, PONG: { fields: { ID: u8 } } }\n", "  A: { on PONG: [ { id: R, send: [PING, 'PONG<ID=PONG.ID>'] } ] }\n");

        Assert.Equal(["send PING", "send PONG<ID=PONG.ID>"], model.Rule("PONG", "R").Effects.Select(e => EffectPrinter.Print(model, e, PrintContext.None)));
    }

    [Fact]
    public void OneOfSeveralMessages_MustBeNamed() =>
        Assert.Equal(["TFSM0003 Say which message, `PING<...>`: the spec has 2."], Mini.Errors("messages: { PING: {}, PONG: { fields: { ID: u8 } } }\n", "  A: { on PING: [ { send: '<ID=1>' } ] }\n"));

    private static (MessageModel Message, SendEffect Send) Bind(string template)
    {
        ProtocolModel model = Mini.Model(Segment, $"  A: {{ on e: [ {{ id: R, send: \"{template}\" }} ] }}\n");
        return (model.Messages[0], (SendEffect)model.Rule("e", "R").Effects[0]);
    }
}
