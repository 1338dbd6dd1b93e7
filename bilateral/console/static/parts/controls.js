// What is switched, pulled and typed in, the same everywhere: shows what is in force, asks for else.

import { make, mark } from "./elements.js";

const SETTLES_MS = 400;

/**
 * A switch is pressed by Enter; Space halts.
 * @param {Record<string, unknown>} given its id and name
 * @param {(on: boolean) => void} ask
 */
export const toggle = (given, ask) => {
  const element = make("button", { type: "button", role: "switch", "aria-checked": "false", ...given });
  element.onclick = () => ask(element.getAttribute("aria-checked") !== "true");
  return { element, show: (/** @type {boolean} */ on) => mark(element, "aria-checked", String(on)) };
};

/**
 * A field for a number or a text, which leaves alone what is being typed, and shows what was asked
 * for until an answer can be there.
 * @param {HTMLInputElement} element
 * @param {(field: HTMLInputElement) => void} ask
 */
export const entry = (element, ask) => {
  let isTyping = false;
  let askedMs = -Infinity;
  let inForce = "";
  let isTaken = false;
  element.oninput = () => {
    isTyping = true;
  };
  const take = () => {
    if (isTaken) return;
    isTyping = false;
    askedMs = performance.now();
    ask(element);
  };
  element.onchange = take;
  element.onpointerup = element.onblur = () => {
    isTyping = false;
  };
  // Enter takes what was typed and leaves the field, so that Space halts again; in a window that is
  // not in front Firefox tells of no change. Escape leaves nothing behind in it.
  element.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") {
      const hasTyped = isTyping;
      if (hasTyped) take();
      isTaken = hasTyped;
      element.blur();
      isTaken = false;
    }
    if (key !== "Escape" || !isTyping) return;
    isTyping = false;
    element.value = inForce;
  });
  return {
    element,
    show: (/** @type {string} */ value) => {
      inForce = value;
      if (isTyping || performance.now() < askedMs + SETTLES_MS || element.value === value) return;
      element.value = value;
    },
    revoke: () => {
      askedMs = -Infinity;
    },
  };
};

/**
 * A slider, and what it stands at in words.
 * @param {Record<string, unknown>} given
 * @param {(value: number) => string} worded
 * @param {(value: number) => void} ask
 */
export const slider = (given, worded, ask) => {
  const element = make("input", { type: "range", ...given });
  const figure = make("output", { class: "figures" });
  const read = () => {
    figure.textContent = worded(element.valueAsNumber);
    mark(element, "aria-valuetext", figure.textContent);
  };
  const { show, revoke } = entry(element, () => ask(element.valueAsNumber));
  element.addEventListener("input", read);
  return {
    element,
    figure,
    revoke,
    show: (/** @type {number} */ value, /** @type {number} */ lowest, /** @type {number} */ highest) => {
      element.min = String(lowest);
      element.max = String(highest);
      show(String(value));
      read();
    },
  };
};
