using System;

namespace TcpFsm.Trace.Storage;

/// <summary>
/// Finds the connection silent for longest without keeping all of them in order: that would touch three records a packet. When asked
/// it picks an eighth of all, the oldest, and hands these out first: whoever was not picked spoke later, and who was picked and speaks falls out.
/// </summary>
internal sealed class SilenceOrder(Pool<RestingConnection> records)
{
    private const int Part = 8;

    private uint[] _silences = [];
    private int[] _indexes = [];
    private uint _pickedAt;
    private int _next = -1;
    private int _last;

    /// <summary>The index of the connection silent for longest.</summary>
    /// <param name="now">Number of the packet at hand; it wraps around.</param>
    /// <param name="count">How many connections there are, at least one.</param>
    public int Oldest(uint now, int count)
    {
        while (true)
        {
            for (; _next >= _last; _next--)
            {
                int index = _indexes[_next];
                if (records[index].InUse && unchecked(_pickedAt - records[index].LastPacket) == _silences[_next])
                    return index;
            }

            Pick(now, count);
        }
    }

    private void Pick(uint now, int count)
    {
        _silences = new uint[count];
        _indexes = new int[count];
        int found = 0;
        for (int index = 0; index < records.Used; index++)
        {
            if (!records[index].InUse)
                continue;
            _silences[found] = unchecked(now - records[index].LastPacket);
            _indexes[found++] = index;
        }

        Array.Sort(_silences, _indexes);
        _pickedAt = now;
        _next = count - 1;
        _last = count - Math.Max(1, count / Part);
    }
}
