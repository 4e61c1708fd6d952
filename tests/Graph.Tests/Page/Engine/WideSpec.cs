namespace TcpFsm.Graph.Tests.Page.Engine;

/// <summary>A spec of integers on both sides of 2^53, where JavaScript's own numbers end.</summary>
internal static class WideSpec
{
    public const string Text = """
        version: 1
        protocol: Wide
        initial: A
        messages: { m: { fields: { A: u53, B: i54, D: duration }, flags: { field: F, X: { bit: 31 }, Y: { bit: 63 } } } }
        variables:
          U1: u1
          I31: i31
          U31: u31
          U32: { type: u32, initial: 4000000000 }
          I33: { type: i33, initial: -4000000000 }
          U52: u52
          U53: u53
          I53: i53
          U54: u54
          I54: i54
          U60: u60
          U63: u63
          I63: i63
          U64: { type: u64, initial: 7 }
          I64: { type: i64, initial: -5 }
          D: duration
          S: { type: seq32, initial: 4294967295 }
          T: bool
        parameters: { P: 3, W: 2 min, FAR: 9000000000000000000 }
        timers: { t: { after: D + W * 2 } }
        host: { wide: { args: { X: u64 }, type: u60 } }
        events:
          store: { args: { N: i64 } }
          mix: { args: { N: u54, K: duration } }
          shrink: { args: { N: u32 } }
        predicates:
          far(L, R): L * R > FAR or L < R
        values:
          SUM: U1 + I31 + U31 + U32 + I33 + U52 + U53 + I53 + U54 + I54 + U60 + U63 + I63 + U64 + I64
          half(L): L / 2
        states:
          A:
            on store:
              - id: S1
                do:
                  - { do: [ U1 = N, I31 = N, U31 = N, U32 = N, I33 = N, U52 = N, U53 = N, I53 = N, U54 = N, I54 = N, U60 = N, U63 = N, I63 = N, U64 = N, I64 = N, S = S + N ] }
            on mix:
              - { id: M1, when: "far(U53, N + 0) and T", let: { H: half(SUM) }, do: [ I64 = H, "U63 = max(U60, I63 - N)", "I31 = min(U31, U64)", S += H, T = false ], start: t }
              - { id: M2, when: "wide(U64) > half(U32) or K > D", do: [ D = D + K, U60 = wide(SUM), U53 = U52 * U52, I53 = I53 * I33 - U53 ], send: "m<A=U53 + 1><B=I54 - U54><D=D * 3><F=X[,Y if T]>" }
              - { id: M3, do: [ T = not T, D = 0 s, I54 = SUM / I64, U52 = U53 / (U1 - 1), "U32 = (S - S) if T else U63", "I33 = I64 if T else 1" ] }
            on shrink:
              - { id: K1, when: N > U64 and I64 != U53, do: [ I64 = U64 * N, U64 = I64 - P * FAR ] }
              - { id: K2, do: [ I64 = I64 / (N + U1), U54 = D / W, D = W * N / 7 ] }
            on m: [ { id: R1, when: X and m.A > U52, do: [ U53 = m.A * 2, D = m.D ] }, { id: R2, do: [ I54 = m.B * 3, U54 = m.A + Y ] } ]
            on timeout t: [ { id: T1, do: [ T = true ] } ]
        """;
}
