using System.Collections.Generic;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Walks;

/// <summary>Random walks of one machine: episodes from the initial state, each with habits and parameters of its own.</summary>
public sealed class MachineWalk
{
    private readonly ProtocolModel _model;
    private readonly MachineFactory _factory;
    private readonly WalkOptions _options;

    /// <summary>Takes the spec, the engine and how far to go.</summary>
    public MachineWalk(ProtocolModel model, MachineFactory factory, WalkOptions options)
    {
        _model = model;
        _factory = factory;
        _options = options;
        Coverage = new WalkCoverage(model);
    }

    /// <summary>What all episodes so far have seen.</summary>
    public WalkCoverage Coverage { get; }

    /// <summary>Walks all episodes.</summary>
    /// <exception cref="WalkFinding">Something that must not be; its message names seed, episode and step.</exception>
    public void Run()
    {
        for (int episode = 0; episode < _options.Episodes; episode++) RunEpisode(episode);
    }

    /// <summary>Walks one episode, the same whichever were walked before.</summary>
    /// <exception cref="WalkFinding">Something that must not be; its message names seed, episode and step.</exception>
    public void RunEpisode(int episode)
    {
        WalkRandom random = _options.RandomOf(episode);
        var temperament = new Temperament(_model, random);
        ParameterValues parameters = RandomParameters.Choose(_model, random);
        IMachine machine = _factory(_model, parameters);
        var view = new MachineView(machine, parameters);
        var host = new WalkHost(_model, temperament, random);
        var events = new EventSource(_model, view, temperament, host.Durations, random);
        var chooser = new NoveltyChooser(_model, parameters);
        for (int step = 0; step < _options.Steps; step++)
        {
            host.BeginEvent();
            if (_options.Jumps && random.Percent(2)) Jump.Anywhere(machine, random);
            view.Refresh(host);
            List<EventInput> candidates = _options.Candidates(random, events.Next);
            if (candidates.Count == 0) return;
            EventInput input = candidates[chooser.Choose(machine, candidates, host)];
            int from = machine.State;
            if (WalkStep.Dispatch(machine, input, host, Coverage, _options, () => _options.Place(episode, step)) is not { } result) return;
            chooser.Done(from, input, result, machine.State);
        }
    }
}
