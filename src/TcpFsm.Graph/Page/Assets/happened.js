// The panel that says what happened: rules with their sections, what changed, what was sent and said.

function drawHappened(happening) {
  if (!happening) return [el("p", { class: "quiet" }, "Nothing has happened yet. Go on with Next, or let something happen at one of the ends.")];
  return [
    el("h3", {}, headline(happening)),
    happening.why ? el("p", {}, `${happening.why} (${happening.verdict})`) : null,
    happening.failure ? el("p", { class: "warning", role: "alert" }, happening.failure) : null,
    el("div", { class: "facts" }, moves(happening), changesTable(happening), effects(happening)),
    rulesList(happening),
  ];
}

function moves(happening) {
  const moved = [A, B].filter(p => happening.before[p] !== happening.after[p]);
  if (moved.length === 0) return null;
  return el(
    "p",
    { class: "moves" },
    moved.map(p =>
      el(
        "span",
        { class: "move " + PEERS[p].toLowerCase() },
        el("b", {}, PEERS[p]),
        ` ${stateName(happening.before[p])} → `,
        el("strong", {}, stateName(happening.after[p])),
      ),
    ),
  );
}

function changesTable(happening) {
  if (happening.changes.length === 0) return null;
  const rows = happening.changes.map(c => el("tr", {}, el("th", { scope: "row" }, c.name), el("td", {}, c.from), el("td", {}, "→ " + c.to)));
  return el("table", { class: "changes" }, el("caption", {}, "What changed in " + PEERS[happening.peer]), el("tbody", {}, rows));
}

function effects(happening) {
  const items = [
    ...happening.sent.map(t => ["sends", t.text]),
    ...happening.signals.map(s => ["tells the user", s]),
    ...happening.timers.map(t => ["timer", timerText(t)]),
  ];
  if (happening.refusal) items.push(["answers", happening.refusal.slice(2)]);
  if (items.length === 0) return null;
  return el(
    "ul",
    { class: "effects" },
    items.map(([what, text]) => el("li", {}, el("span", { class: "what" }, what), " ", el("code", {}, text))),
  );
}

function rulesList(happening) {
  if (happening.rules.length === 0) {
    const silent = happening.action.kind === "arrive" || happening.action.kind === "call";
    return silent ? el("p", { class: "quiet" }, "No rule fired.") : null;
  }
  return el("ol", { class: "rules", "aria-label": "Rules that fired, in order" }, happening.rules.map(ruleItem));
}

function ruleItem(fired) {
  const known = typeof fired === "number" ? ruleTable[fired] : ruleTable.find(r => r.id === fired.id) || { id: fired.id };
  return el(
    "li",
    {},
    el(
      "p",
      { class: "rulehead" },
      fired.end ? el("b", { class: "end " + fired.end.toLowerCase() }, fired.end) : null,
      el("b", { class: "id" }, known.id),
      " ",
      sectionLink(known.section),
    ),
    known.doc ? el("p", { class: "why" }, known.doc) : null,
    known.text ? el("code", { class: "text" }, known.text) : null,
  );
}
