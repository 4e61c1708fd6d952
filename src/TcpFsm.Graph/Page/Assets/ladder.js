// The ladder: both ends' lives downwards, messages as arrows between them, at the sides what each end was told, where it went and what it said.

const LADDER = { width: 580, a: 136, b: 444, line: 15, pad: 10, sideChars: 16, rowsShown: 80 };

const stateName = state => (typeof state === "number" ? spec.states[state].name : state);

// rows: happenings; transits: messages with sentAt, arrivals and fate. `selected`: the row whose story is told.
function drawLadder(rows, transits, begin, selected, select) {
  const first = Math.max(0, rows.length - LADDER.rowsShown);
  const places = layOut(rows, first);
  const height = places.bottom + 34;
  const drawing = svg("svg", { class: "ladder", viewBox: `0 0 ${LADDER.width} ${height}`, "aria-hidden": "true" });
  drawing.append(...heads(begin, rows, first));
  rows.slice(first).forEach(row => drawing.append(backdrop(row, places, selected, select)));
  for (const [x, peer] of [
    [LADDER.a, "a"],
    [LADDER.b, "b"],
  ])
    drawing.append(svg("line", { class: "life " + peer, x1: x, x2: x, y1: 46, y2: height - 8 }));
  const visible = transits.filter(t => places.has(t.sentAt) || t.arrivals.some(a => places.has(a.at)));
  for (const transit of visible) drawing.append(...arrowsOf(transit, places, crosses(transit, visible)));
  rows.slice(first).forEach(row => drawing.append(...sides(row, places)));
  if (first > 0) drawing.append(svg("text", { class: "more", x: LADDER.width / 2, y: 40 }, `${first} rows above`));
  return drawing;
}

function layOut(rows, first) {
  const tops = new Map();
  let y = 60;
  for (const row of rows.slice(first)) {
    tops.set(row.index, y);
    const lines = Math.max(sideLines(row, A).length, sideLines(row, B).length);
    y += Math.max(lines * LADDER.line + 8, 30 + 14 * Math.max(0, row.sent.length - 1)) + LADDER.pad;
  }
  return {
    bottom: y,
    first,
    has: index => tops.has(index),
    top: index => tops.get(index),
    arrival: index => tops.get(index) + 8,
    departure: (index, order) => tops.get(index) + 18 + 14 * order,
  };
}

function heads(begin, rows, first) {
  const states = first === 0 ? begin : rows[first].before;
  return [A, B].flatMap(peer => {
    const x = peer === A ? LADDER.a : LADDER.b;
    return [
      svg("circle", { class: "head " + PEERS[peer].toLowerCase(), cx: x, cy: 24, r: 14 }),
      svg("text", { class: "headname", x, y: 29 }, PEERS[peer]),
      sideText(peer, 29, stateName(states[peer]), "state", 20),
    ];
  });
}

function backdrop(row, places, selected, select) {
  const top = places.top(row.index);
  const next = places.has(row.index + 1) ? places.top(row.index + 1) : places.bottom;
  return svg("rect", {
    class: row.index === selected ? "row selected" : "row",
    x: 0,
    y: top - 6,
    width: LADDER.width,
    height: next - top,
    onclick: () => select(row.index),
  });
}

function sideText(peer, y, text, kind, gap = 14) {
  const x = peer === A ? LADDER.a - gap : LADDER.b + gap;
  return svg(
    "text",
    { class: `side ${kind} ${PEERS[peer].toLowerCase()}`, x, y, "text-anchor": peer === A ? "end" : "start" },
    shorten(text, LADDER.sideChars + 3),
  );
}

// What is written small.
const SMALL = new Set(["signal", "refusal"]);

function sideLines(row, peer) {
  const lines = [];
  const mine = row.peer === peer;
  const add = (kind, text) => lines.push(...wrap(text, SMALL.has(kind) ? LADDER.sideChars + 1 : LADDER.sideChars).map(line => [kind, line]));
  if (mine && row.title) add("call", row.title);
  if (row.before[peer] !== row.after[peer]) add("state", stateName(row.after[peer]));
  if (mine && row.refusal) add("refusal", row.refusal);
  if (mine && row.failure) add("refusal", row.failure);
  if (mine) row.signals.forEach(text => add("signal", "• " + text));
  return lines;
}

function sides(row, places) {
  const dots =
    row.peer === NEITHER
      ? []
      : [
          svg("circle", {
            class: "point " + PEERS[row.peer].toLowerCase(),
            cx: row.peer === A ? LADDER.a : LADDER.b,
            cy: places.arrival(row.index),
            r: 4,
          }),
        ];
  return [A, B]
    .flatMap(peer => sideLines(row, peer).map(([kind, text], i) => sideText(peer, places.top(row.index) + 12 + i * LADDER.line, text, kind)))
    .concat(dots);
}

// ---- arrows ----

function arrowsOf(transit, places, crossed) {
  const known = transit.arrivals.filter(a => places.has(a.at));
  const late = known
    .slice(transit.sentAt < places.first ? 0 : 1)
    .flatMap(a => arrow(nearly(a.peer, places.arrival(a.at) - 14), endOf(a.peer, places.arrival(a.at)), transit, "late", true));
  if (transit.sentAt < places.first) return late;
  const from = origin(transit, places);
  if (known.length > 0) return [...arrow(from, endOf(known[0].peer, places.arrival(known[0].at)), transit, "", crossed), ...late];
  const to = nearly(1 - goal(transit), transit.fate === "lost" && places.has(transit.lostAt) ? places.arrival(transit.lostAt) : from.y + 18);
  return transit.fate === "lost"
    ? [...arrow(from, to, transit, "lost", true), svg("text", { class: "cross", x: to.x, y: to.y + 6 }, "✕")]
    : arrow(from, to, transit, "flying", true);
}

const goal = transit => (transit.arrivals.length > 0 ? transit.arrivals[0].peer : transit.to === undefined ? B : transit.to);

function origin(transit, places) {
  if (transit.level) return endOf(transit.from, places.arrival(transit.sentAt));
  if (transit.from === NEITHER || transit.copyOf !== undefined) return nearly(goal(transit), places.arrival(transit.sentAt));
  return endOf(transit.from, places.departure(transit.sentAt, transit.order || 0));
}

const endOf = (peer, y) => ({ x: peer === A ? LADDER.a : LADDER.b, y });
// Where what goes to this end appears when it comes from neither end, or from long ago: not quite at the other end.
const nearly = (to, y) => ({ x: to === B ? LADDER.a + 42 : LADDER.b - 42, y });

// Whether an arrow of the other direction was under way at the same time.
function crosses(transit, transits) {
  const end = t => (t.arrivals.length > 0 ? t.arrivals[0].at : Infinity);
  return transits.some(t => t.from !== transit.from && t.sentAt < end(transit) && transit.sentAt < end(t));
}

function arrow(from, to, transit, kind, bySender) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const unit = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const tip = { x: to.x - unit.x * 5, y: to.y - unit.y * 5 };
  const angle = (Math.atan2(unit.y, unit.x) * 180) / Math.PI;
  const sender = transit.from === NEITHER ? "neither" : PEERS[transit.from].toLowerCase();
  const head = svg("path", { class: "tip " + sender, d: "M 0 0 L -9 -4.5 L -9 4.5 Z", transform: `translate(${tip.x} ${tip.y}) rotate(${angle})` });
  const line = svg("line", { class: `wire ${sender} ${kind}`, x1: from.x, y1: from.y, x2: tip.x, y2: tip.y });
  const at = bySender ? 12 : length / 2;
  return [line, head, label({ x: from.x + unit.x * at, y: from.y + unit.y * at }, unit.x > 0, angle, bySender, transit.text)];
}

// Where arrows cross, labels begin at the sender, one above and one below its arrow: in the middle they would lie upon each other.
function label(at, right, angle, bySender, text) {
  const anchor = !bySender ? "middle" : right ? "start" : "end";
  return svg(
    "text",
    {
      class: text.length > 38 ? "onwire long" : "onwire",
      "text-anchor": anchor,
      transform: `translate(${at.x} ${at.y}) rotate(${right ? angle : angle + 180})`,
      y: bySender && !right ? 13 : -5,
    },
    shorten(text, 52),
  );
}
