// Keeps what is typed in a form as it is typed. Pages work without it: the form then has its button.
// What the server has not confirmed yet stays on this device, and is put back when the same person opens the page again.
"use strict";

const PAUSE = 700;
const LONGEST_WAIT = 3000;
const SEEN = "seen.";

class Autosave {
  #form;
  #status;
  #key;
  #dirty = new Set();
  #timer;
  #since;
  #sending = false;
  #leaving = false;

  constructor(form) {
    this.#form = form;
    this.#status = form.querySelector("[data-autosave-status]");
    this.#key = `essor.unsaved:${form.dataset.reader}:${form.dataset.autosave}`;
    form.addEventListener("input", ({ target }) => this.#typed(target.name));
    form.addEventListener("submit", (event) => this.#submit(event));
    document.addEventListener("visibilitychange", () => document.hidden && this.#send());
    if (form.dataset.received) this.#forgetSent();
    this.#putBack();
  }

  /** A field is what has a version; its parts are named after it, as in "budget.0.label". */
  #fieldOf(name) {
    return this.#seen(name) ? name : name.split(".")[0];
  }

  #seen(field) {
    return this.#form.elements.namedItem(SEEN + field);
  }

  /** Names and values of a field as they stand now. */
  #values(field) {
    return [...new FormData(this.#form)].filter(([name, value]) => this.#fieldOf(name) === field && typeof value === "string");
  }

  #typed(name) {
    const field = name && this.#fieldOf(name);
    if (!field || !this.#seen(field)) return;
    this.#dirty.add(field);
    this.#remember();
    this.#since ??= Date.now();
    this.#later(Math.max(0, Math.min(PAUSE, this.#since + LONGEST_WAIT - Date.now())));
  }

  /** Who types without a pause is not made to wait for one. */
  #later(pause) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), pause);
  }

  /** A click on the button sends all of it, once what is under way has arrived: else one would clash with oneself. */
  #submit(event) {
    clearTimeout(this.#timer);
    if (this.#leaving || !(this.#sending || this.#dirty.size)) {
      this.#leaving = false;
      this.#dirty.clear();
      return;
    }
    event.preventDefault();
    this.#leaving = true;
    const patience = new Promise((done) => setTimeout(done, LONGEST_WAIT));
    Promise.race([this.#settle(), patience]).then(() => {
      this.#markSent();
      this.#form.requestSubmit(event.submitter);
    });
  }

  async #settle() {
    await this.#sending;
    await this.#send();
  }

  #markSent() {
    const kept = this.#kept();
    for (const field of this.#dirty) if (kept[field]) kept[field].sent = true;
    this.#keep(kept);
  }

  /** The page answers what the button sent: the server has it, however it writes it. */
  #forgetSent() {
    this.#keep(Object.fromEntries(Object.entries(this.#kept()).filter(([, { sent }]) => !sent)));
  }

  #remember() {
    const kept = this.#kept();
    for (const field of this.#dirty) {
      kept[field] = { seen: this.#seen(field).value, values: this.#values(field) };
    }
    this.#keep(kept);
  }

  #kept() {
    try {
      return JSON.parse(localStorage.getItem(this.#key)) ?? {};
    } catch {
      return {};
    }
  }

  #keep(kept) {
    try {
      if (Object.keys(kept).length) localStorage.setItem(this.#key, JSON.stringify(kept));
      else localStorage.removeItem(this.#key);
    } catch {
      // Nothing may be kept on this device: the server still gets it.
    }
  }

  /** What was typed and never confirmed; where somebody else has answered since, the server will say so. */
  #putBack() {
    const kept = this.#kept();
    const now = (field) => JSON.stringify(this.#values(field));
    const lost = Object.keys(kept).filter((field) => this.#seen(field) && now(field) !== JSON.stringify(kept[field].values));
    this.#keep(Object.fromEntries(lost.map((field) => [field, kept[field]])));
    for (const field of lost) {
      this.#fill(field, kept[field].values);
      this.#seen(field).value = kept[field].seen;
      this.#dirty.add(field);
    }
    if (lost.length) {
      this.#say(this.#form.dataset.restored);
      this.#later(PAUSE);
    }
  }

  #fill(field, values) {
    for (const element of this.#form.elements) {
      if (!element.name || this.#fieldOf(element.name) !== field) continue;
      const own = values.filter(([name]) => name === element.name).map(([, value]) => value);
      if (element.type === "checkbox" || element.type === "radio") element.checked = own.includes(element.value);
      else if (own.length) element.value = own[0];
    }
  }

  async #send() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#sending || !this.#dirty.size) return;
    this.#since = undefined;
    this.#sending = this.#exchange();
    const pause = await this.#sending;
    this.#sending = false;
    if (this.#dirty.size && !this.#timer && !this.#leaving) this.#later(pause);
  }

  /** Sends what is not confirmed; answers how long to wait before the next time. */
  async #exchange() {
    const sent = new Map([...this.#dirty].map((field) => [field, this.#values(field)]));
    this.#dirty.clear();
    try {
      this.#take(await this.#post(sent), sent);
      return PAUSE;
    } catch (problem) {
      sent.forEach((_, field) => this.#dirty.add(field));
      this.#say(this.#form.dataset[problem.message] ?? this.#form.dataset.unreachable);
      return 10 * PAUSE;
    }
  }

  async #post(sent) {
    const body = new URLSearchParams({ _csrf: this.#form.elements._csrf.value });
    for (const [field, values] of sent) {
      body.append(SEEN + field, this.#seen(field).value);
      values.forEach(([name, value]) => body.append(name, value));
    }
    const answer = await fetch(this.#form.dataset.autosave, { method: "POST", body, redirect: "manual", keepalive: document.hidden });
    if (answer.type === "opaqueredirect") throw new Error("expired");
    if (!answer.ok) throw new Error("refused");
    return answer.json();
  }

  #take({ saved, versions, conflicts }, sent) {
    const kept = this.#kept();
    for (const [field, version] of Object.entries(versions)) {
      this.#seen(field).value = version;
      if (JSON.stringify(this.#values(field)) === JSON.stringify(sent.get(field))) delete kept[field];
      else if (kept[field]) kept[field].seen = String(version);
    }
    this.#keep(kept);
    this.#say(Object.values(conflicts)[0] ?? saved);
  }

  #say(text) {
    this.#status.textContent = text;
  }
}

document.querySelectorAll("form[data-autosave]").forEach((form) => new Autosave(form));
