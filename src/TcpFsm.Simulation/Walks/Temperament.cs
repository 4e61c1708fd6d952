using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Simulation.Walks;

/// <summary>
/// The habits of one episode: how often each event comes, how willing the host is, what the parameters are.
/// Episodes differ, because a walk that always does a little of everything never gets far: some connections live long, some never see an abort.
/// </summary>
internal sealed class Temperament
{
    private static readonly int[] Weights = [0, 1, 1, 1, 4];

    private readonly int[] _calls;
    private readonly int[] _messages;

    public Temperament(ProtocolModel model, WalkRandom random)
    {
        _calls = Weigh(model, EventKind.Call, random);
        _messages = Weigh(model, EventKind.Message, random);
        CallPercent = 10 + random.Below(40);
        ExpiryPercent = random.Below(25);
        YesPercent = random.Percent(60) ? 100 : 60 + random.Below(40);
        KnownFlagsPercent = 40 + random.Below(55);
    }

    /// <summary>How many of a hundred events are calls.</summary>
    public int CallPercent { get; }

    /// <summary>How many of a hundred events are expiries, where timers run.</summary>
    public int ExpiryPercent { get; }

    /// <summary>How many of a hundred questions the host answers with yes.</summary>
    public int YesPercent { get; }

    /// <summary>How many of a hundred messages carry flags that ends of this protocol send.</summary>
    public int KnownFlagsPercent { get; }

    /// <summary>A call or message, by index in <see cref="ProtocolModel.Events"/>; -1 if there is none at all.</summary>
    public int Pick(WalkRandom random)
    {
        int[] first = random.Percent(CallPercent) ? _calls : _messages;
        int picked = Pick(first, random);
        return picked >= 0 ? picked : Pick(first == _calls ? _messages : _calls, random);
    }

    /// <summary>A call; -1 if there is none.</summary>
    public int PickCall(WalkRandom random) => Pick(_calls, random);

    private static int Pick(int[] weights, WalkRandom random)
    {
        int total = weights.Sum();
        if (total == 0) return -1;
        int left = random.Below(total);
        int picked = 0;
        while ((left -= weights[picked]) >= 0) picked++;
        return picked;
    }

    private static int[] Weigh(ProtocolModel model, EventKind kind, WalkRandom random)
    {
        int[] weights = model.Events.Select(e => e.Kind == kind ? random.Pick(Weights) : 0).ToArray();
        return weights.Sum() > 0 ? weights : model.Events.Select(e => e.Kind == kind ? 1 : 0).ToArray();
    }
}
