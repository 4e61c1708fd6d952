namespace TcpFsm.Language.Analysis.Diagrams;

/// <summary>Results of operations that were done; a result may be forgotten, never wrong.</summary>
internal sealed class OperationCache
{
    private const int Width = 4;
    private const int SizeLimit = 1 << 16;
    private int[] _entries = new int[256 * Width];

    /// <summary>A number that differs for most triples.</summary>
    public static int Mix(int a, int b, int c)
    {
        uint hash = unchecked(((uint)a * 0x9E3779B1u) ^ ((uint)b * 0x85EBCA77u) ^ ((uint)c * 0xC2B2AE3Du));
        return unchecked((int)(hash ^ (hash >> 15)));
    }

    /// <summary>Looks a result up. The first operand is never 0.</summary>
    public bool TryGet(int a, int b, int c, out int result)
    {
        int slot = Slot(a, b, c);
        result = _entries[slot + 3];
        return _entries[slot] == a && _entries[slot + 1] == b && _entries[slot + 2] == c;
    }

    /// <summary>Keeps a result.</summary>
    public void Put(int a, int b, int c, int result)
    {
        int slot = Slot(a, b, c);
        _entries[slot] = a;
        _entries[slot + 1] = b;
        _entries[slot + 2] = c;
        _entries[slot + 3] = result;
    }

    /// <summary>Makes room for about as many results, up to a limit, forgetting those it has.</summary>
    public void Grow(int size)
    {
        if (size <= SizeLimit) _entries = new int[size * Width];
    }

    private int Slot(int a, int b, int c) => (Mix(a, b, c) & ((_entries.Length / Width) - 1)) * Width;
}
