// Two ends and the wire between them. An action makes one happening, which says all that came of it.

const A = 0,
  B = 1,
  NEITHER = -1;
const PEERS = ["A", "B"];

// With other parameters a story may come to where a message is awaited that was never sent.
class Missing extends Error {}

class End {
  constructor(start, parameters) {
    this.machine = new Machine(program, parameters);
    this.host = new Host(start);
    this.durations = new Map();
    if (start.state !== undefined) this.machine.state = start.state;
    for (const [key, value] of Object.entries(start.variables || {})) this.machine.setVariable(key, value);
    for (const timer of start.running || []) this.machine.running[timer] = true;
  }

  // Lets the machine handle an event; what it does is noted in the happening.
  dispatch(input, happening, send) {
    const machine = this.machine;
    const result = machine.dispatch(input, {
      ask: (question, args) => this.host.ask(question, args, machine),
      send: message => {
        this.host.text.noteSent(message);
        happening.sent.push(send(message));
      },
      start: (timer, ticks) => {
        this.durations.set(timer, ticks);
        happening.timers.push({ timer, ticks });
      },
      stop: timer => happening.timers.push({ timer, ticks: null }),
      signal: (signal, args) => {
        this.host.text.noteSignal(signal, args);
        happening.signals.push(signalText(signal, args));
      },
    });
    this.host.text.afterEvent(machine);
    happening.rules = result.rules;
    happening.answer = result.answer;
  }
}

class World {
  // start: { parameters, ends }
  constructor(start) {
    this.ends = [A, B].map(peer => new End(start.ends[peer], start.parameters));
    this.transits = [];
    this.names = new Map();
    this.untaken = [[], []];
    this.happenings = [];
    this.begin = this.states();
  }

  states() {
    return this.ends.map(end => end.machine.state);
  }

  // Segments that were sent and neither arrived nor were lost, the oldest first.
  inFlight() {
    return this.transits.filter(t => t.fate === "flight");
  }

  perform(action) {
    if (action.kind === "take") this.take(action);
    else this.happenings.push(this.happen(action));
  }

  happen(action) {
    const peer = action.peer === undefined ? NEITHER : action.peer;
    const happening = {
      action,
      peer,
      before: this.states(),
      sent: [],
      signals: [],
      timers: [],
      rules: [],
      changes: [],
      index: this.happenings.length,
    };
    const variables = peer === NEITHER ? null : { ...this.ends[peer].machine.v };
    try {
      this[action.kind](action, happening);
    } catch (error) {
      if (!(error instanceof SpecError) && !(error instanceof Missing)) throw error;
      happening.failure = error.message;
    }
    happening.after = this.states();
    if (variables) happening.changes = this.changes(peer, variables);
    return happening;
  }

  changes(peer, old) {
    const now = this.ends[peer].machine.v;
    return spec.variables
      .filter(v => old[v.key] !== now[v.key])
      .map(v => ({ name: v.name, key: v.key, from: valueText(v.type, old[v.key]), to: valueText(v.type, now[v.key]) }));
  }

  add(from, to, message, happening) {
    const transit = { id: this.transits.length, from, to, message, sentAt: happening.index, fate: "flight", arrivals: [] };
    this.transits.push(transit);
    return transit;
  }

  // ---- actions ----

  call({ peer, event, args }, happening) {
    this.ends[peer].dispatch({ event, args }, happening, message => this.sendFrom(peer, message, happening));
  }

  sendFrom(peer, message, happening) {
    const transit = this.add(peer, 1 - peer, message, happening);
    this.untaken[peer].push(transit);
    return transit;
  }

  // A message that no end sent: an old duplicate, or an attacker's.
  inject({ to, name, message, flags, fields }, happening) {
    happening.transit = this.add(NEITHER, to, compose(program, message, flags, fields), happening);
    if (name !== undefined) this.names.set(name, happening.transit);
  }

  arrive({ peer, transit, name }, happening) {
    const arriving = this.find(transit, name);
    happening.transit = arriving;
    arriving.fate = "arrived";
    arriving.arrivals.push({ at: happening.index, peer });
    const event = spec.events.findIndex(e => e.message === arriving.message.index);
    this.ends[peer].dispatch({ event, message: arriving.message }, happening, message => this.sendFrom(peer, message, happening));
  }

  find(transit, name) {
    const found = name === undefined ? this.transits[transit] : this.names.get(name);
    if (!found) throw new Missing("The message that belongs here was never sent.");
    return found;
  }

  lose({ transit, name }, happening) {
    happening.transit = this.find(transit, name);
    if (happening.transit.fate === "flight") happening.transit.fate = "lost";
    happening.transit.lostAt = happening.index;
  }

  // The network has made two of one, now or long after.
  duplicate({ transit }, happening) {
    const original = this.find(transit);
    happening.transit = this.add(original.from, original.to, original.message, happening);
    happening.transit.copyOf = original.id;
  }

  // The host answers so from here on.
  host({ peer, question, value }) {
    this.ends[peer].host.answers.set(question, value);
  }

  // A scenario gives the oldest message of an end that has no name yet its name.
  take({ peer, name }) {
    const transit = this.untaken[peer].shift();
    if (transit && name !== undefined) this.names.set(name, transit);
  }
}

// What can be undone: a start, the actions since, and how many of them were done. Going back plays from the start again, which is always the same.
class Session {
  // number: the story's place in the list
  constructor(story, number) {
    this.story = story;
    this.number = number;
    this.actions = [...story.actions];
    this.changed = false;
    this.rewind();
  }

  rewind() {
    this.world = new World(this.story);
    this.done = 0;
  }

  get length() {
    return this.actions.filter(a => a.kind !== "take").length;
  }

  get position() {
    return this.world.happenings.length;
  }

  // Goes to where so many things have happened.
  goTo(position) {
    const wanted = Math.max(0, Math.min(position, this.length));
    if (wanted < this.position) this.rewind();
    while (this.done < this.actions.length && (this.position < wanted || this.actions[this.done].kind === "take"))
      this.world.perform(this.actions[this.done++]);
  }

  // Plays what was done so far anew with another value of a parameter.
  setParameter(key, value) {
    const position = this.position;
    this.story = { ...this.story, parameters: { ...this.story.parameters, [key]: value } };
    this.changed = true;
    this.rewind();
    this.goTo(position);
  }

  // Does something new here; what was to come is forgotten.
  act(action) {
    this.actions.length = this.done;
    this.actions.push(action);
    this.changed = true;
    this.goTo(this.position + 1);
  }
}
