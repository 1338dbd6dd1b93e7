// The words of notices, out of one Fluent catalogue for each language: as bilateral/words does it.

import { FluentBundle, FluentNumber, FluentResource } from "../vendor/fluent-bundle.js";

/** @typedef {import("./texts.js").Notice} Notice */
/** @typedef {import("./texts.js").Value} Value */

const LIST = ", ";
const LONG_LIST = "; ";
const LONGEST = 2000;
const NO_WORDS = "notice-without-words";

/** As it is printed: without groups, and with a minus of its own. */
class Printed extends FluentNumber {
  constructor(/** @type {number} */ value, /** @type {Intl.NumberFormatOptions} */ options = {}) {
    const usual = { useGrouping: false, signDisplay: "negative" };
    super(value, /** @type {Intl.NumberFormatOptions} */ ({ ...usual, ...options }));
  }

  /** @override */
  toString(/** @type {import("../vendor/fluent-bundle.js").Scope | undefined} */ scope) {
    return super.toString(scope).replace("-", "−");
  }

  /** The same by itself, outside of a message. */
  alone(/** @type {string} */ language) {
    return new Intl.NumberFormat(language, this.opts).format(this.value).replace("-", "−");
  }
}

/** @type {(positional: FluentNumber[], named: Record<string, FluentNumber>) => FluentNumber} */
const printed = ([number], named) => {
  const options = Object.entries(named).map(([name, option]) => [name, option.valueOf()]);
  return new Printed(Number(number.valueOf()), { ...number.opts, ...Object.fromEntries(options) });
};

export class Catalogue {
  #language;
  #source;
  #fallback;
  /** @type {FluentBundle | null} Made when the first word is wanted: it takes long, and not each is spoken. */
  #made = null;

  /**
   * @param {string} language
   * @param {string} source in Fluent's syntax
   * @param {Catalogue | null} [fallback] says what this one has no words for
   */
  constructor(language, source, fallback = null) {
    this.#language = language;
    this.#source = source;
    this.#fallback = fallback;
  }

  get #bundle() {
    if (this.#made) return this.#made;
    this.#made = new FluentBundle(this.#language, { functions: { NUMBER: printed }, useIsolating: false });
    this.#made.addResource(new FluentResource(this.#source));
    return this.#made;
  }

  /** Whether there is a message, or an attribute, of that code. */
  has(/** @type {string} */ code) {
    return this.#pattern(code) !== null;
  }

  /**
   * The words of a notice.
   * @param {Notice} notice
   * @returns {string}
   */
  say({ code, values }) {
    const pattern = this.#pattern(code);
    if (pattern === null) {
      if (this.#fallback) return this.#fallback.say({ code, values });
      return code === NO_WORDS ? "" : this.say({ code: NO_WORDS, values: { code } });
    }
    const filled = Object.entries(values).map(([name, value]) => [name, this.#filledIn(value)]);
    return this.#bundle.formatPattern(pattern, Object.fromEntries(filled), []);
  }

  #pattern(/** @type {string} */ code) {
    const [id, attribute] = code.split(".");
    const message = this.#bundle.getMessage(id);
    return (attribute ? message?.attributes[attribute] : message?.value) ?? null;
  }

  /** @returns {string | Printed} */
  #filledIn(/** @type {Value} */ value) {
    if (typeof value === "number") return Number.isFinite(value) ? new Printed(value) : String(value);
    const text = this.#text(value);
    return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
  }

  /** @returns {string} */
  #text(/** @type {Exclude<Value, number>} */ value) {
    if (typeof value === "string") return value;
    if (!Array.isArray(value)) return this.say(value);
    const texts = value.map((one) => this.#inList(one));
    return texts.join(texts.some((text) => text.includes(LIST)) ? LONG_LIST : LIST);
  }

  /** @returns {string} */
  #inList(/** @type {Value} */ value) {
    const filled = this.#filledIn(value);
    return typeof filled === "string" ? filled : filled.alone(this.#language);
  }
}
