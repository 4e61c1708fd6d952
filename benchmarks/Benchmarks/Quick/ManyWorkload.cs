using System;
using System.Linq;
using TcpFsm.Benchmarks.Subjects;

namespace TcpFsm.Benchmarks.Quick;

/// <summary>100,000 connections that receive text in turn, in an order the cache cannot foresee: what counts is how much memory a machine touches.</summary>
internal sealed class ManyWorkload<TSubject> : Workload
    where TSubject : struct, ISubject<TSubject>
{
    private const int Seed = 9293;
    private const int Connections = 100_000;

    private readonly TSubject[] _machines = new TSubject[Connections];
    private readonly int[] _order = Enumerable.Range(0, Connections).ToArray();
    private int _round;

    public ManyWorkload()
    {
        Array.Fill(_machines, TSubject.From(Inputs.Connections.Established));
        new Random(Seed).Shuffle(_order);
    }

    public override int Segments => Connections;

    public override void Run()
    {
        TcpSegment segment = Inputs.Connections.Text(_round++);
        foreach (int connection in _order) _machines[connection].Receive(segment, ref Effects);
    }
}
