// What the steps of the setup are made of.

import { PLAYING } from "../agreed/agreed.js";
import { foreign, make, mark, write } from "./elements.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {"" | "good" | "warn"} Look */

/**
 * A step: what stands on the page, and how to bring it up to date.
 * @typedef {{frame: HTMLElement, update: () => void}} Step
 */

/** Conditions of an output that should be there and is not. */
export const MISSING = new Set(["lost", "missing"]);
/** Conditions of an output that gives a cue when it is asked to. */
export const GIVING = new Set(["on", "simulated"]);
/**
 * How it is with an output, as far as that is known: not what was so before the connection broke.
 * @param {App} app
 * @param {"eyes" | "ears" | "hands"} output
 */
export const conditionOf = ({ link: { state, trouble } }, output) =>
  trouble === null ? state?.outputs[output] ?? "off" : "unknown";
const SLIDE_MS = 120;

/**
 * Whether a set is given now; a check is none.
 * @param {App} app
 */
export const playsASet = ({ link: { state } }) =>
  state !== null && PLAYING.has(state.state) && !state.is_check;

/**
 * Whether a check is given now.
 * @param {App} app
 */
export const plays = ({ link: { state } }) => state !== null && PLAYING.has(state.state);

/**
 * The section of a step; its texts stand under setup.<name>.
 * @param {string} name
 * @param {...Node} parts
 */
export const step = (name, ...parts) => {
  const id = `setup-${name}`;
  return make(
    "section",
    { class: "step", "aria-labelledby": id, "data-step": name },
    make(
      "div",
      { class: "step-head" },
      make("h3", { id, text: `page-setup-${name}-title` }),
      make("p", { class: "mark" }),
    ),
    make("p", { class: "note", text: `page-setup-${name}-about` }),
    ...parts,
  );
};

/**
 * Say how far a step is.
 * @param {HTMLElement} frame
 * @param {string} words
 * @param {Look} look
 */
export const judge = (frame, words, look) => {
  const place = /** @type {HTMLElement} */ (frame.querySelector(".mark"));
  write(place, words);
  mark(place, "data-look", look);
};

/**
 * A control with words beside it that press it too.
 * @param {HTMLElement} control
 * @param {string} text
 */
export const captioned = (control, text) =>
  make("label", { class: "captioned" }, control, make("span", { text }));

/**
 * Put new choices into a list, only where they differ, and choose one unless it is being chosen.
 * @param {HTMLSelectElement} list
 * @param {[value: string, words: string][]} choices
 * @param {string} value
 */
export const offer = (list, choices, value) => {
  const known = JSON.stringify(choices);
  if (list.dataset.choices !== known) {
    list.dataset.choices = known;
    list.replaceChildren(...choices.map(([each, words]) => (each === words ? foreign : make)("option", { value: each }, words)));
    list.value = value;
  }
  if (document.activeElement !== list) list.value = value;
};

/**
 * The newest of many values, now and then: for what is drawn along.
 * @template T
 * @param {(newest: T) => void} act
 * @returns {(value: T) => void}
 */
export const nowAndThen = (act) => {
  /** @type {T[]} */
  let waiting = [];
  return (value) => {
    if (!waiting.length) {
      setTimeout(() => {
        const [newest] = waiting;
        waiting = [];
        act(newest);
      }, SLIDE_MS);
    }
    waiting = [value];
  };
};
