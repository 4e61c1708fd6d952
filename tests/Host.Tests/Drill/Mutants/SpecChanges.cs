using System.Collections.Generic;

namespace TcpFsm.Host.Tests.Drill.Mutants;

/// <summary>Mistakes that people make in TCP, each a change of one place of the spec.</summary>
internal static class SpecChanges
{
    public static IReadOnlyList<SpecChange> All { get; } =
    [
        new("a reset from CLOSED does not count the SYN (erratum 793/1564)", "id: X2, when: not ACK, send: \"<SEQ=0><ACK=SEG.SEQ + SEG.LEN>", "id: X2, when: not ACK, send: \"<SEQ=0><ACK=SEG.SEQ>"),
        new("CLOSED answers a reset with a reset", "id: X1, when: RST, ignore", "id: X1, when: RST and ACK, ignore"),
        new("LISTEN drops an ACK silently", "id: L2, when: ACK, send: \"<SEQ=SEG.ACK><CTL=RST>\"", "id: L2, when: ACK, ignore: true"),
        new("SYN-RECEIVED forgets that it was called (MUST-11)", "choose-iss(), choose-numbers, ORIGIN = passive", "choose-iss(), choose-numbers, ORIGIN = active"),
        new("SYN-SENT takes an ACK of nothing for one of its SYN (erratum 793/3300)", "ACK and (SEG.ACK =< ISS or", "ACK and (SEG.ACK < ISS or"),
        new("text with the SYN of a simultaneous open is lost", "- { when: SEG.DATA > 0, signal: \"hold text(TEXT.SEQ, SEG.DATA)\" }", "- { when: SEG.DATA > 9, signal: \"hold text(TEXT.SEQ, SEG.DATA)\" }"),
        new("the window is an octet too wide on the right", "in-window(N): RCV.NXT =< N < RCV.NXT + RCV.WND", "in-window(N): RCV.NXT =< N =< RCV.NXT + RCV.WND"),
        new("the window is an octet too narrow on the left", "in-window(N): RCV.NXT =< N < RCV.NXT + RCV.WND", "in-window(N): RCV.NXT < N < RCV.NXT + RCV.WND"),
        new("with a zero window the next reset is not heard (MUST-66)", "acceptable or (RCV.WND = 0 and SEG.LEN > 0 and", "acceptable or (RCV.WND = 1 and SEG.LEN > 0 and"),
        new("what is outside the window gets no answer", "id: Q2, when: not judged, do: [ plain-ack ], then: stop", "id: Q2, when: not judged, then: stop"),
        new("a reset anywhere in the window resets (RFC 5961, section 3)", "id: T0, when: RFC5961 and SEG.SEQ != RCV.NXT", "id: T0, when: RFC5961 and SEG.SEQ > RCV.NXT + 9"),
        new("a SYN in SYN-RECEIVED challenges who was called and not who called (RFC 1122, 4.2.2.20)", "id: N1, in: SYN-RECEIVED, when: ORIGIN = passive", "id: N1, in: SYN-RECEIVED, when: ORIGIN = active"),
        new("in LAST-ACK the user is not told of a reset (MUST-12)", "id: T4, in: [CLOSING, LAST-ACK], signal: connection reset, goto", "id: T4, in: [CLOSING, LAST-ACK], goto"),
        new("a SYN in the window resets (RFC 5961, section 4)", "id: N3, when: RFC5961, do", "id: N3, when: not RFC5961, do"),
        new("a reset without ACK answers a SYN", "do: [ send: \"<SEQ=SND.NXT><ACK=RCV.NXT><CTL=RST,ACK>\" ]", "do: [ send: \"<SEQ=SND.NXT><CTL=RST>\" ]"),
        new("a wrong ACK in SYN-RECEIVED gets a reset with our number", "id: K2, in: SYN-RECEIVED, send: \"<SEQ=SEG.ACK><CTL=RST>\"", "id: K2, in: SYN-RECEIVED, send: \"<SEQ=SND.NXT><CTL=RST>\""),
        new("an ACK of what was never sent gets no answer", "id: E3, when: not new-ack, do: [ plain-ack ], then: stop", "id: E3, when: not new-ack, then: stop"),
        new("CLOSE in CLOSE-WAIT leads to CLOSING (RFC 793; erratum 793/1496)", "when: CLOSE-PENDING and SND.QUEUED = 0, do: [ send-fin ], goto: LAST-ACK", "when: CLOSE-PENDING and SND.QUEUED = 0, do: [ send-fin ], goto: CLOSING"),
        new("a FIN takes up no number", "- { do: [ RCV.NXT += 1, ACK-DUE = true ] }", "- { do: [ RCV.NXT += 0, ACK-DUE = true ] }"),
        new("simultaneous close ends in TIME-WAIT at once", "id: F3, in: FIN-WAIT-1, do: [ accept-fin ], goto: CLOSING", "id: F3, in: FIN-WAIT-1, do: [ accept-fin ], goto: TIME-WAIT"),
        new("TIME-WAIT lasts one MSL (MUST-13)", "time-wait: { after: 2 * MSL", "time-wait: { after: 1 * MSL"),
        new("a repeated FIN does not begin 2 MSL anew", "          start: time-wait\n          then: stop\n        - { id: Q2", "          then: stop\n        - { id: Q2"),
        new("a retransmission bears the acknowledgment of then (3.8)", "<SEQ=SND.UNA><ACK=RCV.NXT><UP=URGENT.AGAIN>", "<SEQ=SND.UNA><ACK=IRS + 1><UP=URGENT.AGAIN>"),
        new("the last ACK leaves LAST-ACK where it is", "id: K8, in: LAST-ACK, when: fin-acked,", "id: K8, in: LAST-ACK, when: fin-acked and SEG.DATA > 0,"),
    ];
}
