// What is switched, pulled and typed in, the same everywhere: shows what is in force, asks for else.

import { awaiting } from "./awaiting.js";
import { make, mark } from "./elements.js";

/**
 * A switch is pressed by Enter; Space halts. It shows at once what was asked for, so that a second press is
 * the way back, however slow the link.
 * @param {Record<string, unknown>} given its id and name
 * @param {(on: boolean) => void} ask
 */
export const toggle = (given, ask) => {
  const element = make("button", { type: "button", role: "switch", "aria-checked": "false", ...given });
  const answer = awaiting();
  element.onclick = () => {
    const on = element.getAttribute("aria-checked") !== "true";
    mark(element, "aria-checked", String(on));
    answer.begin();
    ask(on);
  };
  const show = (/** @type {boolean} */ on) => {
    answer.hear(String(on), element.getAttribute("aria-checked"));
    if (!answer.isDue) mark(element, "aria-checked", String(on));
  };
  return { element, show, revoke: answer.end };
};

/**
 * A field for a number or a text, which leaves alone what is being typed, and shows what was asked
 * for until an answer can be there.
 * @param {HTMLInputElement} element
 * @param {(field: HTMLInputElement) => void} ask
 */
export const entry = (element, ask) => {
  let isTyping = false;
  const answer = awaiting();
  let inForce = "";
  let isTaken = false;
  element.oninput = () => {
    isTyping = true;
  };
  const take = () => {
    if (isTaken) return;
    isTyping = false;
    answer.begin();
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
      if (isTyping || answer.isDue || element.value === value) return;
      element.value = value;
    },
    /** Show what was asked for at another place. */
    hold: (/** @type {string} */ value) => {
      element.value = value;
      answer.begin();
    },
    revoke: answer.end,
    /** Nothing is being typed any more. */
    settle: () => {
      isTyping = false;
    },
  };
};

/**
 * A list of which one is chosen; what was chosen is not taken back under the next key.
 * @param {HTMLSelectElement} element
 * @param {(value: string) => void} ask
 */
export const chooser = (element, ask) => {
  const answer = awaiting();
  element.onchange = () => {
    answer.begin();
    ask(element.value);
  };
  /** What it is to show while this is in force. */
  const shown = (/** @type {string} */ inForce) => {
    answer.hear(inForce, element.value);
    return answer.isDue ? element.value : inForce;
  };
  const show = (/** @type {string} */ inForce) => {
    const value = shown(inForce);
    if (element.value !== value) element.value = value;
  };
  return { shown, show, revoke: answer.end };
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
  const { show, hold, revoke } = entry(element, () => ask(element.valueAsNumber));
  element.addEventListener("input", read);
  return {
    element,
    figure,
    hold: (/** @type {number} */ value) => hold(String(value)),
    revoke,
    show: (/** @type {number} */ value, /** @type {number} */ lowest, /** @type {number} */ highest) => {
      element.min = String(lowest);
      element.max = String(highest);
      show(String(value));
      read();
    },
  };
};
