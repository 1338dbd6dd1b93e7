// The one connection to Bilateral: says hello, keeps the clock, comes back by itself.

const VERSION = 1;
const PING_MS = 1000;
const SILENT_S = 1;
const RETRY_MS = 300;
const KEPT_ANSWERS = 30;
const KEY = "token";
const SENT_AWAY = { 4401: "unknown", 4406: "outdated", 4429: "tooMany" };

// The token comes behind #, which is never sent; it is taken out of the address bar and the history.
const takeToken = () => {
  if (location.hash.length > 1) {
    sessionStorage.setItem(KEY, location.hash.slice(1));
    history.replaceState(null, "", location.pathname);
  }
  return sessionStorage.getItem(KEY);
};

export class Link {
  state = null;
  #token = takeToken();
  #socket = null;
  #final = null;
  #heardMs = -Infinity;
  #openedMs = performance.now();
  #answers = [];
  #offset = 0;
  #changed;

  constructor(changed) {
    this.#changed = changed;
    this.#connect();
    setInterval(() => this.#ping(), PING_MS);
  }

  // Host clock in seconds: the answer that took the shortest way is the truest.
  get nowS() {
    return performance.now() / 1000 + this.#offset;
  }

  // The name of what is wrong, or null.
  get trouble() {
    if (this.#final) return this.#final;
    const quietS = (performance.now() - Math.max(this.#heardMs, this.#openedMs)) / 1000;
    if (this.#socket?.readyState === WebSocket.OPEN) {
      if (quietS > SILENT_S) return "silent";
      return this.state ? null : "connecting";
    }
    if (this.state) return "serverGone";
    return "connecting";
  }

  ask(message) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  #connect() {
    if (!this.#token) {
      this.#final = "unknown";
      return;
    }
    const socket = new WebSocket(`ws://${location.host}/link`);
    this.#socket = socket;
    socket.onopen = () => {
      this.#openedMs = performance.now();
      this.ask({ type: "hello", version: VERSION, token: this.#token });
      this.#ping();
    };
    socket.onmessage = ({ data }) => this.#take(JSON.parse(data));
    socket.onclose = ({ code }) => {
      this.#final ??= SENT_AWAY[code] ?? null;
      if (!this.#final) setTimeout(() => this.#connect(), RETRY_MS);
      this.#changed();
    };
  }

  #ping() {
    this.ask({ type: "ping", sent_ms: performance.now() });
  }

  #take(message) {
    if (message.type === "pong") {
      const nowMs = performance.now();
      const tripMs = nowMs - message.sent_ms;
      const offset = message.host_s - (message.sent_ms + tripMs / 2) / 1000;
      this.#answers = [...this.#answers.slice(1 - KEPT_ANSWERS), { tripMs, offset }];
      this.#offset = this.#answers.reduce((a, b) => (b.tripMs < a.tripMs ? b : a)).offset;
      return;
    }
    if (message.type === "gone") this.#final = message.in_order ? "closed" : "engineGone";
    if (message.type === "state") {
      this.state = message;
      this.#heardMs = performance.now();
    }
    this.#changed();
  }
}
