using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace TcpFsm.Roslyn.Tests.Oracle;

/// <summary>The outcomes of a program's conditions in one run, and where the run has come to. Programs of the oracle are compiled against it.</summary>
public sealed class Decisions(IReadOnlyList<bool> given)
{
    /// <summary>How many conditions have two outcomes; all later ones are false.</summary>
    public const int Most = 9;

    // Other tests throw as well, at the same time and in the same process.
    private static readonly AsyncLocal<Decisions?> Running = new();

    private int _asked;
    private (int Site, bool IsDefault)? _stale;

    /// <summary>The number of the place that the run has come to.</summary>
    public int Site { get; set; }

    /// <summary>The next outcome.</summary>
    public bool Next() => _asked++ < given.Count && given[_asked - 1];

    /// <summary>Runs a program under every outcome of its conditions.</summary>
    /// <returns>What each run came to, if it was stopped by a stale handle: the place, and whether the handle was a default.</returns>
    public static IEnumerable<(int Site, bool IsDefault)> RunAll(Action<Decisions> program)
    {
        var open = new Stack<bool[]>();
        open.Push([]);
        while (open.Count > 0)
        {
            bool[] given = open.Pop();
            var run = new Decisions(given);
            run.Try(program);
            if (run._stale is { } stale) yield return stale;
            for (int asked = given.Length; asked < Math.Min(run._asked, Most); asked++) open.Push([.. given, .. Enumerable.Repeat(false, asked - given.Length), true]);
        }
    }

    // What stops a run: the value of a nullable that is null, or what is looked for.
    private void Try(Action<Decisions> program)
    {
        Running.Value = this;
        AppDomain.CurrentDomain.FirstChanceException += Note;
        try
        {
            program(this);
        }
        catch (InvalidOperationException)
        {
            return;
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Note;
            Running.Value = null;
        }
    }

    // Before any `finally` of the program runs, which may come to other places.
    private void Note(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        if (Running.Value == this && thrown.Exception is StaleHandleException stale) _stale ??= (Site, stale.State is null);
    }
}
