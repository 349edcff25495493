// Sends a large file in pieces (tus 1.0.0), shows how far it is, and goes on where it was once a lost connection is back.
// Pages work without it: the form then sends the file in one go.
"use strict";

const PIECE = 5 << 20;
const WAITS = [1, 2, 5, 10, 30].map((seconds) => seconds * 1000);

/** The line broke, or the server asks to come back: to be tried again. */
class Lost extends Error {}

/** The server knows nothing of this file (any more): to be begun anew. */
class Gone extends Error {}

const base64 = (text) => btoa(String.fromCodePoint(...new TextEncoder().encode(text)));

class Upload {
  #box;
  #form;
  #status;
  #progress;
  #key;
  #url;
  #stop;

  constructor(box) {
    this.#box = box;
    this.#form = box.closest("form");
    this.#status = this.#form.querySelector("[data-upload-status]");
    this.#progress = box.querySelector("progress");
    this.#key = `essor.upload:${box.dataset.upload}`;
    this.#form.addEventListener("submit", (event) => this.#submit(event));
    box.querySelector("button").addEventListener("click", () => this.#cancel());
    const left = this.#remembered();
    if (left) this.#say("left", left.name);
  }

  #submit(event) {
    const file = this.#form.elements.file.files[0];
    if (!file) return;
    event.preventDefault();
    if (!this.#stop) this.#send(file);
  }

  async #send(file) {
    this.#stop = new AbortController();
    this.#box.hidden = false;
    try {
      await this.#sendAll(file);
      this.#forget();
      location.reload();
    } catch (problem) {
      this.#box.hidden = true;
      if (!this.#stop.signal.aborted) this.#status.textContent = problem.message;
      this.#stop = undefined;
    }
  }

  /** Whatever happens on the way, where to go on is asked of the server. */
  async #sendAll(file) {
    this.#url = this.#known(file);
    let offset;
    let tries = 0;
    while (offset === undefined || offset < file.size) {
      try {
        if (!this.#url) this.#remember(file, await this.#create(file));
        offset = offset === undefined ? await this.#offset() : await this.#piece(file, offset);
        tries = 0;
        this.#show(file, offset);
      } catch (problem) {
        if (problem instanceof Gone && this.#url) this.#forget();
        else if (problem instanceof Lost) await this.#pause(file, tries++);
        else throw problem;
        offset = undefined;
      }
    }
  }

  async #create(file) {
    const answer = await this.#ask(this.#box.dataset.upload, "POST", {
      "Upload-Length": file.size,
      "Upload-Metadata": `filename ${base64(file.name)}`,
    });
    return answer.headers.get("Location");
  }

  async #offset() {
    return Number((await this.#ask(this.#url, "HEAD")).headers.get("Upload-Offset"));
  }

  async #piece(file, offset) {
    const headers = { "Upload-Offset": offset, "Content-Type": "application/offset+octet-stream" };
    const answer = await this.#ask(this.#url, "PATCH", headers, file.slice(offset, offset + PIECE));
    return Number(answer.headers.get("Upload-Offset"));
  }

  async #ask(url, method, headers = {}, body = undefined) {
    const answer = await fetch(url, {
      method,
      body,
      headers: { "Tus-Resumable": "1.0.0", "X-XSRF-TOKEN": this.#form.elements._csrf.value, ...headers },
      redirect: "manual",
      signal: this.#stop.signal,
    }).catch((problem) => {
      throw this.#stop.signal.aborted ? problem : new Lost();
    });
    if (answer.type === "opaqueredirect") throw new Error(this.#box.dataset.expired);
    if ([409, 423, 429].includes(answer.status) || answer.status >= 500) throw new Lost();
    if (answer.status === 404 && method !== "POST") throw new Gone();
    if (!answer.ok) throw new Error((await this.#sentence(answer)) || this.#box.dataset.refused);
    return answer;
  }

  async #sentence(answer) {
    return answer.headers.get("Content-Type")?.startsWith("text/plain") ? answer.text() : "";
  }

  /** Until the connection is back, or a while. */
  #pause(file, tries) {
    this.#say("waiting", file.name);
    return new Promise((resolve, reject) => {
      const ended = new AbortController();
      const end = (then) => () => {
        ended.abort();
        clearTimeout(timer);
        then();
      };
      const timer = setTimeout(end(resolve), WAITS[Math.min(tries, WAITS.length - 1)]);
      window.addEventListener("online", end(resolve), { signal: ended.signal });
      this.#stop.signal.addEventListener("abort", end(reject), { signal: ended.signal });
    });
  }

  async #cancel() {
    this.#stop?.abort();
    this.#box.hidden = true;
    this.#status.textContent = this.#box.dataset.cancelled;
    const url = this.#url;
    this.#forget();
    if (url) {
      const headers = { "Tus-Resumable": "1.0.0", "X-XSRF-TOKEN": this.#form.elements._csrf.value };
      // Where this does not arrive, the server forgets the file by itself.
      await fetch(url, { method: "DELETE", headers }).catch(() => undefined);
    }
  }

  #show(file, offset) {
    this.#progress.value = Math.floor((100 * offset) / file.size);
    this.#say("sending", file.name);
  }

  #say(what, name) {
    this.#status.textContent = this.#box.dataset[what].replace("{name}", name).replace("{percent}", this.#progress.value);
  }

  /** The address of a file that was begun from this device and is the one chosen now. */
  #known(file) {
    const left = this.#remembered();
    return left && left.name === file.name && left.size === file.size && left.modified === file.lastModified ? left.url : undefined;
  }

  #remembered() {
    try {
      return JSON.parse(localStorage.getItem(this.#key));
    } catch {
      return null;
    }
  }

  #remember(file, url) {
    this.#url = url;
    try {
      localStorage.setItem(this.#key, JSON.stringify({ url, name: file.name, size: file.size, modified: file.lastModified }));
    } catch {
      // Nothing may be kept on this device: it goes on as long as the page is open.
    }
  }

  #forget() {
    this.#url = undefined;
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // Nothing was kept.
    }
  }
}

document.querySelectorAll("[data-upload]").forEach((box) => new Upload(box));
