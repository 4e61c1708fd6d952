namespace TcpFsm.Language.Analysis.Conditions;

/// <summary>Sets of the machine's variables as bits. One bit more than there are variables stands for the lets of a rule.</summary>
internal static class VariableBits
{
    /// <summary>The empty set.</summary>
    public static ulong[] Empty(int variables) => new ulong[(variables >> 6) + 1];

    /// <summary>Adds a variable.</summary>
    public static void Add(ulong[] bits, int variable) => bits[variable >> 6] |= 1UL << variable;

    /// <summary>Adds a set.</summary>
    public static void AddAll(ulong[] bits, ulong[] others)
    {
        for (int i = 0; i < bits.Length; i++) bits[i] |= others[i];
    }

    /// <summary>Whether a variable is in both.</summary>
    public static bool Overlap(ulong[] left, ulong[] right)
    {
        for (int i = 0; i < left.Length; i++)
        {
            if ((left[i] & right[i]) != 0) return true;
        }

        return false;
    }
}
