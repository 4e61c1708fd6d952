using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Scenarios;
using TcpFsm.Simulation.Scenarios.Running;

namespace TcpFsm.Simulation.Walks;

/// <summary>One end of a walk of two: its machine, its user with habits of its own, and an honest host.</summary>
internal sealed class WalkEnd : IEnvironment
{
    private const string WindowQuestion = "receive-window";

    private static readonly long[] Windows = [0, 10, 1000, 4000, 65_535];

    private readonly int _peer;
    private readonly WalkNetwork _network;
    private readonly WalkRandom _random;
    private readonly ScenarioHost _host;
    private readonly MachineView _view;
    private readonly TimerDurations _durations;
    private readonly EventSource _events;

    public WalkEnd(int peer, IMachine machine, ParameterValues parameters, WalkNetwork network, WalkRandom random)
    {
        _peer = peer;
        Machine = machine;
        _network = network;
        _random = random;
        ProtocolModel model = machine.Model;
        _host = new ScenarioHost(model, new PeerStart { State = model.Initial, NextIss = [(long)(random.Bits() & uint.MaxValue)] });
        _view = new MachineView(machine, parameters);
        _durations = new TimerDurations(model);
        _events = new EventSource(model, _view, new Temperament(model, random), _durations, random);
        if (model.Question(WindowQuestion) is >= 0 and var window) _host.Set(new HostAnswer(window, 4000));
    }

    public IMachine Machine { get; }

    /// <summary>A host that answers the same in this event and has no part in what happens.</summary>
    public IEnvironment TrialHost { get; private set; } = null!;

    /// <summary>Makes ready for an event; now and then the host has changed its mind.</summary>
    public void BeginEvent()
    {
        ProtocolModel model = Machine.Model;
        TrialHost = new Trial(_host.Copy(), Machine);
        _view.Refresh(TrialHost);
        if (model.Host.Count == 0 || !_random.Percent(4)) return;
        int question = _random.Below(model.Host.Count);
        if (model.Host[question].Type.Kind == ValueKind.Bool) _host.Set(new HostAnswer(question, _random.Percent(75) ? 1 : 0));
        else if (model.Host[question].Name == WindowQuestion) _host.Set(new HostAnswer(question, _random.Pick(Windows)));
    }

    public void EndEvent() => _host.AfterEvent(Machine);

    /// <summary>Something that could happen next: mostly a message that arrives or a call, else a timer's expiry, now and then anything.</summary>
    public EventInput? Next()
    {
        int kind = _random.Below(100);
        if (kind < 50 && _network.Next(_peer) is { } message) return new EventInput(Machine.Model.ArrivalOf(message.Index), [], message);
        if (kind < 62 && _events.NextExpiry() is { } expiry) return expiry;
        return kind < 65 ? _events.Next() : _events.NextCall();
    }

    /// <summary>Takes what was chosen from the network, if it comes from there.</summary>
    public void Take(in EventInput input)
    {
        if (input.Message is not null) _network.Arrived(_peer, input.Message);
    }

    public long Ask(int question, long[] arguments) => _host.Ask(question, arguments, Machine);

    public void Send(Message message)
    {
        _host.Sent(message);
        _network.Send(_peer, message);
    }

    public void Start(int timer, long ticks) => _durations.Started(timer, ticks);

    public void Stop(int timer)
    {
    }

    public void Signal(int signal, long[] arguments) => _host.Signalled(signal, arguments);

    private sealed class Trial(ScenarioHost host, IMachine machine) : IEnvironment
    {
        public long Ask(int question, long[] arguments) => host.Ask(question, arguments, machine);

        public void Send(Message message)
        {
        }

        public void Start(int timer, long ticks)
        {
        }

        public void Stop(int timer)
        {
        }

        public void Signal(int signal, long[] arguments)
        {
        }
    }
}
