// The panels of the two ends: where each is, what it remembers, what can happen to it.

function drawEnd(peer, end, changed, act, complain) {
  const machine = end.machine;
  const state = spec.states[machine.state];
  return [
    endHead(peer, state.name, state),
    el("h3", {}, "Calls"),
    el(
      "div",
      { class: "calls" },
      spec.events.map((type, event) => (type.message === undefined && type.timer === undefined ? callForm(peer, event, type, act, complain) : null)),
    ),
    el("h3", {}, "Timers"),
    timersList(peer, end, act),
    el("h3", {}, "Variables"),
    variablesTable(machine, changed),
    hostForm(peer, end, act, complain),
  ];
}

function endHead(peer, name, state) {
  return el(
    "header",
    { class: "endhead" },
    el("span", { class: "badge " + PEERS[peer].toLowerCase(), "aria-hidden": "true" }, PEERS[peer]),
    el(
      "div",
      {},
      el("h2", { id: "state-" + PEERS[peer].toLowerCase(), "aria-label": `End ${PEERS[peer]}: ${name}` }, name),
      state && state.doc ? el("p", { class: "doc" }, state.doc, " ", sectionLink(state.section)) : null,
    ),
  );
}

// ---- calls ----

function callForm(peer, event, type, act, complain) {
  const fields = (type.args || []).map(a => inputFor(a.type, a.name, `${type.name}, ${a.name}`));
  const submit = e => {
    e.preventDefault();
    attempt(complain, () => act({ kind: "call", peer, event, args: fields.map(f => f.read()) }));
  };
  return el(
    "form",
    { onsubmit: submit, autocomplete: "off" },
    el("button", { type: "submit", title: type.doc, "data-call": type.name, "aria-label": `${PEERS[peer]}: ${type.name}` }, type.name),
    fields.map(f => f.element),
  );
}

function attempt(complain, what) {
  try {
    what();
  } catch (error) {
    complain(error.message);
  }
}

// An input for a value of a type: { element, read }; reading throws an Error that says what is asked for.
function inputFor(type, name, label, value) {
  if (type.kind === "bool") {
    const box = el("input", { type: "checkbox", "aria-label": label, checked: Boolean(value) });
    return { element: el("label", { class: "field" }, box, name), read: () => box.checked };
  }
  const choices = type.kind === "enum" ? type.members || [] : type.kind === "error" ? spec.errors.map(e => e.name) : null;
  if (choices) {
    const list = el(
      "select",
      { "aria-label": label },
      choices.map((c, i) => el("option", { value: i, selected: i === value }, c)),
    );
    return { element: el("label", { class: "field" }, name, list), read: () => list.selectedIndex };
  }
  const box = el("input", {
    type: "text",
    inputmode: type.kind === "duration" ? "text" : "numeric",
    "aria-label": label,
    title: typeText(type),
    value: value === undefined ? usualText(type) : valueText(type, value),
    size: 6,
  });
  return { element: el("label", { class: "field" }, name, box), read: () => parseValue(type, label, box.value) };
}

const usualText = type => (type.kind === "duration" ? "1 s" : type.kind === "seq32" ? "0" : type.bits && type.bits < 8 ? "1" : "10");

// ---- timers ----

function timersList(peer, end, act) {
  const running = spec.timers.map((type, timer) => ({ type, timer })).filter(({ timer }) => end.machine.running[timer]);
  if (running.length === 0) return el("p", { class: "quiet" }, "None runs.");
  return el(
    "ul",
    { class: "timers" },
    running.map(({ type, timer }) => {
      const event = spec.events.findIndex(e => e.timer === timer);
      const ticks = end.durations.get(timer);
      return el(
        "li",
        {},
        el("span", { title: type.doc }, type.name, ticks === undefined ? "" : ` (${durationText(ticks)})`),
        " ",
        el(
          "button",
          {
            type: "button",
            "aria-label": `${PEERS[peer]}: timer ${type.name} expires`,
            onclick: () => act({ kind: "call", peer, event, args: [] }),
          },
          "expires",
        ),
      );
    }),
  );
}

// ---- variables ----

function variablesTable(machine, changed) {
  const rows = spec.variables.map(v => {
    const value = machine.v[v.key];
    const kind = changed.has(v.key) ? "changed" : value === v.initial ? "usual" : "";
    return el(
      "tr",
      { class: kind },
      el("th", { scope: "row", title: v.doc }, v.name),
      el("td", { "data-variable": v.name }, valueText(v.type, value)),
    );
  });
  return rows.length === 0
    ? el("p", { class: "quiet" }, "It remembers nothing but its state.")
    : el("table", { class: "tcb" }, el("tbody", {}, rows));
}

// ---- the host ----

function hostForm(peer, end, act, complain) {
  const questions = spec.host.map((type, question) => ({ type, question })).filter(({ type }) => !knownAnswer(type));
  if (questions.length === 0) return null;
  const rows = questions.map(({ type, question }) => {
    const now = fitTo(type.type, end.host.ask(question, [], end.machine));
    const field = inputFor(type.type, type.name, `${PEERS[peer]}: the host answers ${type.name}`, now);
    field.element.title = type.doc || "";
    field.element.addEventListener("change", () => attempt(complain, () => act({ kind: "host", peer, question, value: field.read() })));
    return el("li", {}, field.element);
  });
  return el("details", { class: "host", "data-keep": "host-" + peer }, el("summary", {}, "What the host answers"), el("ul", {}, rows));
}
