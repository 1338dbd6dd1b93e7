// Keys of the page: what each asks for, and where it is left to what has the focus.

import { ARROW_KEYS, LETTER_KEYS } from "../agreed/agreed.js";

/** @typedef {"halt" | "ground" | "start" | "pause" | "faster" | "slower" | "sheet" | "digit" | "ten" | "skip" | "note"} Meaning */
/** @typedef {Record<Meaning, (key: string) => void>} Acts */
/**
 * The settings of the page, as far as they are about keys.
 * @typedef {{[field: string]: import("../agreed/messages").Value}} Chosen
 */

/** @type {Record<string, Meaning>} */
const FIXED = { ...LETTER_KEYS, "?": "sheet" };
// Between sets, of the number that the client says, and of the note about it.
/** @type {Record<string, Meaning>} */
const BETWEEN = { x: "skip", X: "skip", n: "note", N: "note" };
const DIGIT = /^[0-9]$/;
// A button that bounces or repeats says the same thing again within this time.
const REST_MS = 500;
// Words that lose their field as they are written (it may be taken away, or be another set's by now) are words still.
const WRITING_MS = 1000;
const BARE = "[type=range], [type=color], [type=file], [type=checkbox], [type=radio]";
const TEXT = `input:not(${BARE}), textarea, [contenteditable]`;
// A list that was chosen from keeps the focus: letters are its own only while it stands open.
const WRITES = `${TEXT}, ${CSS.supports("selector(:open)") ? "select:open" : "select"}`;
const USES_ARROWS = `${TEXT}, select, input, [role=slider], [role=radio], [role=tab]`;
const MODIFIERS = new Set([
  ...["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock", "NumLock", "ScrollLock"],
  ...["Fn", "FnLock", "Hyper", "Super", "Symbol", "SymbolLock"],
]);
const NAMELESS = new Set(["", "Unidentified", "Dead", "Process", "Compose"]);
// Without these nobody gets about the page with a keyboard alone.
const NEEDED = new Set(["Tab", "Enter"]);

/** Marks a field that takes the next key as a clicker's. */
export const TEACHING = "data-teaches-keys";

/**
 * Keys that start and finish, from their setting.
 * @param {string} setting
 */
export const keysIn = (setting) => setting.split(" ").filter((key) => key !== "");

/**
 * Why a key cannot be a clicker's: the name of a text, or null for one that can.
 * @param {string} key
 */
export const refusalOf = (key) => {
  if (key === "Escape" || key === " ") return "halts";
  if (MODIFIERS.has(key) || NAMELESS.has(key)) return "nameless";
  if (NEEDED.has(key) || Object.hasOwn(FIXED, key) || Object.hasOwn(BETWEEN, key) || DIGIT.test(key)) return "taken";
  return null;
};

/**
 * The key that was struck: the space bar is that with any other key held, when it types other blanks.
 * @param {{key: string, code: string}} event
 */
const struck = ({ key, code }) => (code === "Space" ? " " : key);

/** @param {Element} element @param {string} selector */
const stands = (element, selector) => element.closest(selector) !== null;

/**
 * Whether a text is written there. A note that is still empty is none for digits and Space: what
 * stands at its beginning is a number that the client says, or a halt.
 * @param {Element} element
 * @param {string} key
 */
const isText = (element, key) => {
  const isEmptyNote = element instanceof HTMLInputElement && element.matches("[data-note]") && element.value === "";
  return stands(element, TEXT) && !(isEmptyNote && (key === " " || DIGIT.test(key)));
};

/**
 * What a key asks for between two sets, or null.
 * @param {string} key
 * @param {Element} element
 * @param {Chosen | undefined} chosen
 * @returns {Meaning | null}
 */
const betweenSets = (key, element, chosen) => {
  if (document.body.dataset.at !== "between" || chosen?.letter_keys === false) return null;
  if (DIGIT.test(key)) return isText(element, key) ? null : "digit";
  if (stands(element, WRITES)) return null;
  if (key.toLowerCase() === String(chosen?.ten_key ?? "").toLowerCase()) return "ten";
  return Object.hasOwn(BETWEEN, key) ? BETWEEN[key] : null;
};

/**
 * What a key asks for while `element` has the focus, or null.
 * @param {{key: string, code: string, ctrlKey: boolean, altKey: boolean, metaKey: boolean}} event
 * @param {Element} element
 * @param {Chosen | undefined} chosen
 * @param {boolean} isSetShown
 * @returns {Meaning | null}
 */
const meaningOf = (event, element, chosen, isSetShown) => {
  const key = struck(event);
  if (key === "Escape") return "halt";
  if (key === " ") return isText(element, key) ? null : "halt";
  if (event.ctrlKey || event.altKey || event.metaKey || stands(element, `[${TEACHING}]`)) return null;
  const ofTheSitting = isSetShown ? betweenSets(key, element, chosen) : null;
  if (ofTheSitting) return ofTheSitting;
  const isWanted = key.length === 1 ? WRITES : key.startsWith("Arrow") ? USES_ARROWS : "textarea";
  if (stands(element, isWanted)) return null;
  if (keysIn(String(chosen?.start_keys ?? "")).includes(key)) return "start";
  // While the set is shown; elsewhere they move about in what is read.
  if (Object.hasOwn(ARROW_KEYS, key)) return isSetShown ? ARROW_KEYS[key] : null;
  return chosen?.letter_keys !== false && Object.hasOwn(FIXED, key) ? FIXED[key] : null;
};

/** Turns keys into what they ask for, wherever the focus is. */
export class Keys {
  #acts;
  #chosen;
  #plays;
  /** @type {Map<string, number>} */
  #pressedMs = new Map();
  /** @type {Set<string>} The keys whose going down was told. */
  #down = new Set();
  #writtenMs = -Infinity;

  /**
   * @param {Acts} acts
   * @param {() => Chosen | undefined} chosen
   * @param {() => boolean} plays whether there is something to halt
   */
  constructor(acts, chosen, plays) {
    this.#acts = acts;
    this.#chosen = chosen;
    this.#plays = plays;
    addEventListener("keydown", (event) => this.#press(event), { capture: true });
    addEventListener("keyup", (event) => this.#release(event), { capture: true });
    addEventListener("blur", ({ target }) => target === window && this.#down.clear(), { capture: true });
    for (const turn of ["pointerdown", "focusin"]) addEventListener(turn, () => (this.#writtenMs = -Infinity), { capture: true });
  }

  /** @param {KeyboardEvent} event */
  #meaning(event) {
    const element = event.target instanceof Element ? event.target : document.documentElement;
    return meaningOf(event, element, this.#chosen(), document.body.dataset.view === "set");
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    this.#down.add(struck(event));
    const meaning = this.#meaning(event);
    if (this.#isWritten(event, meaning) || meaning === null) return;
    event.preventDefault();
    const isRested = this.#isRested(event.key);
    if (event.repeat || (meaning === "start" && !isRested)) return;
    this.#acts[meaning](event.key);
  }

  /** @param {KeyboardEvent} event @param {Meaning | null} meaning */
  #isWritten({ key, target }, meaning) {
    if (meaning === "halt" || NEEDED.has(key)) this.#writtenMs = -Infinity;
    if (meaning === "halt" || key.length > 1) return false;
    const isInText = meaning === null && target instanceof Element && target.closest(TEXT) !== null;
    if (!isInText && performance.now() - this.#writtenMs > WRITING_MS) return false;
    this.#writtenMs = performance.now();
    return true;
  }

  // Some clickers send a key that is held as many single presses.
  /** @param {string} key */
  #isRested(key) {
    const beforeMs = this.#pressedMs.get(key) ?? -Infinity;
    this.#pressedMs.set(key, performance.now());
    return performance.now() - beforeMs > REST_MS;
  }

  // A button under the focus would otherwise be pressed by the space bar as it comes up. A list
  // or a colour picker that the browser has open takes a key as it goes down, and closes by Escape:
  // all that the page hears of that Escape is that it comes up.
  /** @param {KeyboardEvent} event */
  #release(event) {
    const wasTold = this.#down.delete(struck(event));
    if (this.#meaning(event) !== "halt") return;
    event.preventDefault();
    if (!wasTold && this.#plays()) this.#acts.halt(event.key);
  }
}
