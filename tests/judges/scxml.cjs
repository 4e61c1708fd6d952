// Makes an SCXML file do in an independent interpreter what transcripts say that ours did, and compares after each event the rules, the state,
// what was sent and signalled, and the variables: node scxml.cjs FOLDER... where each holds machine.scxml, transcript.jsonl and names.json.
// Prints a line for each: how many events are equal, or the first difference.
const fs = require("node:fs");
const scxml = require("@scion-scxml/scxml");

// The names of the machine at hand.
let names;

// Timers expire when the transcript says so: the charts' clock stands still, and what they have set does not keep the process alive.
const { setTimeout: later } = globalThis;
globalThis.setTimeout = (call, delay, ...rest) => (delay > 0 ? 0 : later(call, delay, ...rest));

const number = (word) => (Number.isSafeInteger(Number(word)) ? Number(word) : BigInt(word));
const plain = (value) => String(typeof value === "boolean" ? Number(value) : value);

class Machine {
  constructor(model, parameters) {
    this.log = [];
    const console = { log: (label, value) => this.log.push([label, value]) };
    const given = Object.fromEntries(names.parameters.map((p, i) => [p.key, p.bool ? parameters[i] === "1" : number(parameters[i])]));
    this.chart = new scxml.core.Statechart(model, { console, params: { parameters: given } });
    // Left alone, an error in a condition would be raised and met again without end.
    this.chart.on("onError", (error) => { throw new Error(JSON.stringify(error)); });
    this.chart.start();
  }

  // Answers of the interpreter's host, by question and arguments.
  static host(done) {
    const answers = new Map();
    for (const entry of done.filter(Array.isArray)) answers.set(entry[0], [...(answers.get(entry[0]) ?? []), number(entry[1])]);
    const ask = (index) => (...given) => {
      const known = answers.get(`ask ${index} ${given.map(plain).join(",")}`);
      return known === undefined ? 0 : known.length > 1 ? known.shift() : known[0];
    };
    return Object.fromEntries(names.questions.map((name, i) => [name, ask(i)]));
  }

  dispatch(event, args, message, done) {
    this.log = [];
    const { name, args: known } = names.events[event];
    const data = { host: Machine.host(done), flags: [], fields: {} };
    known.forEach((argument, i) => { data[argument] = number(args[i]); });
    if (message) {
      const type = names.messages[message[0]];
      for (const flag of type.flags) if ((BigInt(message[1]) >> BigInt(flag.bit)) & 1n) data.flags.push(flag.name);
      type.fields.forEach((field, i) => { data.fields[field] = number(message[2][i]); });
    }
    this.chart.gen({ name, data });
  }

  get variables() {
    return this.chart.getSnapshot()[3].m.v;
  }

  is(what, index, value) {
    if (what === "state") return names.states[value] === this.chart.getConfiguration()[0];
    return what === "variable" && plain(this.variables[names.variables[index]]) === value;
  }

  of(label) {
    return this.log.filter(([l]) => l === label).map(([, value]) => value);
  }
}

// What was sent and signalled, without what our records say in numbers only.
function sent(done) {
  return done.filter((d) => typeof d === "string" && d.startsWith("send ")).map((d) => {
    const [, index, bits, values] = d.split(" ");
    const type = names.messages[index];
    const flags = type.flags.filter((f) => (BigInt(bits) >> BigInt(f.bit)) & 1n).map((f) => f.name);
    const fields = (values ?? "").split(",");
    return [type.name, flags.join(","), type.fields.filter((_, i) => !type.when[i] || flags.includes(type.when[i])).map((f) => `${f}=${fields[type.fields.indexOf(f)]}`).join(" ")].join("|");
  });
}

const shown = (m) => [m.message, m.flags.join(","), Object.entries(m.fields).map(([k, v]) => `${k}=${plain(v)}`).join(" ")].join("|");

function compare(what, ours, theirs) {
  if (JSON.stringify(ours) !== JSON.stringify(theirs)) throw new Error(`${what}: ours ${JSON.stringify(ours)}, theirs ${JSON.stringify(theirs)}`);
}

function check(machine, done, outcome, after) {
  compare("rules", outcome.split(" ").slice(0, -2).filter((r) => r).map((r) => names.rules[r]), machine.of("rule"));
  compare("state", [names.states[after[0]]], machine.chart.getConfiguration());
  compare("sent", sent(done), machine.of("send").map(shown));
  compare("signals", done.filter((d) => typeof d === "string" && d.startsWith("signal ")).map((d) => names.signals[d.split(" ")[1]]), machine.of("signal").map((s) => s.signal));
  compare("variables", after.slice(1, -1), names.variables.map((v) => plain(machine.variables[v])));
}

// Charts made of one prepared model would share their data: each is prepared for itself.
const prepare = (model) => new Promise((resolve, reject) => model.prepare((error, ready) => (error ? reject(error) : resolve(ready))));

async function replay(model, lines) {
  const machines = new Map();
  let events = 0;
  let skipped = 0;
  for (const [index, line] of lines.entries()) {
    const [kind, id, ...rest] = JSON.parse(line);
    if (kind === "new") machines.set(id, new Machine(await prepare(model), rest[0]));
    else if (kind === "set") {
      // A chart begins in its initial state: machines that are put elsewhere are left out.
      if (machines.has(id) && !machines.get(id).is(...rest)) machines.delete(id);
    } else {
      const [event, args, message, done, outcome, after] = rest;
      if (outcome === "endless") machines.delete(id);
      if (!machines.has(id)) {
        skipped++;
        continue;
      }

      try {
        machines.get(id).dispatch(event, args, message, done);
        check(machines.get(id), done, outcome, after);
      } catch (error) {
        throw new Error(`line ${index + 1}, ${names.events[event].name}: ${error.message}`);
      }

      events++;
    }
  }

  return `${events} events equal, ${skipped} left out`;
}

const read = (path) => new Promise((resolve, reject) => scxml.pathToModel(path, (error, model) => (error ? reject(error) : resolve(model))));

async function judge(folder) {
  try {
    names = JSON.parse(fs.readFileSync(`${folder}/names.json`, "utf8"));
    const lines = fs.readFileSync(`${folder}/transcript.jsonl`, "utf8").split("\n").filter((l) => l);
    return await replay(await read(`${folder}/machine.scxml`), lines);
  } catch (error) {
    return String(error.message ?? error);
  }
}

(async () => {
  for (const folder of process.argv.slice(2)) console.log((await judge(folder)).replaceAll("\n", " "));
})();
