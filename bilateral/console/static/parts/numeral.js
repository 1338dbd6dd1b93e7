// A number that is typed: with a comma or a point, and taken whole or not at all. A browser's own
// number field drops the comma of "0,8" without a word, and turns by the wheel that only scrolls.

import { entry } from "./controls.js";
import { make, mark } from "./elements.js";

/** @typedef {{value: number | null, lowest?: number | null, highest?: number | null, digits?: number | null}} Shown */

const NUMBER = /^[-+]?(\d+[.,]?\d*|[.,]\d+)$/;
/** @type {Record<string, number>} */
const ARROWS = { ArrowUp: 1, ArrowDown: -1 };

/**
 * What was typed: null where nothing was, NaN where it is no number.
 * @param {string} text
 */
const readNumber = (text) => {
  const plain = text.trim().replace("\u2212", "-");
  if (plain === "") return null;
  return NUMBER.test(plain) ? Number(plain.replace(",", ".")) : NaN;
};

/** @typedef {(now: number, by: number) => number} Turn where one step up (1) or down (-1) leads */

/**
 * A field for a number; the arrows go a step up and down.
 * @param {Record<string, unknown>} given
 * @param {import("../words/texts.js").Texts} texts
 * @param {number | Turn} step
 * @param {(typed: number | null, text: string) => void} take
 * @param {((by: number) => void) | null} [stepped] takes a step from what is in force, where that is no matter of the field
 */
export const numeral = (given, texts, step, take, stepped = null) => {
  const element = make("input", { type: "text", role: "spinbutton", inputMode: "decimal", autocomplete: "off", ...given });
  const { show, hold, revoke, settle } = entry(element, ({ value }) => take(readNumber(value), value));
  const [least, most] = ["aria-valuemin", "aria-valuemax"];
  const turned = typeof step === "number" ? (/** @type {number} */ now, /** @type {number} */ by) => now + by * step : step;
  // What is shown is rounded; an arrow goes on from the value itself.
  let shown = "";
  let inForce = 0;
  const limit = (/** @type {string} */ name, /** @type {number} */ none) => Number(element.getAttribute(name) ?? none);
  // A step counts from the one before it, whether that has been answered or not.
  const turn = (/** @type {number} */ by) => {
    if (stepped && element.value === shown) {
      settle();
      stepped(by);
      return;
    }
    const now = element.value === shown ? inForce : readNumber(element.value) ?? 0;
    if (Number.isNaN(now)) return;
    const next = Math.min(limit(most, Infinity), Math.max(limit(least, -Infinity), turned(now, by)));
    element.value = texts.plain(next);
    element.dispatchEvent(new Event("change"));
  };
  element.addEventListener("keydown", (event) => {
    if (!Object.hasOwn(ARROWS, event.key)) return;
    event.preventDefault();
    turn(ARROWS[event.key]);
  });
  return {
    element,
    hold: (/** @type {number} */ value) => hold(texts.plain(value)),
    revoke,
    turn,
    show: (/** @type {Shown} */ { value, lowest = null, highest = null, digits = null }) => {
      for (const [name, number] of /** @type {const} */ ([[least, lowest], [most, highest], ["aria-valuenow", value]])) {
        if (number === null) element.removeAttribute(name);
        else mark(element, name, String(number));
      }
      shown = value === null ? "" : texts.plain(value, digits);
      inForce = value ?? 0;
      show(shown);
    },
  };
};
