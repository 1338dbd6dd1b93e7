// The one connection to Bilateral: says hello, keeps the clock and the newest of each message,
// and comes back by itself.

import { SAY_HALTS, SENT_AWAY, THIS_COMPUTER, TOKEN_ENDS, VERSION } from "../agreed/agreed.js";
import { noteTrip } from "../parts/awaiting.js";
import { HaltWay, PAGE } from "./halt-way.js";
import { keepAwake, nameOfDevice } from "./joining.js";
import { Said } from "./said.js";
import { forget, keep, takeSecrets } from "./secrets.js";

/** @typedef {import("../agreed/messages").ToPage} ToPage */

const PING_MS = 1000;
// Bilateral says at least once a second how things are.
const SILENT_S = 1.6;
// While the client's picture is being opened, or comes back and is measured anew, Bilateral has no
// time to say anything.
const OPENING_S = 6;
const OPENS = new Set(["opening", "lost"]);
const RETRY_MS = 300;
// A phone that was out of reach would otherwise wait on a connection that is dead.
const DEAD_MS = 4000;
// For so long a halt that was lost with its connection is said again on the next one. It outlives
// the time that a console which hangs is given, and the one that takes its place needs.
const HALT_STANDS_MS = 15_000;
const RESTS = new Set(["halted", "idle"]);
const KEPT_ANSWERS = 30;
// What a page says without anybody's doing takes no refusal away but one of its own.
const BY_ITSELF = new Set(["ping", "preset-text", "weigh", "calm-taken", "cards", "record-history"]);
// What is read out of the record is kept only where it is still asked for.
const READS = new Set(["record-history", "record-sitting", "record-sitting-report", "record-report", "record-files", "record-years"]);

export class Link {
  /** @type {import("../agreed/messages").SessionState | null} */
  state = null;
  /** @type {import("../agreed/messages").WorkspaceShown | null} */
  workspace = null;
  /** @type {import("../agreed/messages").SettingsForm | null} */
  form = null;
  /** @type {import("../agreed/messages").CalmShown | null} */
  calm = null;
  /** @type {import("../agreed/messages").HomeShown | null} */
  home = null;
  /** @type {import("../agreed/messages").SittingShown | null} */
  sitting = null;
  /** @type {import("../agreed/messages").RecordShown | null} Null until it is told. */
  record = null;
  /** @type {import("../agreed/messages").HistoryShown | null} Out of the record, as this page has asked for it. */
  history = null;
  /** @type {import("../agreed/messages").PastShown | null} */
  past = null;
  /** @type {import("../agreed/messages").ReportShown | null} */
  report = null;
  /** @type {import("../agreed/messages").FilesShown | null} */
  files = null;
  /** @type {import("../agreed/messages").RecordMade | null} A record was made; taken up at once. */
  made = null;
  /** @type {import("../agreed/messages").RecordDone | null} What was asked of the record is done. */
  done = null;
  /** @type {import("../agreed/messages").Devices | null} */
  devices = null;
  /** @type {import("../agreed/messages").Pairing | null} */
  pairing = null;
  /** @type {import("../agreed/messages").PresetText | null} */
  presetText = null;
  /** @type {import("../agreed/messages").Weighed | null} */
  weighed = null;
  /** @type {import("../agreed/messages").Refused | null} */
  refused = null;
  /** Number of what somebody has asked for last; 0 where it could not be said. */
  asked = 0;
  /** Number of what was done last with a preset. */
  presetDone = 0;
  /** @type {import("../agreed/messages").Role | null} */
  role = null;
  /** What a phone shows until it is let in; "" once it is. */
  words = "";

  #secrets = takeSecrets();
  /** @type {WebSocket | null} */
  #socket = null;
  /** @type {string | null} */
  #final = null;
  #heardMs = -Infinity;
  #pongMs = -Infinity;
  #openedMs = performance.now();
  /** @type {{tripMs: number, offset: number}[]} */
  #answers = [];
  #offset = 0;
  /** @type {{atMs: number, atS: number} | null} A halt of which no state has told yet. */
  #halt = null;
  #halts = 0;
  #reads = false;
  #said = new Said();
  #haltWay = new HaltWay();
  #changed;
  /** Wakes the page when it has heard nothing for too long. */
  #silence = 0;

  /** @param {() => void} changed */
  constructor(changed) {
    this.#changed = changed;
    this.#connect();
    setInterval(() => this.#ping(), PING_MS);
    // Another key, put into the address of a page that stands: browsers do not load that anew.
    addEventListener("hashchange", () => this.#final && location.reload());
  }

  /** Host clock in seconds: the answer that took the shortest way is the truest. */
  get nowS() {
    return performance.now() / 1000 + this.#offset;
  }

  /**
   * The name of what is wrong, or null.
   * @returns {string | null}
   */
  get trouble() {
    if (this.#final) return this.#final;
    if (this.#socket?.readyState === WebSocket.OPEN) {
      if (this.words) return "waiting";
      if (performance.now() >= this.#silentMs) return "silent";
      return this.state ? null : "connecting";
    }
    return this.state ? "server-gone" : "connecting";
  }

  /** From when on this is too long to have heard nothing. */
  get #silentMs() {
    const patienceS = OPENS.has(this.state?.outputs.eyes ?? "") ? OPENING_S : SILENT_S;
    return Math.max(this.#heardMs, this.#openedMs) + patienceS * 1000;
  }

  /** Have the page look again at once, and when it should have heard more. */
  #tell() {
    clearTimeout(this.#silence);
    const awaitsMs = this.#silentMs - performance.now();
    if (awaitsMs > 0) this.#silence = setTimeout(() => this.#tell(), Math.ceil(awaitsMs));
    this.#changed();
  }

  /** Whether this page came in by the door for phones. */
  get isOnPhone() {
    return !THIS_COMPUTER.has(location.hostname);
  }

  /** The token that files are sent with. */
  get token() {
    return this.#secrets.token ?? "";
  }

  /** @param {import("../agreed/messages").FromPage} message */
  ask(message) {
    if (!BY_ITSELF.has(message.type) || this.refused?.asked === message.type) this.refused = null;
    if (READS.has(message.type)) this.#reads = true;
    if (message.type === "halt" || message.type === "ground") {
      this.#halts += 1;
      this.#haltWay.halt(this.#halts);
      this.#halt = { atMs: performance.now(), atS: this.nowS };
    }
    if (message.type === "start") this.#settle();
    const number = this.#send(message);
    if (!BY_ITSELF.has(message.type)) this.asked = number;
  }

  /** Let go of all that was read out of the record, of what is still on its way as well. */
  forgetPast() {
    this.#reads = false;
    this.history = this.past = this.report = this.files = null;
  }

  #send(/** @type {import("../agreed/messages").FromPage} */ message) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return 0;
    const since = SAY_HALTS.has(message.type) ? { page: PAGE, halts: this.#halts } : {};
    this.#socket.send(JSON.stringify({ ...message, ...since }));
    return this.#said.note(message);
  }

  /** A halt has been carried out, or is not meant any more. */
  #settle() {
    this.#halt = null;
    this.#haltWay.settle();
  }

  #connect() {
    const { pairing, key, token } = this.#secrets;
    if (!pairing && !token) {
      this.#final = "unknown";
      return;
    }
    const socket = new WebSocket(`ws://${location.host}/link`);
    this.#socket = socket;
    this.#said.begin();
    socket.onopen = () => {
      this.#openedMs = performance.now();
      if (token) this.ask({ type: "hello", version: VERSION, token, key });
      else this.ask({ type: "pair", version: VERSION, key: pairing, device: nameOfDevice(navigator) });
      if (token) this.#ping();
      this.#tell();
    };
    socket.onmessage = ({ data }) => this.#take(JSON.parse(data));
    socket.onclose = ({ code }) => {
      this.#final ??= SENT_AWAY[code] ?? null;
      if (this.#final) this.words = "";
      // A phone that has read another picture may still have its place by the token it keeps.
      if (TOKEN_ENDS.has(code)) forget(token);
      if (!this.#final) setTimeout(() => this.#connect(), RETRY_MS);
      this.#tell();
    };
  }

  #ping() {
    const socket = this.#socket;
    const quietMs = performance.now() - Math.max(this.#pongMs, this.#openedMs);
    if (socket?.readyState === WebSocket.OPEN && this.role && quietMs > DEAD_MS) {
      socket.onclose = socket.onmessage = null;
      socket.close();
      this.#connect();
      this.#tell(); // nothing can be asked for before it is open
    }
    if (!this.words && this.#secrets.token) this.ask({ type: "ping", sent_ms: performance.now() });
  }

  #keepClock(/** @type {import("../agreed/messages").PagePong} */ pong) {
    this.#pongMs = performance.now();
    const tripMs = this.#pongMs - pong.sent_ms;
    noteTrip(tripMs);
    const offset = pong.host_s - (pong.sent_ms + tripMs / 2) / 1000;
    this.#answers = [...this.#answers.slice(1 - KEPT_ANSWERS), { tripMs, offset }];
    this.#offset = this.#answers.reduce((a, b) => (b.tripMs < a.tripMs ? b : a)).offset;
  }

  #takeRefused(/** @type {import("../agreed/messages").Refused} */ refused) {
    if (!this.#said.isOutdated(refused)) this.refused = refused;
  }

  #take(/** @type {ToPage} */ message) {
    if (message.type === "pong") {
      this.#keepClock(message);
      return;
    }
    this.#keep(message);
    this.#tell();
  }

  #keep(/** @type {Exclude<ToPage, {type: "pong"}>} */ message) {
    switch (message.type) {
      case "state":
        this.state = message;
        if (this.#halt && RESTS.has(message.state) && message.host_s > this.#halt.atS) this.#settle();
        this.#heardMs = performance.now();
        break;
      case "welcome":
        this.role = message.role;
        this.words = "";
        this.#secrets.key = "";
        if (this.#secrets.token) keep(this.#secrets.token);
        this.#haltWay.open(message.halt_door);
        if (this.#halt && performance.now() < this.#halt.atMs + HALT_STANDS_MS) this.#send({ type: "halt" });
        if (this.isOnPhone) keepAwake();
        break;
      case "pair-waiting":
        this.words = message.words;
        break;
      case "paired":
        this.words = "";
        this.#secrets = { pairing: "", key: "", token: message.token };
        keep(message.token);
        this.#socket?.close();
        break;
      case "refused":
        this.#takeRefused({ ...message, number: this.#said.numberOf(message.number) });
        break;
      case "preset-done":
        this.presetDone = this.#said.numberOf(message.number);
        break;
      case "preset-text":
        this.presetText = message;
        break;
      case "record":
        this.record = message;
        if (message.state !== "open") this.forgetPast();
        break;
      case "history":
      case "past":
      case "report":
      case "files":
        if (this.#reads) Object.assign(this, { [message.type]: message });
        break;
      case "gone":
        this.#final = message.in_order ? "closed" : "engine-gone";
        this.#haltWay.open(null);
        break;
      default:
        Object.assign(this, { [message.type]: message });
    }
  }
}
