// The wire: what is under way, and what may become of it.

function drawWire(world, act, complain) {
  const flying = world.inFlight();
  return [
    flying.length === 0
      ? el("p", { class: "quiet" }, "Nothing is under way.")
      : el(
          "ol",
          { class: "flying" },
          flying.map((t, i) => flyingItem(t, i, act)),
        ),
    oldOnes(world, act),
    spec.messages.length > 0 ? forgery(act, complain) : null,
  ];
}

const direction = transit => `${transit.from === NEITHER ? "?" : PEERS[transit.from]} → ${transit.to === undefined ? "?" : PEERS[transit.to]}`;

function flyingItem(transit, place, act) {
  const targets = transit.to === undefined ? [A, B] : [transit.to];
  const button = (text, label, action) =>
    el("button", { type: "button", "aria-label": `${label}: ${transit.text}`, onclick: () => act(action) }, text);
  return el(
    "li",
    {},
    el("span", { class: "way" }, direction(transit)),
    " ",
    el("code", {}, transit.text),
    place > 0 ? el("span", { class: "quiet" }, " behind the one above") : null,
    el(
      "span",
      { class: "buttons" },
      targets.map(peer =>
        button(targets.length > 1 ? "Deliver to " + PEERS[peer] : "Deliver", "Deliver to " + PEERS[peer], {
          kind: "arrive",
          peer,
          transit: transit.id,
        }),
      ),
      button("Lose", "Lose", { kind: "lose", transit: transit.id }),
      button("Duplicate", "Duplicate", { kind: "duplicate", transit: transit.id }),
    ),
  );
}

// Old duplicates: the network may bring back anything it ever carried.
function oldOnes(world, act) {
  const old = world.transits
    .filter(t => t.fate !== "flight")
    .slice(-20)
    .reverse();
  if (old.length === 0) return null;
  return el(
    "details",
    { "data-keep": "old" },
    el("summary", {}, "Bring back an old one"),
    el(
      "ol",
      { class: "old" },
      old.map(t =>
        el(
          "li",
          {},
          el("span", { class: "way" }, direction(t)),
          " ",
          el("code", {}, t.text),
          " ",
          el("button", { type: "button", "aria-label": "Again: " + t.text, onclick: () => act({ kind: "duplicate", transit: t.id }) }, "Again"),
        ),
      ),
    ),
  );
}

// A message that no end sent.
function forgery(act, complain) {
  const form = el("form", { class: "forge", autocomplete: "off" });
  const type = el(
    "select",
    { "aria-label": "Message" },
    spec.messages.map((m, i) => el("option", { value: i }, m.name)),
  );
  const to = el(
    "select",
    { "aria-label": "To which end" },
    PEERS.map((p, i) => el("option", { value: i }, p)),
  );
  const rest = el("div", { class: "fields" });
  let inputs = { fields: [], flags: [] };
  const show = () => {
    const chosen = spec.messages[type.selectedIndex];
    inputs = {
      flags: (chosen.flags || []).map(f => ({ key: f.key, ...inputFor({ kind: "bool" }, f.name, "Flag " + f.name) })),
      fields: (chosen.fields || []).map(f => ({ key: f.key, ...inputFor(f.type, f.name, "Field " + f.name, zeroOf(f.type)) })),
    };
    rest.replaceChildren(...inputs.flags.map(f => f.element), ...inputs.fields.map(f => f.element));
  };
  const valuesOf = list => Object.fromEntries(list.map(i => [i.key, i.read()]));
  form.addEventListener("submit", e => {
    e.preventDefault();
    attempt(complain, () =>
      act({
        kind: "inject",
        to: to.selectedIndex,
        message: type.selectedIndex,
        flags: valuesOf(inputs.flags),
        fields: valuesOf(inputs.fields),
      }),
    );
  });
  type.addEventListener("change", show);
  show();
  form.append(
    el("div", { class: "fields" }, el("label", { class: "field" }, "message", type), el("label", { class: "field" }, "to", to)),
    rest,
    el("button", { type: "submit" }, "Put it on the wire"),
  );
  return el("details", { "data-keep": "forge" }, el("summary", {}, "Forge a message"), form);
}
