using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using TcpFsm.Benchmarks.Inputs;
using TcpFsm.Metadata;
using TcpFsm.Roslyn.Tests.Generated;

namespace TcpFsm.Roslyn.Tests.Handles;

/// <summary>A connection's random life by its handles, now and then past them by the connection itself or its timers, beside a bare machine that is given the same.</summary>
internal sealed class HandleWalk
{
    private readonly Random _random;
    private readonly SegmentMaker _segments;
    private readonly ObjectEffects _effects = new(HostAnswers.Ordinary);
    private readonly ManualTime _time = new();
    private readonly TcpConnection _connection;
    private readonly List<object> _old = [];
    private SilentEffects _machineEffects = new(HostAnswers.Ordinary);
    private TcpMachine _machine;
    private object _handle;

    public HandleWalk(int seed)
    {
        _random = new Random(seed);
        _segments = new SegmentMaker(_random);
        _connection = new TcpConnection(_effects, time: _time);
        _connection.Transition += MirrorExpiry;
        _handle = _connection.Current.Value!;
    }

    /// <summary>Calls that were made: the handle's type and the call's name.</summary>
    public HashSet<string> Made { get; } = [];

    /// <summary>Every call there is.</summary>
    public static IEnumerable<string> AllCalls => typeof(TcpConnection).GetNestedTypes().SelectMany(t => CallsOf(t).Select(c => Name(t, c)));

    public void Step()
    {
        Answer();
        switch (_random.Next(10))
        {
            case 0:
                PassTime();
                break;
            case 1:
                CallConnection();
                break;
            default:
                CallHandle();
                break;
        }

        Assert.Equal(_machine, _connection.Machine);
        Assert.Equal(_machineEffects.Sum, _effects.Sum);
        Assert.Equal(_machine.State, _connection.Current.State);
        Assert.All(_old, o => Assert.False(IsCurrent(o)));
    }

    private void CallHandle()
    {
        MethodInfo[] calls = CallsOf(_handle.GetType());
        RequireRefusalOfOthers(calls);
        MethodInfo call = Choose(calls);
        object?[] arguments = [.. call.GetParameters().Select(Argument)];
        object result = call.Invoke(_handle, arguments)!;
        Made.Add(Name(_handle.GetType(), call));
        RequireSame(Mirror(call, arguments), (TcpOutcome)arguments[^1]!);
        Assert.IsType<StaleHandleException>(Assert.Throws<TargetInvocationException>(() => call.Invoke(_handle, arguments)).InnerException);
        Replace(result.GetType().IsDefined(typeof(FsmUnionAttribute)) ? Held(result) : result);
    }

    // What is called past the handle takes it along only if the state changes.
    private void CallConnection()
    {
        TcpState before = _machine.State;
        MethodInfo[] calls = [.. typeof(TcpConnection).GetMethods().Where(m => m.IsDefined(typeof(FsmEventAttribute)))];
        MethodInfo call = Choose(calls);
        object?[] arguments = [.. call.GetParameters().Select(Argument)];
        var outcome = (TcpOutcome)call.Invoke(_connection, arguments)!;
        RequireSame(Mirror(call, arguments), outcome);
        FollowState(before);
    }

    // Mostly segments, and seldom what ends a life early.
    private MethodInfo Choose(MethodInfo[] calls)
    {
        if (_random.Next(3) > 0) return calls.First(c => c.GetParameters().FirstOrDefault()?.ParameterType == typeof(TcpSegment).MakeByRefType());
        MethodInfo call = calls[_random.Next(calls.Length)];
        return call.Name is "Abort" or "IcmpHard" && _random.Next(6) > 0 ? Choose(calls) : call;
    }

    private void PassTime()
    {
        TcpState before = _machine.State;
        var states = new List<TcpState>();
        void Note(TcpTransition transition) => states.Add(transition.To);
        _connection.Transition += Note;
        _time.Pass(TimeSpan.FromSeconds(_random.Next(20) == 0 ? 300 : _random.Next(3)));
        _connection.Transition -= Note;
        if (states.All(s => s == before)) Assert.True(IsCurrent(_handle));
        else Replace(_connection.Current.Value!);
    }

    private void FollowState(TcpState before)
    {
        Assert.Equal(_machine.State == before, IsCurrent(_handle));
        if (_machine.State != before) Replace(_connection.Current.Value!);
    }

    private void Replace(object handle)
    {
        Assert.Equal((int)_machine.State, handle.GetType().GetCustomAttribute<FsmHandleAttribute>()!.State);
        Assert.True(IsCurrent(handle));
        _old.Add(_handle);
        if (_old.Count > 8) _old.RemoveAt(0);
        _handle = handle;
    }

    private static object Held(object union)
    {
        object value = union.GetType().GetProperty("Value")!.GetValue(union)!;
        PropertyInfo[] held = [.. union.GetType().GetProperties().Where(p => Nullable.GetUnderlyingType(p.PropertyType) is not null && p.GetValue(union) is not null)];
        Assert.Equal(value, Assert.Single(held).GetValue(union));
        return value;
    }

    // What the handle has no call for, the machine refuses.
    private void RequireRefusalOfOthers(MethodInfo[] calls)
    {
        string[] offered = [.. calls.Select(c => Signature(c.GetParameters().SkipLast(1), c.Name))];
        foreach (MethodInfo other in typeof(TcpConnection).GetMethods().Where(m => m.IsDefined(typeof(FsmEventAttribute))))
        {
            if (offered.Contains(Signature(other.GetParameters(), other.Name))) continue;
            TcpMachine machine = _machine;
            SilentEffects effects = _machineEffects;
            TcpOutcome outcome = Call(ref machine, ref effects, other, [.. other.GetParameters().Select(Argument)]);
            Assert.False(outcome.IsOk);
            Assert.Equal(_machine.State, machine.State);
        }
    }

    private TcpOutcome Mirror(MethodInfo call, object?[] arguments) => Call(ref _machine, ref _machineEffects, call, arguments);

    private static TcpOutcome Call(ref TcpMachine machine, ref SilentEffects effects, MethodInfo call, object?[] arguments)
    {
        TcpParameters parameters = TcpParameters.Default;
        return (call.Name, arguments.FirstOrDefault()) switch
        {
            ("OpenPassive", _) => machine.OpenPassive(parameters, ref effects),
            ("OpenActive", _) => machine.OpenActive(parameters, ref effects),
            ("Send", uint len) => machine.Send(len, (bool)arguments[1]!, parameters, ref effects),
            ("Receive", uint len) => machine.Receive(len, parameters, ref effects),
            ("Receive", TcpSegment segment) => machine.Receive(segment, parameters, ref effects),
            ("Close", _) => machine.Close(parameters, ref effects),
            ("Abort", _) => machine.Abort(parameters, ref effects),
            ("Status", _) => machine.Status(parameters, ref effects),
            ("IcmpHard", _) => machine.IcmpHard(parameters, ref effects),
            ("IcmpSoft", _) => machine.IcmpSoft(parameters, ref effects),
            _ => throw new InvalidOperationException(call.Name + " is no call of the machine."),
        };
    }

    private void MirrorExpiry(TcpTransition transition)
    {
        string name = transition.Event.ToString();
        if (!name.StartsWith("Timeout", StringComparison.Ordinal)) return;
        RequireSame(_machine.Expire(Enum.Parse<TcpTimer>(name["Timeout".Length..]), TcpParameters.Default, ref _machineEffects), transition.Outcome);
    }

    private void Answer()
    {
        var answers = new HostAnswers
        {
            Iss = new SequenceNumber((uint)_random.NextInt64(1L << 32)),
            Window = _random.Next(5) == 0 ? 0u : 65_535,
            Readable = _random.Next(2) == 0 ? 0 : (uint)_random.Next(200),
            MaySend = true,
            MayChallenge = _random.Next(4) != 0,
            SourceOk = _random.Next(20) != 0,
        };
        _effects.Answers = answers;
        _machineEffects = new SilentEffects(answers) { Sum = _machineEffects.Sum };
    }

    private object? Argument(ParameterInfo parameter) => parameter.ParameterType.Name.TrimEnd('&') switch
    {
        // Bounded, so that a window that opens wide never asks for more segments at once than an event may send.
        nameof(UInt32) => _machine.SndQueued < 100_000 ? (uint)_random.Next(3_000) : 0,
        nameof(Boolean) => _random.Next(4) == 0,
        nameof(TcpSegment) => _segments.Make(_machine),
        _ => null,
    };

    private static MethodInfo[] CallsOf(Type handle) =>
        [.. handle.GetMethods().Where(m => m.IsDefined(typeof(FsmConsumesAttribute)) && m.GetParameters() is [.., { IsOut: true }])];

    private static string Name(Type handle, MethodInfo call) => handle.Name + "." + Signature(call.GetParameters(), call.Name);

    private static string Signature(IEnumerable<ParameterInfo> parameters, string name) => $"{name}({string.Join(", ", parameters.Select(p => p.ParameterType.Name))})";

    private static bool IsCurrent(object handle) => (bool)handle.GetType().GetProperty("IsCurrent")!.GetValue(handle)!;

    private static void RequireSame(TcpOutcome machine, TcpOutcome connection) =>
        Assert.Equal((machine.State, machine.Error, machine.Return, machine.Rules.ToString()), (connection.State, connection.Error, connection.Return, connection.Rules.ToString()));
}
