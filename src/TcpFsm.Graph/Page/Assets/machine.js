"use strict";
// The language that every spec is written in, executable: numbers, and in which order rules are judged.

const LARGEST_STEP = 10000; // how often `then: again` may judge one step within an event
const MOST_DEFINITIONS = 10000000; // predicates and values read within an event
const MODEST = 2 ** 48; // parameters and answers of hosts lie below

// ---- numbers: those that are exact as such, all others as BigInt of 64 bits that wrap ----

function unsigned(bits, value) {
  if (typeof value === "bigint") {
    const kept = BigInt.asUintN(bits, value);
    return bits <= 53 ? Number(kept) : kept;
  }
  const size = 2 ** bits;
  return value - Math.floor(value / size) * size;
}

function signed(bits, value) {
  if (typeof value === "bigint") {
    const kept = BigInt.asIntN(bits, value);
    return bits <= 53 ? Number(kept) : kept;
  }
  const low = unsigned(bits, value);
  return low >= 2 ** (bits - 1) ? low - 2 ** bits : low;
}

function divide(left, right) {
  if (typeof left === "bigint") return right === 0n ? 0n : left / right;
  return right === 0 ? 0 : Math.trunc(left / right);
}

const least = (left, right) => (left < right ? left : right);
const most = (left, right) => (left > right ? left : right);

// Sequence numbers: left lies before right if the way from left to right, modulo 2^32, is above 0 and below 2^31.
const before = (left, right) => {
  const way = (right - left) >>> 0;
  return way > 0 && way < 0x80000000;
};
const after = (left, right) => before(right, left);
const notAfter = (left, right) => left === right || before(left, right);
const notBefore = (left, right) => left === right || before(right, left);

// ---- values that come from outside ----

class SpecError extends Error {}

function zeroOf(type) {
  return type.kind === "bool" ? false : type.big ? 0n : 0;
}

// What a place of this type keeps of a number, BigInt or truth value.
function fitTo(type, value) {
  if (type.kind === "bool") return typeof value === "bigint" ? value !== 0n : Boolean(value);
  if (type.kind === "integer" && !type.modest) {
    const keep = type.signed || type.bits >= 64 ? signed : unsigned;
    return keep(type.bits, BigInt(value));
  }
  if (type.kind === "seq32" || type.kind === "text") return unsigned(32, BigInt(value));
  return type.big ? BigInt.asIntN(64, BigInt(value)) : modestNumber(value);
}

function modestNumber(value) {
  const number = Number(value);
  if (!(Math.abs(number) <= MODEST)) throw new RangeError(`${value} is beyond 2^48.`);
  return number;
}

// A message as it stands on the wire: values that fit, and 0 where the flag that a field depends on is off.
function compose(program, index, flags, fields) {
  const type = program.spec.messages[index];
  const g = {};
  for (const flag of type.flags || []) g[flag.key] = Boolean(flags[flag.key]);
  const f = {};
  for (const field of type.fields || []) {
    const there = (!field.when || g[field.when]) && fields[field.key] !== undefined;
    f[field.key] = there ? fitTo(field.type, fields[field.key]) : zeroOf(field.type);
  }
  return { index, f, g };
}

// ---- rules ----

// A rule's function says whether it fires, and if so does what it does.
function rule(head, apply) {
  return Object.assign(head, { apply });
}

function step(name, holds, rules) {
  return { name, holds, rules };
}

const NOTHING = { ask: () => 0, send() {}, start() {}, stop() {}, signal() {} };

class Machine {
  // m.v variables, m.p parameters, m.f and m.g fields and flags of the message at hand, m.a arguments of the call
  constructor(program, parameters) {
    this.program = program;
    this.state = program.spec.initial;
    this.v = {};
    this.p = {};
    this.running = program.spec.timers.map(() => false);
    this.environment = NOTHING;
    for (const variable of program.spec.variables) this.v[variable.key] = variable.initial;
    for (const parameter of program.spec.parameters) this.p[parameter.key] = parameter.value;
    for (const [key, value] of Object.entries(parameters || {})) this.setParameter(key, value);
  }

  setParameter(key, value) {
    const parameter = this.program.spec.parameters.find(p => p.key === key);
    if (parameter) this.p[key] = fitTo(parameter.type, value);
  }

  setVariable(key, value) {
    const variable = this.program.spec.variables.find(v => v.key === key);
    if (variable) this.v[key] = fitTo(variable.type, value);
  }

  // Handles one event: { event, args, message }. Says which rules fired, and what came of it.
  dispatch(input, environment) {
    const handling = this.program.handling[input.event];
    this.environment = environment;
    this.fired = [];
    this.answer = { kind: "return", index: 0 };
    this.definitions = 0;
    this.a = this.fitArguments(this.program.spec.events[input.event].args || [], input.args || []);
    this.f = input.message ? input.message.f : {};
    this.g = input.message ? input.message.g : {};
    if (this.happens(input.event)) this.run(handling, this.program.spec.events[input.event].name);
    return { rules: this.fired, answer: this.answer };
  }

  fitArguments(declared, given) {
    const args = {};
    declared.forEach((argument, i) => {
      args[argument.key] = i < given.length ? fitTo(argument.type, given[i]) : zeroOf(argument.type);
    });
    return args;
  }

  // A timer that expires has stopped by itself; the expiry of one that does not run is no event.
  happens(event) {
    const timer = this.program.spec.events[event].timer;
    if (timer === undefined) return true;
    const ran = this.running[timer];
    this.running[timer] = false;
    return ran;
  }

  run(handling, name) {
    let next = 0;
    if (handling.plainStates.includes(this.state)) {
      const then = this.judge(handling.plain, handling.plainStates, name, "its list");
      if (typeof then !== "number") return;
      next = then;
    }
    while (next < handling.steps.length) {
      const current = handling.steps[next];
      const then = current.holds(this) ? this.judge(current.rules, null, name, "step " + current.name) : "next";
      if (then === "stop") return;
      next = typeof then === "number" ? then : next + 1;
    }
  }

  // Fires at most one of the rules, and again as often as they say so. `within`: states that have these rules at all.
  judge(rules, within, name, place) {
    for (let round = 0; round <= LARGEST_STEP; round++) {
      const found = within && !within.includes(this.state) ? undefined : rules.find(r => r.states.includes(this.state) && r.apply(this));
      if (!found) return "next";
      this.conclude(found);
      if (found.then !== "again") return found.then;
    }
    throw new SpecError(`Event ${name} never ends: in ${place} rules said "then: again" ${LARGEST_STEP} times.`);
  }

  conclude(fired) {
    this.fired.push(fired.rule);
    if (fired.returns !== undefined) this.answer = { kind: "return", index: fired.returns };
    if (fired.refuses !== undefined) this.answer = { kind: "refuse", index: fired.refuses };
    if (fired.goto !== undefined) this.arrive(fired.goto);
  }

  // A fresh state forgets everything.
  arrive(state) {
    this.state = state;
    if (!this.program.spec.states[state].fresh) return;
    for (const variable of this.program.spec.variables) this.v[variable.key] = variable.initial;
    this.running.forEach((_, timer) => this.stop(timer));
  }

  // ---- what rules do ----

  ask(question, ...args) {
    return fitTo(this.program.spec.host[question].type, this.environment.ask(question, args));
  }

  send(index, flags, fieldsOf) {
    this.environment.send(compose(this.program, index, flags, fieldsOf(flags)));
  }

  start(timer) {
    const ticks = this.program.duration[timer](this);
    if (ticks <= 0) return;
    this.running[timer] = true;
    this.environment.start(timer, ticks);
  }

  stop(timer) {
    if (!this.running[timer]) return;
    this.running[timer] = false;
    this.environment.stop(timer);
  }

  signal(signal, ...args) {
    this.environment.signal(signal, args);
  }

  countDefinition() {
    if (++this.definitions > MOST_DEFINITIONS) throw new SpecError(`Predicates and values were read ${MOST_DEFINITIONS} times in one event.`);
  }
}
