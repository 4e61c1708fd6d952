// What happened, in words: for the panel, for the list that screen readers read, and for what is said aloud.

function actionTitle(action) {
  if (action.kind === "call") return callTitle(action);
  if (action.kind === "host") return `host: ${spec.host[action.question].name} = ${valueText(spec.host[action.question].type, action.value)}`;
  return "";
}

function callTitle({ event, args }) {
  const type = spec.events[event];
  const texts = (type.args || []).map((a, i) => valueText(a.type, fitTo(a.type, args[i])));
  return texts.length === 0 ? type.name : `${type.name}(${texts.join(", ")})`;
}

// Gives a happening the words that the ladder shows beside it.
function describe(happening) {
  happening.title = actionTitle(happening.action);
  happening.refusal =
    happening.answer && (happening.answer.kind === "refuse" || happening.answer.index > 0) ? "→ " + answerText(happening.answer) : "";
  happening.sent.forEach((transit, order) => {
    transit.order = order;
  });
  return happening;
}

function headline(happening) {
  const who = happening.peer === NEITHER ? "" : PEERS[happening.peer];
  const text = happening.transit ? happening.transit.text : "a message that was never sent";
  switch (happening.action.kind) {
    case "arrive":
      return `${who} receives ${text}`;
    case "lose":
      return `Lost: ${text}`;
    case "inject":
      return `From neither end: ${text}`;
    case "duplicate":
      return `The network doubles ${text}`;
    case "packet":
      return happening.headline;
    default:
      return `${who}: ${happening.title}`;
  }
}

function sentence(happening) {
  const parts = [headline(happening) + "."];
  [A, B]
    .filter(p => happening.before[p] !== happening.after[p])
    .forEach(p => parts.push(`${PEERS[p]} goes from ${stateName(happening.before[p])} to ${stateName(happening.after[p])}.`));
  if (happening.refusal) parts.push(happening.refusal.slice(2) + ".");
  if (happening.sent.length > 0) parts.push(`Sent: ${happening.sent.map(t => t.text).join(", ")}.`);
  if (happening.signals.length > 0) parts.push(`Signals: ${happening.signals.join(", ")}.`);
  if (happening.rules.length > 0) parts.push(`Rules: ${happening.rules.map(r => ruleName(r)).join(", ")}.`);
  return parts.join(" ");
}

const ruleName = fired => (typeof fired === "number" ? ruleTable[fired].id : `${fired.end} ${fired.id}`);

function timerText({ timer, ticks }) {
  return ticks === null ? `${spec.timers[timer].name} stops` : `${spec.timers[timer].name} runs for ${durationText(ticks)}`;
}
