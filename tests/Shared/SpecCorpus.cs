using System.Collections.Generic;
using System.IO;

namespace TcpFsm.Tests.Shared;

/// <summary>Small specs that together hold every form of the language; valid, so that tests can break them.</summary>
internal static class SpecCorpus
{
    /// <summary>A door: calls, a timer, a signal and an error.</summary>
    public const string Door = """
        version: 1
        protocol: Door
        reference: { title: House rules, url: "https://example.org/#{section}" }
        initial: shut
        variables: { KNOCKS: u8, BY: { type: [nobody, guest, owner], doc: who opened } }
        parameters: { PATIENCE: 10 s, CHIME: { value: true, build: true, doc: a bell rings } }
        timers: { close: { after: PATIENCE, section: "2" } }
        host: { is-owner: { args: { KEY: u32 }, type: bool } }
        errors: [ not yours, already open ]
        signals: { opened: { KNOCKS: u8 }, shut again: {} }
        events: { knock: {}, open: { args: { KEY: u32 }, section: "1" } }
        predicates: { patient: KNOCKS < 3, knows(KEY): is-owner(KEY) }
        actions:
          ring: [ { when: CHIME and patient, signal: opened(KNOCKS) } ]
        states:
          shut:
            fresh: true
            on knock: [ { id: K1, do: [ KNOCKS += 1, ring ] } ]
            on open:
              - { id: K2, when: not knows(KEY), refuse: not yours }
              - id: K3
                do: [ BY = owner ]
                signal: opened(KNOCKS)
                start: close
                goto: ajar (by a guest)
            on timeout: [ { ignore: true } ]
          ajar (by a guest):
            final: true
            on open: [ { refuse: already open } ]
            on timeout close: [ { id: K4, signal: shut again, cancel: all, goto: shut } ]
            on other: [ { ignore: true, doc: "it is open: nobody knocks" } ]
        """;

    /// <summary>A transfer: messages with flags, steps, groups, values and conditional flags.</summary>
    public const string Transfer = """
        # comments, folded and literal text
        version: 1
        protocol: Transfer
        doc: |
          One side sends,
            the other acknowledges.
        initial: IDLE
        messages:
          packet:
            fields: { prefix: PKT, SEQ: seq32, ACK: { type: seq32, when: ACK, default: RCV.NXT }, KIND: { type: u8, values: { Data: 1, Probe: 2 } }, DATA: text }
            flags:
              field: CTL
              ACK: { bit: 0, doc: acknowledgment is significant }
              END: { bit: 1 }
              PSH: { bit: 2, neutral: true }
            illegal:
              - { flags: END and not ACK, because: an end is acknowledged, section: "1.1" }
        variables: { SND.NXT: seq32, SND.UNA: seq32, RCV.NXT: seq32, TRIES: u8, QUEUED: u32 }
        parameters: { R: 3, MSS: 1460 }
        timers: { retry: { after: 2 * 200 ms } }
        host: { room: u32 }
        signals: { text: { LEN: u32 }, done: { doc: all was sent } }
        events:
          send: { args: { LEN: u32 }, steps: [ transmit ] }
          packet: { message: packet, steps: [ check, { ack: new-ack }, text: PKT.DATA > 0, transmit ] }
        predicates:
          new-ack: SND.UNA < PKT.ACK =< SND.NXT
          in-window(N): >-
            RCV.NXT =< N
            and N < RCV.NXT + room()
        values:
          LAST: PKT.SEQ + PKT.DATA - (1 if END else 0)
          PART: "min(QUEUED, MSS) if QUEUED > 0 else 0"
        actions:
          reply: [ send: "<SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>" ]
        groups: { open: [IDLE, BUSY] }
        states:
          IDLE:
            on send: [ { id: S1, do: [ QUEUED += LEN ], goto: BUSY, then: transmit } ]
          BUSY:
            always: QUEUED >= 0
            on send: { section: "2", rules: [ { id: S2, do: [ QUEUED += LEN ] } ] }
            on timeout retry:
              - { id: T1, when: TRIES >= R, signal: done, goto: IDLE }
              - { id: T2, do: [ "TRIES = min(TRIES + 1, 255)" ], send: "<SEQ=SND.UNA><ACK=RCV.NXT><CTL=ACK>", start: retry }
          open:
            on packet:
              check:
                - { id: P1, when: "not in-window(PKT.SEQ)", do: [ reply ], then: stop, covers: [ X1, X2 ] }
              ack: [ { id: P2, do: [ SND.UNA = PKT.ACK, TRIES = 0 ] } ]
              text:
                - id: P3
                  let: { N: "min(PKT.DATA, room())" }
                  do:
                    - { when: N > 0, do: [ signal: text(N), RCV.NXT += N ] }
                    - reply
            on packet, send:
              transmit:
                - { id: X1, in: BUSY, when: QUEUED > 0, do: [ { send: "<SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK[,END if QUEUED = PART][,PSH if PART > 0]><DATA=PART>" }, SND.NXT += PART, QUEUED -= PART ], start: retry, then: again }
            on timeout: [ { ignore: true } ]
        """;

    /// <summary>Two messages without flags, and a spec in braces alone.</summary>
    public const string Ping = """
        { version: 1, protocol: Ping, initial: up,
          messages: { ping: { fields: { ID: u16 } }, pong: { fields: { ID: u16 }, doc: "the answer" } },
          states: { up: { final: true,
            on ping: [ { send: "pong<ID=ping.ID>" } ],
            'on pong': [ { ignore: true } ] } } }
        """;

    /// <summary>The small specs, and those of the repository.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Door, Transfer, Ping,
        File.ReadAllText(Repository.PathOf("spec/examples/http2-stream.fsm.yaml")),
        File.ReadAllText(Repository.PathOf("spec/examples/ppp-lcp.fsm.yaml")),
        File.ReadAllText(Repository.PathOf("spec/tcp.fsm.yaml")),
    ];
}
