// Halt goes straight to the program as well, past everything that may wait, hang or be gone.

import { HALT_DIGITS, HALT_PATH, HALT_PROTOCOL, LOOPBACK } from "../agreed/agreed.js";

const RETRY_MS = 300;
const HEXADECIMAL = 16;

/** @param {number} number */
const spelled = (number) => number.toString(HEXADECIMAL).padStart(HALT_DIGITS, "0");

/** What this page calls itself, so that a halt that comes by both ways is one. */
export const PAGE = spelled(crypto.getRandomValues(new Uint32Array(1))[0]);

/** A connection that is held open only to say halt on it. */
export class HaltWay {
  /** @type {import("../agreed/messages").HaltDoorShown | null} */
  #door = null;
  /** @type {WebSocket | null} */
  #socket = null;
  /** @type {number | null} The halt of which no state has told yet. */
  #standing = null;
  #retry = 0;

  /**
   * Be ready at this door; null shuts the way.
   * @param {import("../agreed/messages").HaltDoorShown | null} door
   */
  open(door) {
    const isSame = door?.port === this.#door?.port && door?.key === this.#door?.key;
    this.#door = door;
    if (isSame && this.#socket) return;
    this.#let();
    this.#connect();
  }

  /**
   * Say a halt, now or as soon as there is a way again.
   * @param {number} number how many halts this page has asked for, with this one
   */
  halt(number) {
    this.#standing = number;
    if (this.#socket?.readyState === WebSocket.OPEN) this.#say();
    else if (!this.#socket) this.#connect();
  }

  /** The halt has been heard of, or is not meant any more. */
  settle() {
    this.#standing = null;
  }

  #say() {
    if (this.#standing !== null) this.#socket?.send(PAGE + spelled(this.#standing));
  }

  #let() {
    clearTimeout(this.#retry);
    if (!this.#socket) return;
    this.#socket.onopen = this.#socket.onclose = null;
    this.#socket.close();
    this.#socket = null;
  }

  #connect() {
    clearTimeout(this.#retry);
    if (!this.#door) return;
    // Named as the program listens: "localhost" may be looked up first.
    const socket = new WebSocket(`ws://${LOOPBACK}:${this.#door.port}${HALT_PATH}`, HALT_PROTOCOL + this.#door.key);
    this.#socket = socket;
    socket.onopen = () => this.#say();
    socket.onclose = () => {
      this.#socket = null;
      this.#retry = setTimeout(() => this.#connect(), RETRY_MS);
    };
  }
}
