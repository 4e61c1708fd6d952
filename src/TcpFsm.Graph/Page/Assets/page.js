// The page itself: what is shown, and what clicks and keys do.

const app = { session: null, selected: null };

const isTrace = () => app.session instanceof TraceSession;

// The rows of the ladder: what has happened so far.
function rowsShown() {
  if (isTrace()) return app.session.shown;
  for (const transit of app.session.world.transits) transit.text = messageText(transit.message);
  return app.session.world.happenings.map(describe);
}

function show() {
  const rows = rowsShown();
  const row = rows[app.selected === null ? rows.length - 1 : app.selected];
  const open = new Set([...document.querySelectorAll("details[data-keep][open]")].map(d => d.dataset.keep));
  const focused = focusKey();
  showLadder(rows, row);
  showEnds(row);
  byId("happened-body").replaceChildren(...drawHappened(row).filter(Boolean));
  if (!isTrace()) byId("wire-body").replaceChildren(...drawWire(app.session.world, act, complain).filter(Boolean));
  byId("wire").hidden = isTrace();
  for (const details of document.querySelectorAll("details[data-keep]")) details.open = open.has(details.dataset.keep);
  const states = isTrace() ? app.session.states : app.session.world.states().map(stateName);
  markDiagram(states, rows[rows.length - 1]);
  showPosition();
  restoreFocus(focused);
}

function showLadder(rows, row) {
  const transits = isTrace() ? rows.slice(-LADDER.rowsShown).map(r => r.transit) : app.session.world.transits;
  const begin = isTrace() ? app.session.begin : app.session.world.begin;
  const box = byId("ladder");
  box.replaceChildren(drawLadder(rows, transits, begin, row ? row.index : -1, select));
  box.scrollTop = box.scrollHeight;
  byId("ladder-words").replaceChildren(...rows.slice(-LADDER.rowsShown).map(r => el("li", {}, sentence(r))));
}

function showEnds(row) {
  for (const peer of [A, B]) {
    const panel = byId("end-" + PEERS[peer].toLowerCase());
    if (isTrace()) {
      const name = app.session.states[peer];
      panel.replaceChildren(
        endHead(
          peer,
          name,
          spec.states.find(s => s.name === name),
        ),
        el("p", { class: "quiet" }, "A trace tells states and rules, not variables."),
      );
    } else {
      const changed = new Set(row && row.peer === peer ? row.changes.map(c => c.key) : []);
      panel.replaceChildren(...drawEnd(peer, app.session.world.ends[peer], changed, act, complain).filter(Boolean));
    }
  }
}

function showPosition() {
  const { position, length } = app.session;
  byId("position").textContent = `${position} of ${length}`;
  byId("first").disabled = byId("back").disabled = position === 0;
  byId("next").disabled = byId("last").disabled = position === length;
  byId("again").disabled = isTrace() ? false : !app.session.changed && position === 0;
}

// ---- doing things ----

function act(action) {
  app.session.act(action);
  moved();
}

function goTo(position) {
  app.session.goTo(position);
  moved();
}

function moved() {
  app.selected = null;
  say("");
  show();
  const rows = rowsShown();
  byId("live").textContent = rows.length === 0 ? "At the beginning." : sentence(rows[rows.length - 1]);
}

function select(index) {
  app.selected = index;
  show();
}

function say(text) {
  byId("message").textContent = text;
}

const complain = text => say(text);

// Panels are drawn anew; what had the focus gets it back.
function focusKey() {
  const active = document.activeElement;
  return active && active !== document.body ? { id: active.id, name: active.getAttribute("aria-label") } : null;
}

function restoreFocus(key) {
  if (!key || (document.activeElement && document.activeElement !== document.body)) return;
  const same = key.id ? byId(key.id) : [...document.querySelectorAll("button, input, select")].find(e => e.getAttribute("aria-label") === key.name);
  (same && !same.disabled ? same : byId("next").disabled ? byId("ladder") : byId("next")).focus({ preventScroll: true });
}

// ---- stories and traces ----

function openStory(index) {
  const story = stories[index];
  byId("story").selectedIndex = index;
  byId("note").textContent = "";
  app.session = new Session(story, index);
  byId("connections").hidden = true;
  showParameters();
  byId("about").replaceChildren(...[story.title, story.source && el("span", { class: "quiet" }, ` (${story.source})`)].filter(Boolean));
  moved();
}

async function openTrace(file) {
  if (file.size > TRACE_LIMITS.bytes) return complain(`${file.name} is larger than 64 MiB; trace a part of the capture.`);
  const trace = parseTrace(await file.text());
  if (trace.connections.length === 0)
    return complain(`${file.name} holds no packets of a trace. Make one with: tcpfsm trace --format json CAPTURE > trace.jsonl`);
  const list = byId("connection");
  list.replaceChildren(...trace.connections.slice(0, 1000).map((c, i) => el("option", { value: i }, `${c.name} (${c.packets.length})`)));
  list.onchange = () => openConnection(trace.connections[list.selectedIndex]);
  byId("connections").hidden = false;
  byId("story").selectedIndex = -1;
  openConnection(trace.connections[0]);
  const more = trace.connections.length > 1000 ? ["Only the first 1000 connections can be chosen."] : [];
  if (trace.skipped > 0) more.push(`${trace.skipped} lines are none of a trace and were left out.`);
  if (trace.cut) more.push(`Only the first ${TRACE_LIMITS.packets} packets are shown.`);
  byId("note").textContent = more.join(" ");
}

// What is set before a machine runs. Another value plays the same again from the beginning.
function showParameters() {
  const free = spec.parameters.filter(p => !p.build);
  byId("parameters").hidden = free.length === 0;
  byId("parameter-list").replaceChildren(
    ...free.map(parameter => {
      const set = app.session.story.parameters[parameter.key];
      const field = inputFor(
        parameter.type,
        parameter.name,
        "Parameter " + parameter.name,
        set === undefined ? parameter.value : fitTo(parameter.type, set),
      );
      field.element.addEventListener("change", () => attempt(complain, () => setParameter(parameter.key, field.read())));
      return el("li", {}, field.element, " ", el("span", { class: "quiet" }, parameter.doc), " ", sectionLink(parameter.section));
    }),
  );
}

function setParameter(key, value) {
  app.session.setParameter(key, value);
  moved();
}

function openConnection(connection) {
  app.session = new TraceSession(connection);
  byId("parameters").hidden = true;
  byId("about").replaceChildren(
    `A trace: ${connection.name}`,
    el("span", { class: "quiet" }, " (numbers on the ladder count from each end's first)"),
  );
  moved();
}

// ---- keys ----

const KEYS = {
  ArrowRight: () => goTo(app.session.position + 1),
  ArrowLeft: () => goTo(app.session.position - 1),
  Home: () => goTo(0),
  End: () => goTo(app.session.length),
  d: () => oldest(t => ({ kind: "arrive", peer: t.to === undefined ? B : t.to, transit: t.id })),
  l: () => oldest(t => ({ kind: "lose", transit: t.id })),
  u: () => oldest(t => ({ kind: "duplicate", transit: t.id })),
  ArrowUp: () => selectNext(-1),
  ArrowDown: () => selectNext(1),
  a: () => focusEnd("a"),
  b: () => focusEnd("b"),
};

function oldest(actionOf) {
  const flying = isTrace() ? [] : app.session.world.inFlight();
  if (flying.length > 0) act(actionOf(flying[0]));
}

// Up and down go through the rows of the ladder where that has the focus; elsewhere they scroll.
function selectNext(way) {
  const rows = app.session.position;
  const now = app.selected === null ? rows - 1 : app.selected;
  if (rows === 0) return;
  select(Math.max(0, Math.min(rows - 1, now + way)));
  byId("live").textContent = sentence(rowsShown()[app.selected]);
}

function focusEnd(peer) {
  const button = byId("end-" + peer).querySelector("button");
  if (button) button.focus();
}

function keyOf(event) {
  if (event.altKey || event.target.closest("input:not([type=checkbox]), select, textarea")) return null;
  if (event.ctrlKey || event.metaKey)
    return event.key.toLowerCase() === "z" ? (event.shiftKey ? "ArrowRight" : "ArrowLeft") : event.key.toLowerCase() === "y" ? "ArrowRight" : null;
  return event.key;
}

function onKey(event) {
  const key = keyOf(event);
  if (key === null || !Object.hasOwn(KEYS, key)) return;
  if ((key === "ArrowUp" || key === "ArrowDown") && document.activeElement !== byId("ladder")) return;
  event.preventDefault();
  KEYS[key]();
}

// ---- the beginning ----

const storyLabel = story => (story.title === "" || story.group === "Play" ? story.name : shorten(`${story.name}: ${story.title}`, 90));

function fillStories() {
  const groups = new Map();
  stories.forEach((story, i) => {
    if (!groups.has(story.group)) groups.set(story.group, el("optgroup", { label: story.group }));
    groups.get(story.group).append(el("option", { value: i }, storyLabel(story)));
  });
  byId("story").append(...groups.values());
}

function start() {
  fillStories();
  openLinksBeside();
  byId("story").addEventListener("change", e => openStory(Number(e.target.value)));
  byId("first").addEventListener("click", () => goTo(0));
  byId("back").addEventListener("click", () => goTo(app.session.position - 1));
  byId("next").addEventListener("click", () => goTo(app.session.position + 1));
  byId("last").addEventListener("click", () => goTo(app.session.length));
  byId("again").addEventListener("click", () => (isTrace() ? openStory(0) : openStory(app.session.number)));
  byId("file").addEventListener("change", e => {
    if (e.target.files.length > 0) openTrace(e.target.files[0]);
  });
  document.addEventListener("keydown", onKey);
  document.addEventListener("dragover", e => {
    e.preventDefault();
    document.body.classList.add("dropping");
  });
  document.addEventListener("dragleave", () => document.body.classList.remove("dropping"));
  document.addEventListener("drop", e => {
    e.preventDefault();
    document.body.classList.remove("dropping");
    if (e.dataTransfer.files.length > 0) openTrace(e.dataTransfer.files[0]);
  });
  byId("app").hidden = false;
  openStory(0);
}

start();
