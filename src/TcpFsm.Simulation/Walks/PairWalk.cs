using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Walks;

/// <summary>
/// Random walks of two ends with a network between them that loses, doubles and reorders messages and brings old ones back.
/// The hosts are honest, so connections come as far as they do in life.
/// </summary>
public sealed class PairWalk
{
    private readonly ProtocolModel _model;
    private readonly MachineFactory _factory;
    private readonly WalkOptions _options;

    /// <summary>Takes the spec, the engine and how far to go.</summary>
    public PairWalk(ProtocolModel model, MachineFactory factory, WalkOptions options)
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
        ParameterValues parameters = RandomParameters.Choose(_model, random);
        var network = new WalkNetwork(random);
        WalkEnd[] ends = Enumerable.Range(0, 2).Select(p => new WalkEnd(p, _factory(_model, parameters), parameters, network, random)).ToArray();
        NoveltyChooser[] choosers = ends.Select(_ => new NoveltyChooser(_model, parameters)).ToArray();
        for (int step = 0; step < _options.Steps; step++)
        {
            int peer = random.Below(2);
            WalkEnd end = ends[peer];
            end.BeginEvent();
            List<EventInput> candidates = _options.Candidates(random, end.Next);
            if (candidates.Count == 0) continue;
            EventInput input = candidates[choosers[peer].Choose(end.Machine, candidates, end.TrialHost)];
            end.Take(input);
            int from = end.Machine.State;
            if (WalkStep.Dispatch(end.Machine, input, end, Coverage, _options, () => _options.Place(episode, step)) is not { } result) return;
            choosers[peer].Done(from, input, result, end.Machine.State);
            end.EndEvent();
        }
    }
}
