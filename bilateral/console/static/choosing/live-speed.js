// The speed that plays, by button, key, wheel and field alike: each step goes on from the one that was asked for last.

import { wish } from "../parts/awaiting.js";

/** @typedef {import("../link/link.js").Link} Link */

const DIGITS = 1e6;

/** @type {ReturnType<typeof wish<number>>} */
const wished = wish();

/** The speed that is given, or was asked for last and may still come; NaN while there is none. */
export const speedNow = (/** @type {Link} */ { state }) => (state ? wished.or(state.now.speed_hz) : NaN);

/**
 * @param {Link} link
 * @param {number} speed_hz
 */
export const askSpeed = (link, speed_hz) => {
  wished.ask(speed_hz);
  link.ask({ type: "speed", speed_hz });
};

/**
 * A step faster (1) or slower (-1). Where it leads is the engine's to say: something else may be asked for before it.
 * @param {Link} link
 * @param {number} by
 */
export const stepSpeed = (link, by) => {
  const { state } = link;
  if (state) {
    const stepped = Math.round((speedNow(link) + by * state.now.step_hz) * DIGITS) / DIGITS;
    wished.ask(Math.min(state.now.fastest_hz, Math.max(state.slowest_hz, stepped)));
  }
  link.ask({ type: by > 0 ? "faster" : "slower" });
};
