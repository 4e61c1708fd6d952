// What the rules need beside SCXML's own elements. ECMAScript 5, because interpreters of SCXML bring old engines; only a spec that
// computes with more than 53 bits needs BigInt.

function unsigned(bits, value) {
  if (typeof value === 'bigint') {
    var kept = BigInt.asUintN(bits, value);
    return bits > 53 ? kept : Number(kept);
  }
  var size = Math.pow(2, bits);
  return value - Math.floor(value / size) * size;
}

function signed(bits, value) {
  if (typeof value === 'bigint') {
    var kept = BigInt.asIntN(bits, value);
    return bits > 53 ? kept : Number(kept);
  }
  var low = unsigned(bits, value);
  return Math.pow(2, bits - 1) > low ? low : low - Math.pow(2, bits);
}

function divide(left, right) {
  if (Number(right) === 0) return right;
  if (typeof left === 'bigint') return left / right;
  var quotient = left / right;
  return quotient > 0 ? Math.floor(quotient) : Math.ceil(quotient);
}

function least(left, right) { return left > right ? right : left; }
function most(left, right) { return left > right ? left : right; }

// Sequence numbers: left lies before right if the way from left to right, modulo 2^32, is above 0 and below 2^31.
function before(left, right) { var way = (right - left) >>> 0; return way > 0 && 0x80000000 > way; }
function after(left, right) { return before(right, left); }
function notAfter(left, right) { return left === right || before(left, right); }
function notBefore(left, right) { return left === right || before(right, left); }

// What a place of this type keeps of a value from outside.
function fit(type, value) {
  if (value === undefined) value = 0;
  if (type.kind === 'bool') return Boolean(value);
  if (type.members) return Math.max(0, typeof value === 'string' ? type.members.indexOf(value) : Number(value));
  if (type.big) return (type.signed || type.bits > 63 || !type.bits ? BigInt.asIntN : BigInt.asUintN)(type.bits || 64, BigInt(value));
  if (type.kind === 'seq32' || type.kind === 'text') return unsigned(32, Number(value));
  if (type.bits && 64 > type.bits) return (type.signed ? signed : unsigned)(type.bits, Number(value));
  return Number(value);
}

// Answers are in `host`, by the question's name: a value, or a function of the question's arguments.
function answer(question, given) {
  var known = host[questions[question].name];
  return fit(questions[question].type, typeof known === 'function' ? known.apply(null, given) : known);
}

// An event begins: `data` holds a call's arguments by name, or a message's `flags` (names) and `fields` (by name); `host` answers from here on.
function begin(m, event, step, data) {
  var given = data || {}, input = inputs[event], i;
  for (var name in given.host || {}) host[name] = given.host[name];
  m.p = parameters;
  m.event = event;
  m.step = step;
  m.again = false;
  m.rounds = 0;
  m.answer = 'ok';
  for (i = 0; input.args.length > i; i++) m.a[input.args[i].key] = fit(input.args[i].type, given[input.args[i].name]);
  if (input.message !== undefined) arrive(m, messages[input.message], given.flags || [], given.fields || {});
  if (input.timer !== undefined) m.running[input.timer] = false;
}

function arrive(m, message, flags, fields) {
  var i, field;
  for (i = 0; message.flags.length > i; i++) m.g[message.flags[i].key] = flags.indexOf(message.flags[i].name) >= 0;
  for (i = 0; message.fields.length > i; i++) {
    field = message.fields[i];
    m.f[field.key] = fit(field.type, !field.when || m.g[field.when] ? fields[field.name] : 0);
  }
}

// A message as it is sent: the flags that are set, and the fields that are there.
function compose(index, g, fieldsOf) {
  var message = messages[index], sent = { message: message.name, flags: [], fields: {} }, f = fieldsOf(g), i, field;
  for (i = 0; message.flags.length > i; i++) if (g[message.flags[i].key]) sent.flags.push(message.flags[i].name);
  for (i = 0; message.fields.length > i; i++) {
    field = message.fields[i];
    if (!field.when || g[field.when]) sent.fields[field.name] = fit(field.type, f[field.key]);
  }
  return sent;
}

// Where an event is: `m.event` -1 where none is under way, `m.step` -1 in a plain list.
function at(m, event, step) { return m.event === event && m.step === step; }
function end(m) { m.event = -1; }

function goOn(m, step) {
  m.step = step;
  m.again = false;
  m.rounds = 0;
  if (step >= inputs[m.event].steps) end(m);
}

function pass(m) {
  if (m.step === -1) end(m);
  else goOn(m, m.step + 1);
}

function again(m) {
  m.again = true;
  m.rounds++;
  if (m.rounds > 10000) end(m);
}
