using System.Collections.Generic;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Scenarios.Running;

/// <summary>
/// The program around a machine, as scenarios need it: answers set by the scenario come first; then what a host of TCP knows of its text;
/// and where nobody knows, yes, 1 s or 0.
/// </summary>
internal sealed class ScenarioHost
{
    private const long OneSecond = 10_000_000;

    private readonly ProtocolModel _model;
    private readonly Dictionary<int, long> _answers;
    private readonly TcpText _text;
    private readonly InitialSequenceNumbers _numbers;
    private readonly HostQuestions _questions;

    public ScenarioHost(ProtocolModel model, PeerStart start)
        : this(model, [], new TcpText(model), new InitialSequenceNumbers(start.NextIss, 0, start.LastIss))
    {
        foreach (HostAnswer answer in start.Answers) Set(answer);
    }

    private ScenarioHost(ProtocolModel model, Dictionary<int, long> answers, TcpText text, InitialSequenceNumbers numbers)
    {
        _model = model;
        _answers = answers;
        _text = text;
        _numbers = numbers;
        _questions = HostQuestions.Of(model);
    }

    /// <summary>Another host that knows the same.</summary>
    public ScenarioHost Copy() => new(_model, new Dictionary<int, long>(_answers), _text.Copy(), _numbers.Copy());

    /// <summary>Answers so from here on.</summary>
    public void Set(HostAnswer answer) => _answers[answer.Question] = answer.Value;

    /// <summary>Answers a question of a machine.</summary>
    public long Ask(int question, long[] arguments, IMachine machine) =>
        _answers.TryGetValue(question, out long answer) ? answer : AnswerByName(question, arguments, machine);

    /// <summary>Notes what the machine sent.</summary>
    public void Sent(Message message) => _text.Sent(message);

    /// <summary>Notes what the machine signalled.</summary>
    public void Signalled(int signal, long[] arguments) => _text.Signalled(signal, arguments);

    /// <summary>Forgets text that is acknowledged or taken.</summary>
    public void AfterEvent(IMachine machine) => _text.AfterEvent(machine);

    private long AnswerByName(int question, long[] arguments, IMachine machine)
    {
        switch (_questions.KindOf(question))
        {
            case HostQuestion.ChooseIss:
                _text.Forget();
                return _numbers.Next();
            case HostQuestion.ChooseIssAbove:
                _text.Forget();
                return _numbers.NextAbove(arguments[0]);
            case HostQuestion.RetransmissionTimeout:
                return OneSecond << (int)System.Math.Min(arguments[0], 6);
            case HostQuestion.ResendLength:
                return _text.ResendLength(arguments[0], machine);
            case HostQuestion.HeldText:
                return _text.HeldFrom(arguments[0]);
            case HostQuestion.Readable:
                return _text.Readable;
            default:
                return ByType(_model.Host[question].Type.Kind);
        }
    }

    private static long ByType(ValueKind kind) => kind switch
    {
        ValueKind.Bool => 1,
        ValueKind.Duration => OneSecond,
        _ => 0,
    };
}
