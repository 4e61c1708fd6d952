// Values, messages and signals as people write them. Whatever text comes from here is put into the page as text, never as markup.

const DURATIONS = [
  ["h", 36000000000n],
  ["min", 600000000n],
  ["s", 10000000n],
  ["ms", 10000n],
  ["us", 10n],
];

// Lengths of time are counted in 100 ns.
function durationText(ticks) {
  const count = BigInt(ticks);
  if (count === 0n) return "0 s";
  const [unit, length] = DURATIONS.find(([, l]) => count % l === 0n) || ["ticks", 1n];
  return `${count / length} ${unit}`;
}

function valueText(type, value) {
  switch (type.kind) {
    case "bool":
      return value ? "true" : "false";
    case "duration":
      return durationText(value);
    case "enum":
      return (type.members || [])[value] || String(value);
    case "error":
      return spec.errors[value] ? spec.errors[value].name : String(value);
    default:
      return String(value);
  }
}

// What a place of this type looks like, for hints and refusals.
function typeText(type) {
  switch (type.kind) {
    case "bool":
      return "true or false";
    case "duration":
      return "a length of time such as 10 s or 200 ms";
    case "enum":
      return "one of " + (type.members || []).join(", ");
    case "error":
      return "one of the spec's errors";
    case "seq32":
      return "a sequence number, 0 to 4294967295";
    case "text":
      return "a number of octets";
    default:
      return `a whole number of ${type.bits} bits${type.signed ? ", with a sign" : ""}`;
  }
}

// Reads what somebody typed; throws an Error that says what is asked for.
function parseValue(type, name, text) {
  const wrong = new Error(`${name}: write ${typeText(type)}.`);
  const trimmed = text.trim();
  if (trimmed.length > 40) throw wrong;
  if (type.kind === "duration") return parseDuration(trimmed, wrong);
  if (!/^-?[0-9]+$/.test(trimmed)) throw wrong;
  const number = BigInt(trimmed);
  if (type.modest && (number > BigInt(MODEST) || number < -BigInt(MODEST))) throw wrong;
  if (BigInt(fitTo(type, number)) !== number) throw wrong;
  return fitTo(type, number);
}

function parseDuration(text, wrong) {
  const parts = /^([0-9]{1,15}) ?(h|min|s|ms|us)$/.exec(text);
  if (text === "0") return 0;
  if (!parts) throw wrong;
  const ticks = BigInt(parts[1]) * DURATIONS.find(([unit]) => unit === parts[2])[1];
  if (ticks > BigInt(MODEST)) throw wrong;
  return Number(ticks);
}

function flagText(message) {
  const names = (spec.messages[message.index].flags || []).filter(f => message.g[f.key]).map(f => f.name);
  return names.length === 0 ? "none" : names.join(",");
}

// A message as the reference draws it: <SEQ=100><ACK=301><CTL=SYN,ACK>. Sequence numbers and what flags announce come first;
// fields that have a default, such as a window, are left out.
function messageText(message) {
  const type = spec.messages[message.index];
  const fields = type.fields || [];
  const leads = field => field.type.kind === "seq32" || field.when !== undefined;
  const shown = field =>
    field.when !== undefined ? message.g[field.when] : field.type.kind === "seq32" || (!field.defaulted && Number(message.f[field.key]) !== 0);
  const text = field => `<${field.name}=${valueText(field.type, message.f[field.key])}>`;
  const name = spec.messages.length > 1 || type.flagsField === undefined ? type.name : "";
  const flags = type.flagsField === undefined ? "" : `<${type.flagsField}=${flagText(message)}>`;
  return (
    name +
    fields
      .filter(f => leads(f) && shown(f))
      .map(text)
      .join("") +
    flags +
    fields
      .filter(f => !leads(f) && shown(f))
      .map(text)
      .join("")
  );
}

function signalText(signal, args) {
  const type = spec.signals[signal];
  if (args.length === 0) return type.name;
  return `${type.name}(${args.map((a, i) => valueText(type.args[i].type, a)).join(",")})`;
}

function answerText(answer) {
  return answer.kind === "refuse" ? "refused: " + spec.errors[answer.index].name : spec.returns[answer.index].name;
}

// Where a section of the reference is; null where the spec names no http or https address.
function sectionUrl(section) {
  if (!section || !spec.reference || !spec.reference.url) return null;
  try {
    const url = new URL(spec.reference.url.replaceAll("{section}", () => encodeURIComponent(section)));
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}
