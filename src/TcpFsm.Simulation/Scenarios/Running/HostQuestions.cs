using System.Linq;
using System.Runtime.CompilerServices;
using TcpFsm.Language.Model;

namespace TcpFsm.Simulation.Scenarios.Running;

/// <summary>Questions whose answer follows from what happened before.</summary>
internal enum HostQuestion
{
    Other,
    ChooseIss,
    ChooseIssAbove,
    RetransmissionTimeout,
    ResendLength,
    HeldText,
    Readable,
}

/// <summary>Knows the questions of a model by name and form; one of another form is <see cref="HostQuestion.Other"/>.</summary>
internal sealed class HostQuestions
{
    private static readonly ConditionalWeakTable<ProtocolModel, HostQuestions> Known = new();

    private readonly HostQuestion[] _kinds;

    private HostQuestions(ProtocolModel model) => _kinds = model.Host.Select(Classify).ToArray();

    public static HostQuestions Of(ProtocolModel model) => Known.GetValue(model, m => new HostQuestions(m));

    public HostQuestion KindOf(int question) => _kinds[question];

    private static HostQuestion Classify(HostModel host) => (host.Name, host.Arguments.Count) switch
    {
        ("choose-iss", 0) => HostQuestion.ChooseIss,
        ("choose-iss-above", 1) => HostQuestion.ChooseIssAbove,
        ("rto", 1) => HostQuestion.RetransmissionTimeout,
        ("resend-length", 1) => HostQuestion.ResendLength,
        ("held-text", 1) => HostQuestion.HeldText,
        ("readable", 0) => HostQuestion.Readable,
        _ => HostQuestion.Other,
    };
}
