using System.Collections.Generic;
using System.Linq;

namespace TcpFsm.Trace;

/// <summary>The fixed words for notices, in what is printed and what is asked for.</summary>
public static class NoticeNames
{
    private static readonly (Notices Notice, string Word)[] Words =
    [
        (Notices.NullScan, "null-scan"),
        (Notices.FinScan, "fin-scan"),
        (Notices.XmasScan, "xmas-scan"),
        (Notices.SynFinScan, "syn-fin-scan"),
        (Notices.BadFlags, "bad-flags"),
        (Notices.ForeignNumber, "foreign-number"),
        (Notices.OutOfTurn, "out-of-turn"),
        (Notices.BeyondWindow, "beyond-window"),
        (Notices.StrayAnswer, "stray-answer"),
        (Notices.BlindReset, "blind-reset"),
        (Notices.Challenge, "challenge"),
        (Notices.TimeWaitAssassination, "time-wait-assassination"),
    ];

    /// <summary>All words.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Words.Select(word => word.Word)];

    /// <summary>The words of all that are set, in the order of their declaration.</summary>
    public static IEnumerable<string> Of(Notices notices) => Words.Where(word => (notices & word.Notice) != 0).Select(word => word.Word);

    /// <summary>The notice of a word; false where there is none.</summary>
    public static bool TryParse(string word, out Notices notice)
    {
        notice = Words.FirstOrDefault(known => known.Word == word).Notice;
        return notice != Notices.None;
    }
}
