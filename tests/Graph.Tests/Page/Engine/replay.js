"use strict";
// node replay.js MACHINE.js TRANSCRIPT: makes the page's machines do what the interpreter's did, and ends with 1 at the first difference.
const fs = require("node:fs");
const vm = require("node:vm");
const [, , machinePath, transcriptPath] = process.argv;
vm.runInThisContext(fs.readFileSync(machinePath, "utf8"), machinePath);
/* global Machine, SpecError, program, compose, fitTo */

const { spec } = program;
const machines = new Map();
const word = value => String(typeof value === "boolean" ? Number(value) : value);
const words = values => values.map(word).join(",");

function replay(lines) {
  let events = 0;
  lines.forEach((line, index) => {
    const [kind, id, ...rest] = JSON.parse(line);
    if (kind === "new") machines.set(id, begin(rest[0]));
    else if (kind === "set") set(machines.get(id), ...rest);
    else {
      const difference = event(machines.get(id), ...rest);
      if (difference) throw new Error(`line ${index + 1}, event ${spec.events[rest[0]].name}: ${difference}`);
      events++;
    }
  });
  return events;
}

function begin(parameters) {
  return new Machine(program, Object.fromEntries(spec.parameters.map((p, i) => [p.key, BigInt(parameters[i])])));
}

function set(machine, what, index, value) {
  if (what === "state") machine.state = Number(value);
  else if (what === "timer") machine.running[index] = value === "1";
  else machine.setVariable(spec.variables[index].key, BigInt(value));
}

function messageOf([index, bits, values]) {
  const type = spec.messages[index];
  const flags = {}, fields = {};
  for (const flag of type.flags || []) flags[flag.key] = (BigInt(bits) >> BigInt(flag.bit) & 1n) === 1n;
  (type.fields || []).forEach((field, i) => { fields[field.key] = BigInt(values[i]); });
  return compose(program, index, flags, fields);
}

function messageText({ index, f, g }) {
  const type = spec.messages[index];
  let bits = 0n;
  for (const flag of type.flags || []) if (g[flag.key]) bits |= 1n << BigInt(flag.bit);
  return `${index} ${bits} ${words((type.fields || []).map(field => f[field.key]))}`;
}

// The environment expects what the interpreter did, in that order, and answers as it was answered.
function expecting(done) {
  let at = 0;
  const next = actual => {
    const expected = done[at++];
    const text = Array.isArray(expected) ? expected[0] : expected;
    if (text !== actual) throw new Error(`the interpreter did "${text}", the page "${actual}"`);
    return expected;
  };
  return {
    rest: () => done.length - at,
    ask: (question, args) => BigInt(next(`ask ${question} ${words(args)}`)[1]),
    send: message => next("send " + messageText(message)),
    start: (timer, ticks) => next(`start ${timer} ${ticks}`),
    stop: timer => next("stop " + timer),
    signal: (signal, args) => next(`signal ${signal} ${words(args)}`),
  };
}

function event(machine, number, args, message, done, outcome, after) {
  const environment = expecting(done);
  let actual;
  try {
    const result = machine.dispatch({ event: number, args: args.map(BigInt), message: message && messageOf(message) }, environment);
    const kind = result.answer.kind === "return" ? "Return" : "Refuse";
    actual = `${result.rules.join(" ")} ${kind} ${result.answer.index}`;
  } catch (error) {
    if (!(error instanceof SpecError)) return error.stack;
    actual = "endless";
  }
  if (actual !== outcome) return `the interpreter fired and answered "${outcome}", the page "${actual}"`;
  if (environment.rest() > 0) return `the page left out ${environment.rest()} of ${JSON.stringify(done)}`;
  if (actual === "endless") return null;
  const now = [word(machine.state), ...spec.variables.map(v => word(machine.v[v.key])), machine.running.map(word).join("")];
  const differs = now.findIndex((value, i) => value !== after[i]);
  if (differs < 0) return null;
  const name = differs === 0 ? "the state" : differs > spec.variables.length ? "timers" : spec.variables[differs - 1].name;
  return `${name} is ${after[differs]} in the interpreter and ${now[differs]} in the page`;
}

const lines = fs.readFileSync(transcriptPath, "utf8").split("\n").filter(l => l.length > 0);
try {
  console.log(`${replay(lines)} events equal`);
} catch (error) {
  console.log(error.message);
  process.exitCode = 1;
}
