// The program around a machine. Answers that were set come first; then what a host of TCP knows of its text; and where nobody knows, yes, 1 s or 0.

const ISS_STEP = 65537;
const SECOND = 10000000;
const distance = (from, to) => (to - from) >>> 0;

// Where a spec of TCP has what its host must follow; null in a spec that lacks any of it.
function tcpNames() {
  const message = spec.messages.findIndex(m => m.name === "segment");
  const keyIn = (list, name) => ((list || []).find(item => item.name === name) || {}).key;
  const signal = (name, args) => spec.signals.findIndex(s => s.name === name && (s.args || []).length === args);
  const fields = message < 0 ? [] : spec.messages[message].fields;
  const names = {
    message,
    seq: keyIn(fields, "SEQ"),
    data: keyIn(fields, "DATA"),
    unacknowledged: keyIn(spec.variables, "SND.UNA"),
    sendNext: keyIn(spec.variables, "SND.NXT"),
    receiveNext: keyIn(spec.variables, "RCV.NXT"),
    finSequence: keyIn(spec.variables, "FIN.SEQ"),
    finSent: keyIn(spec.variables, "FIN-SENT"),
    text: signal("text", 1),
    deliver: signal("deliver", 1),
    hold: signal("hold text", 2),
  };
  return Object.values(names).some(v => v === undefined || v === -1) ? null : names;
}

const tcp = tcpNames();

// What a host of TCP knows of its text: sent and not acknowledged, held beyond a gap, received and not yet read.
class Text {
  constructor() {
    this.forget();
  }

  forget() {
    this.sent = [];
    this.held = [];
    this.readable = 0;
  }

  noteSent(message) {
    if (!tcp || message.index !== tcp.message) return;
    const from = message.f[tcp.seq],
      length = message.f[tcp.data];
    if (length > 0 && !this.sent.some(t => holds(t, from))) this.sent.push({ from, length });
  }

  noteSignal(signal, args) {
    if (!tcp) return;
    if (signal === tcp.text) this.readable += Number(args[0]);
    if (signal === tcp.deliver) this.readable = Math.max(0, this.readable - Number(args[0]));
    if (signal === tcp.hold) this.held.push({ from: args[0], length: args[1] });
  }

  afterEvent(machine) {
    if (!tcp) return;
    this.sent = this.sent.filter(t => !behind(t, machine.v[tcp.unacknowledged]));
    this.held = this.held.filter(t => !behind(t, machine.v[tcp.receiveNext]));
    if (spec.states[machine.state].fresh) this.forget();
  }

  // Octets from here to the end of the segment that held them; of text sent before all this, all of it.
  resendLength(from, machine) {
    const segment = this.sent.find(t => holds(t, from));
    if (segment) return segment.length - distance(segment.from, from);
    if (!tcp) return 0;
    const end = machine.v[machine.v[tcp.finSent] ? tcp.finSequence : tcp.sendNext];
    return before(from, end) ? distance(from, end) : 0;
  }

  // Octets held that follow on from here without a gap.
  heldFrom(from) {
    let end = from;
    for (let next = this.held.find(t => holds(t, end)); next; next = this.held.find(t => holds(t, end))) end = (next.from + next.length) >>> 0;
    return distance(from, end);
  }
}

const holds = (text, at) => distance(text.from, at) < text.length;
const behind = (text, edge) => !before(edge, (text.from + text.length) >>> 0);

// Initial sequence numbers as listed; after the last each is 65537 above the one before.
class InitialNumbers {
  constructor(listed, last) {
    this.listed = [...listed];
    this.last = last;
  }

  next() {
    this.last = this.listed.length > 0 ? this.listed.shift() : (this.last + ISS_STEP) >>> 0;
    return this.last;
  }

  nextAbove(floor) {
    if (this.listed.length > 0 && before(floor, this.listed[0])) return this.next();
    this.last = (floor + ISS_STEP) >>> 0;
    return this.last;
  }
}

// Questions whose answer follows from what happened before, by name and number of arguments.
const KNOWN_ANSWERS = {
  "choose-iss/0": host => {
    host.text.forget();
    return host.numbers.next();
  },
  "choose-iss-above/1": (host, args) => {
    host.text.forget();
    return host.numbers.nextAbove(args[0]);
  },
  "rto/1": (host, args) => SECOND * 2 ** Math.min(Number(args[0]), 6),
  "resend-length/1": (host, args, machine) => host.text.resendLength(args[0], machine),
  "held-text/1": (host, args) => host.text.heldFrom(args[0]),
  "readable/0": host => host.text.readable,
};

const knownAnswer = question => (Object.hasOwn(KNOWN_ANSWERS, questionForm(question)) ? KNOWN_ANSWERS[questionForm(question)] : null);
const questionForm = question => `${question.name}/${(question.args || []).length}`;

class Host {
  constructor(start) {
    this.answers = new Map(start.answers || []);
    this.text = new Text();
    this.numbers = new InitialNumbers(start.nextIss || [], start.lastIss || 0);
  }

  ask(question, args, machine) {
    if (this.answers.has(question)) return this.answers.get(question);
    const known = knownAnswer(spec.host[question]);
    if (known) return known(this, args, machine);
    const kind = spec.host[question].type.kind;
    return kind === "bool" ? true : kind === "duration" ? SECOND : 0;
  }
}
