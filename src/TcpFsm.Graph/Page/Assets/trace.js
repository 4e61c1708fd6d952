// Traces: the lines of `tcpfsm trace --format json`. They come from anywhere and may hold anything; what is not as documented is left out and counted.

const TRACE_LIMITS = { bytes: 64 * 1024 * 1024, packets: 50000, text: 300 };

const isText = value => typeof value === "string" && value.length <= TRACE_LIMITS.text;
const isCount = value => Number.isSafeInteger(value) && value >= 0;
const isEnd = value => value === "A" || value === "B";

function isPacket(line) {
  return (
    line.type === "packet" &&
    isCount(line.conn) &&
    isEnd(line.from) &&
    isText(line.flags) &&
    isCount(line.seq) &&
    (line.ack === null || isCount(line.ack)) &&
    [line.a_before, line.a_after, line.b_before, line.b_after, line.verdict, line.why].every(isText) &&
    Array.isArray(line.rules) &&
    line.rules.length <= 100 &&
    line.rules.every(r => r !== null && typeof r === "object" && isEnd(r.end) && isText(r.id))
  );
}

function isConnection(line) {
  return line.type === "connection" && isCount(line.conn) && isText(line.a) && isText(line.b);
}

// Reads a trace: connections in the order of their first packets, each with its packets; how many lines were none; whether there were too many.
function parseTrace(text) {
  const trace = { connections: [], skipped: 0, cut: false };
  const known = new Map();
  let packets = 0;
  const of = number => {
    if (!known.has(number)) {
      known.set(number, { number, name: "connection " + number, packets: [] });
      trace.connections.push(known.get(number));
    }
    return known.get(number);
  };
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    const item = parseLine(line);
    if (item && isPacket(item)) {
      if (packets++ >= TRACE_LIMITS.packets) {
        trace.cut = true;
        break;
      }
      of(item.conn).packets.push(item);
    } else if (item && isConnection(item)) {
      if (known.has(item.conn)) of(item.conn).name = `${item.a} → ${item.b}`;
    } else if (!item || item.type !== "capture") trace.skipped++;
  }
  return trace;
}

function parseLine(line) {
  try {
    const item = JSON.parse(line);
    return item !== null && typeof item === "object" ? item : null;
  } catch {
    return null;
  }
}

// A packet as the reference draws segments; with `bases` its numbers count from the first ones that each end used.
function packetText(packet, bases) {
  const mine = bases ? bases[packet.from] : 0,
    other = bases ? bases[packet.from === "A" ? "B" : "A"] : 0;
  const parts = [
    `<SEQ=${distance(mine, packet.seq)}>`,
    packet.ack === null ? "" : `<ACK=${distance(other, packet.ack)}>`,
    `<CTL=${packet.flags || "none"}>`,
    isCount(packet.len) && packet.len > 0 ? `<DATA=${packet.len}>` : "",
  ];
  return parts.join("");
}

// The first number of each end; of one that was never seen to send, what the other acknowledged first.
function firstNumbers(packets) {
  const first = end => packets.find(p => p.from === end);
  const acknowledged = end => packets.find(p => p.from !== end && p.ack !== null);
  const base = end => (first(end) ? first(end).seq : acknowledged(end) ? acknowledged(end).ack : 0);
  return { A: base("A"), B: base("B") };
}

// A connection of a trace as what the ladder draws: every packet left and arrived in one row.
class TraceSession {
  constructor(connection) {
    this.connection = connection;
    this.position = 0;
    this.length = connection.packets.length;
    const first = connection.packets[0];
    this.begin = [first.a_before, first.b_before];
    this.bases = firstNumbers(connection.packets);
    this.rows = connection.packets.map((packet, index) => this.row(packet, index));
  }

  row(packet, index) {
    const from = packet.from === "A" ? A : B;
    const text = packetText(packet, this.bases);
    const transit = {
      id: index,
      from,
      to: 1 - from,
      sentAt: index,
      fate: "arrived",
      arrivals: [{ at: index, peer: 1 - from }],
      text,
      level: true,
    };
    return {
      index,
      peer: from,
      action: { kind: "packet" },
      title: packet.verdict === "ok" ? "" : packet.verdict,
      headline: `${packet.from} sends ${packetText(packet)}`,
      transit,
      before: [packet.a_before, packet.b_before],
      after: [packet.a_after, packet.b_after],
      sent: [],
      signals: [],
      timers: [],
      changes: [],
      rules: packet.rules.map(r => ({ end: r.end, id: r.id })),
      verdict: packet.verdict,
      why: packet.why,
    };
  }

  goTo(position) {
    this.position = Math.max(0, Math.min(position, this.length));
  }

  get shown() {
    return this.rows.slice(0, this.position);
  }

  get states() {
    return this.position === 0 ? this.begin : this.rows[this.position - 1].after;
  }
}
