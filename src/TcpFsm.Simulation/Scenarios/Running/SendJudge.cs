using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Scenarios.Expectations;

namespace TcpFsm.Simulation.Scenarios.Running;

/// <summary>Compares a message sent with the one expected.</summary>
internal static class SendJudge
{
    /// <summary>The first difference and where its expectation stands; null if there is none.</summary>
    public static (TextSpan Span, string Message)? Judge(ProtocolModel model, SendExpectation expected, Message sent)
    {
        string name = Scenario.PeerNames[expected.Peer], actual = MessageText.Format(model, sent);
        MessageModel type = model.Messages[expected.Message];
        if (expected.Contradiction is { } contradiction) return (expected.Span, $"no segment can be as expected: {contradiction}; {name} sent {actual}");
        if (sent.Index != expected.Message) return (expected.Span, $"expected {name} to send {type.Name}, but it sent {actual}");
        if ((sent.Flags & expected.Compared) != expected.Flags) return (expected.FlagsSpan, Flags(type, expected, sent, name) + $": {actual}");
        foreach (ExpectedField field in expected.Fields)
        {
            if (sent.Fields[field.Field] == field.Value) continue;
            FieldModel of = type.Fields[field.Field];
            string wanted = ValueText.Format(model, of.Type, field.Value), found = ValueText.Format(model, of.Type, sent.Fields[field.Field]);
            return (field.Span, $"expected {name} to send <{of.Name}={wanted}>, but it sent <{of.Name}={found}>: {actual}");
        }

        return null;
    }

    private static string Flags(MessageModel type, SendExpectation expected, Message sent, string name) =>
        $"expected {name} to send <{type.FlagsField}={MessageText.Flags(type, expected.Flags)}>, but it sent <{type.FlagsField}={MessageText.Flags(type, sent.Flags)}>";
}
