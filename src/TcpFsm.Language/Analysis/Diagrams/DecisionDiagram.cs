using System;
using System.Runtime.CompilerServices;

namespace TcpFsm.Language.Analysis.Diagrams;

/// <summary>
/// Truth functions as reduced ordered decision diagrams: every function is one node, equal functions are the same node, so that whole sets of
/// situations are compared and combined without listing them.
/// </summary>
internal sealed class DecisionDiagram
{
    /// <summary>The function that is never true.</summary>
    public const int False = 0;

    /// <summary>The function that is always true.</summary>
    public const int True = 1;

    private const int ExistsMark = -1;

    private readonly OperationCache _results = new();
    private int[] _variables = new int[256];
    private int[] _lows = new int[256];
    private int[] _highs = new int[256];
    private int[] _next = new int[256];
    private int[] _buckets = new int[256];

    /// <summary>A diagram of the two constants.</summary>
    public DecisionDiagram()
    {
        _variables[False] = _variables[True] = int.MaxValue;
        Count = 2;
    }

    /// <summary>How many functions it holds.</summary>
    public int Count { get; private set; }

    /// <summary>How many more steps of work may be done.</summary>
    public int Allowance { get; set; }

    /// <summary>Takes steps of work done elsewhere off the allowance.</summary>
    /// <exception cref="DiagramLimitException">The allowance is used up.</exception>
    public void Pay(int steps)
    {
        Allowance -= steps;
        if (Allowance < 0) throw new DiagramLimitException();
    }

    /// <summary>The variable a function is decided by first; greater than all others for a constant.</summary>
    public int VariableOf(int node) => _variables[node];

    /// <summary>What the function is where its first variable is false.</summary>
    public int LowOf(int node) => _lows[node];

    /// <summary>What the function is where its first variable is true.</summary>
    public int HighOf(int node) => _highs[node];

    /// <summary>The function that is the variable.</summary>
    public int Variable(int variable) => Node(variable, False, True);

    /// <summary>Neither is false where the other is true.</summary>
    public int Not(int f) => IfThenElse(f, False, True);

    /// <summary>Both are true.</summary>
    public int And(int f, int g) => IfThenElse(f, g, False);

    /// <summary>One of them is true.</summary>
    public int Or(int f, int g) => IfThenElse(f, True, g);

    /// <summary>Whether <paramref name="g"/> is true wherever <paramref name="f"/> is.</summary>
    public bool Implies(int f, int g) => IfThenElse(f, g, True) == True;

    /// <summary><paramref name="g"/> where <paramref name="f"/> is true, else <paramref name="h"/>.</summary>
    /// <exception cref="DiagramLimitException">The allowance is used up.</exception>
    public int IfThenElse(int f, int g, int h)
    {
        if (f == True || g == h) return g;
        if (f == False) return h;
        if (g == True && h == False) return f;
        if (_results.TryGet(f, g, h, out int known)) return known;
        Spend();
        int variable = Math.Min(_variables[f], Math.Min(_variables[g], _variables[h]));
        int low = IfThenElse(Low(f, variable), Low(g, variable), Low(h, variable));
        int high = IfThenElse(High(f, variable), High(g, variable), High(h, variable));
        int result = Node(variable, low, high);
        _results.Put(f, g, h, result);
        return result;
    }

    /// <summary>True where the function is true for some values of the variables: what is left when they are forgotten.</summary>
    /// <exception cref="DiagramLimitException">The allowance is used up.</exception>
    public int Exists(int f, VariableSet variables)
    {
        if (f <= True) return f;
        if (_results.TryGet(f, variables.Id, ExistsMark, out int known)) return known;
        Spend();
        int low = Exists(_lows[f], variables);
        int high = Exists(_highs[f], variables);
        int result = variables.Contains(_variables[f]) ? Or(low, high) : Node(_variables[f], low, high);
        _results.Put(f, variables.Id, ExistsMark, result);
        return result;
    }

    /// <summary>The function decided by a variable that comes before all those of <paramref name="low"/> and <paramref name="high"/>.</summary>
    public int Node(int variable, int low, int high)
    {
        if (low == high) return low;
        int bucket = OperationCache.Mix(variable, low, high) & (_buckets.Length - 1);
        for (int node = _buckets[bucket]; node != 0; node = _next[node])
        {
            if (_variables[node] == variable && _lows[node] == low && _highs[node] == high) return node;
        }

        if (Count == _variables.Length)
        {
            Grow();
            bucket = OperationCache.Mix(variable, low, high) & (_buckets.Length - 1);
        }

        return Add(bucket, variable, low, high);
    }

    private int Low(int node, int variable) => _variables[node] == variable ? _lows[node] : node;

    private int High(int node, int variable) => _variables[node] == variable ? _highs[node] : node;

    private void Spend()
    {
        Pay(1);
        RuntimeHelpers.EnsureSufficientExecutionStack();
    }

    private int Add(int bucket, int variable, int low, int high)
    {
        _variables[Count] = variable;
        _lows[Count] = low;
        _highs[Count] = high;
        _next[Count] = _buckets[bucket];
        _buckets[bucket] = Count;
        return Count++;
    }

    private void Grow()
    {
        int size = Count * 2;
        Array.Resize(ref _variables, size);
        Array.Resize(ref _lows, size);
        Array.Resize(ref _highs, size);
        Array.Resize(ref _next, size);
        _buckets = new int[size];
        _results.Grow(size);
        for (int node = 2; node < Count; node++)
        {
            int bucket = OperationCache.Mix(_variables[node], _lows[node], _highs[node]) & (size - 1);
            _next[node] = _buckets[bucket];
            _buckets[bucket] = node;
        }
    }
}
