namespace TcpFsm.Language.Analysis.Walk;

/// <summary>How much is known of conditions during a walk. Less knowledge gives larger results, never wrong ones.</summary>
internal enum Precision
{
    /// <summary>Flags and unknowns, as the language defines it.</summary>
    Exact,

    /// <summary>Flags only: every unknown is free wherever it is asked for.</summary>
    FlagsOnly,

    /// <summary>Every condition may hold or not; for specs made to be too complex.</summary>
    Nothing,
}
