namespace TcpFsm.Graph.Drawing;

/// <summary>The style sheet of a picture. Its classes begin with <c>ts-</c>, so that pages may hold the picture as their own.</summary>
internal static class PictureStyle
{
    /// <summary>The sheet: colours of paper in light, of night in dark.</summary>
    public const string Sheet = """
        .ts { --paper: #ffffff; --ink: #1f2328; --soft: #59636e; --line: #6e7781; --box: #f3f6f9; --rim: #8c959f; --first: #0550ae; --second: #8a4600 }
        @media (prefers-color-scheme: dark) {
          .ts { --paper: #0d1117; --ink: #e6edf3; --soft: #9da7b1; --line: #8b949e; --box: #1a212a; --rim: #6e7681; --first: #79b8ff; --second: #f2b266 }
        }
        .ts text { fill: var(--ink); font: 12px "Segoe UI", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif }
        .ts .ts-paper { fill: var(--paper) }
        .ts .ts-title { font-size: 17px; font-weight: 600 }
        .ts .ts-soft { fill: var(--soft); font-size: 13px }
        .ts .ts-state rect { fill: var(--box); stroke: var(--rim); stroke-width: 1.5 }
        .ts .ts-state text { font-size: 13px; font-weight: 700; text-anchor: middle }
        .ts .ts-dot { fill: var(--ink) }
        .ts .ts-edge { color: var(--line) }
        .ts .ts-first { color: var(--first) }
        .ts .ts-second { color: var(--second) }
        .ts .ts-way { fill: none; stroke: currentColor; stroke-width: 1.3 }
        .ts .ts-first .ts-way { stroke-width: 3.2 }
        .ts .ts-second .ts-way { stroke-width: 3.2; stroke-dasharray: 9 5 }
        .ts .ts-head { fill: currentColor }
        .ts .ts-rule { stroke: var(--line); stroke-width: 1 }
        .ts .ts-label rect { fill: var(--paper) }
        .ts .ts-label text { text-anchor: middle }
        .ts .ts-number circle { fill: var(--paper); stroke: currentColor; stroke-width: 1.2 }
        .ts .ts-number text { font-size: 11px; text-anchor: middle }
        .ts a:hover .ts-way, .ts a:focus .ts-way { stroke-width: 4 }
        .ts a:hover rect, .ts a:focus rect { stroke: var(--ink) }
        """;
}
