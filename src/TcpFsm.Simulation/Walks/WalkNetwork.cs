using System.Collections.Generic;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Walks;

/// <summary>A bad network between two ends.</summary>
internal sealed class WalkNetwork(WalkRandom random)
{
    /// <summary>More than this many messages under way to one end are not kept: the oldest are lost.</summary>
    private const int Capacity = 64;

    private readonly List<Message>[] _underWay = [[], []];
    private readonly List<Message>[] _old = [[], []];

    /// <summary>Takes a message of an end; some get lost.</summary>
    public void Send(int from, Message message)
    {
        Keep(_old[1 - from], message);
        if (!random.Percent(5)) Keep(_underWay[1 - from], message);
    }

    /// <summary>A message that could arrive at an end next: mostly the oldest, now and then another, or one that arrived long ago.</summary>
    public Message? Next(int to)
    {
        List<Message> queue = random.Percent(4) ? _old[to] : _underWay[to];
        if (queue.Count == 0) return null;
        return random.Percent(85) ? queue[0] : random.Pick(queue);
    }

    /// <summary>A message arrived; some come twice.</summary>
    public void Arrived(int to, Message message)
    {
        if (!random.Percent(5)) _underWay[to].Remove(message);
    }

    private static void Keep(List<Message> queue, Message message)
    {
        if (queue.Count == Capacity) queue.RemoveAt(0);
        queue.Add(message);
    }
}
