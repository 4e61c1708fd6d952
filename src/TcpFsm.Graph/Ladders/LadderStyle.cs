namespace TcpFsm.Graph.Ladders;

/// <summary>The style sheet of a ladder. Its classes begin with <c>tl-</c>, so that pages may hold the picture as their own.</summary>
internal static class LadderStyle
{
    /// <summary>The sheet: colours of paper in light, of night in dark.</summary>
    public const string Sheet = """
        .tl { --paper: #ffffff; --ink: #1f2328; --soft: #59636e; --line: #afb8c1; --left: #0550ae; --right: #8a4600; --bad: #c01b2e; --fill: #f3f6f9 }
        @media (prefers-color-scheme: dark) {
          .tl { --paper: #0d1117; --ink: #e6edf3; --soft: #9da7b1; --line: #4a535d; --left: #79b8ff; --right: #f2b266; --bad: #ff8f86; --fill: #1a212a }
        }
        .tl text { fill: var(--ink); font: 13px "Segoe UI", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif }
        .tl .tl-paper { fill: var(--paper) }
        .tl .tl-title { font-size: 17px; font-weight: 600 }
        .tl .tl-soft { fill: var(--soft) }
        .tl .tl-signal { fill: var(--soft); font-size: 12px }
        .tl .tl-life { stroke: var(--line); stroke-width: 2 }
        .tl .tl-bar { stroke: var(--soft); stroke-width: 1.5; fill: none }
        .tl .tl-state rect { fill: var(--fill); stroke: var(--line) }
        .tl .tl-state text, .tl .tl-end text { font-weight: 700 }
        .tl .tl-left { color: var(--left) }
        .tl .tl-right { color: var(--right) }
        .tl .tl-end circle { fill: var(--paper); stroke: currentColor; stroke-width: 2.5 }
        .tl .tl-call { font-style: italic }
        .tl .tl-dot { fill: var(--ink) }
        .tl .tl-flight line { stroke: currentColor; stroke-width: 1.8 }
        .tl .tl-flight path { fill: currentColor }
        .tl .tl-flight .tl-hollow { fill: var(--paper); stroke: currentColor; stroke-width: 1.8 }
        .tl .tl-flight text { fill: currentColor; font: 13px ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace }
        .tl .tl-lost line, .tl .tl-again line, .tl .tl-stray line { stroke-dasharray: 7 4 }
        .tl .tl-lost .tl-cross { stroke: var(--bad); stroke-width: 3; fill: none }
        .tl .tl-under-way line { stroke-dasharray: 2 5 }
        """;
}
