// Every text of the page, out of one catalogue for each language.

import { Catalogue } from "./catalogue.js";

/** @typedef {import("../agreed/messages").NoticeMessage["values"]} Values */
/** @typedef {Values[string]} Value */
/** @typedef {{code: string, values: Values}} Notice */

const FALLBACK = "en";
const MOST_DIGITS = 6;
const UNIT_NAMES = new Map([["%", "percent"]]);

/** @param {string} name */
const fetched = async (name) => (await fetch(name)).text();

export class Texts {
  language = FALLBACK;
  /** @type {Map<string, string>} What each language calls itself. */
  #names;
  /** @type {Map<string, Catalogue>} */
  #catalogues;
  /** @type {Catalogue} */
  #spoken;
  /** @type {Map<string, Intl.NumberFormat>} */
  #formats = new Map();

  /**
   * @param {Map<string, string>} names of the languages
   * @param {Map<string, string>} sources of their catalogues
   */
  constructor(names, sources) {
    this.#names = names;
    const english = new Catalogue(FALLBACK, sources.get(FALLBACK) ?? "");
    const others = [...sources].filter(([language]) => language !== FALLBACK);
    this.#catalogues = new Map([
      [FALLBACK, english],
      ...others.map(([language, source]) => /** @type {[string, Catalogue]} */ ([language, new Catalogue(language, source, english)])),
    ]);
    this.#spoken = english;
  }

  static async load() {
    /** @type {Record<string, string>} */
    const names = JSON.parse(await fetched("languages.json"));
    const read = async (/** @type {string} */ language) => /** @type {[string, string]} */ ([language, await fetched(`${language}.ftl`)]);
    const sources = await Promise.all(Object.keys(names).map(read));
    return new Texts(new Map(Object.entries(names)), new Map(sources));
  }

  /** Take up a language; "auto" is the browser's, English where it is none of ours. */
  use(/** @type {string} */ asked) {
    const wanted = asked === "auto" ? navigator.languages : [asked];
    const known = wanted.flatMap((name) => [name, name.split("-")[0]]).find((name) => this.#catalogues.has(name));
    const language = known ?? FALLBACK;
    if (language === this.language && document.documentElement.lang === language) return;
    this.language = language;
    this.#spoken = this.#catalogueOf(language);
    document.documentElement.lang = language;
    this.fill(document);
  }

  /** What a language calls itself; "" for one that is not known. */
  nameOf(/** @type {string} */ language) {
    return this.#names.get(language) ?? "";
  }

  /** @param {string} code */
  has(code) {
    return this.#spoken.has(code);
  }

  /**
   * The words of a code.
   * @param {string} code
   * @param {Values} [values]
   */
  say(code, values = {}) {
    return this.#spoken.say({ code, values });
  }

  /** The words of what was told. */
  notice(/** @type {Notice} */ notice) {
    return this.#spoken.say(notice);
  }

  /** The words of several, a line each. */
  notices(/** @type {Notice[]} */ notices) {
    return notices.map((notice) => this.notice(notice)).join("\n");
  }

  /** A unit as it is written behind a number; "" for none. */
  unit(/** @type {string} */ unit) {
    return unit && this.say(`unit-${UNIT_NAMES.get(unit) ?? unit.toLowerCase()}`);
  }

  /**
   * @param {number} value
   * @param {number} [digits] at most
   * @param {number} [least] digits
   */
  number(value, digits = 1, least = 0) {
    return this.#format(value, { maximumFractionDigits: digits, minimumFractionDigits: least }).replace("-", "−");
  }

  /**
   * A number as it is typed, in this language: without the signs that only print has.
   * @param {number} value
   * @param {number | null} [digits] as many as it needs, unless told
   */
  plain(value, digits = null) {
    return this.#format(value, { useGrouping: false, maximumFractionDigits: digits ?? MOST_DIGITS, minimumFractionDigits: digits ?? 0 });
  }

  /** Each kind of number has its format made once: that takes longer than to use it. */
  #format(/** @type {number} */ value, /** @type {Intl.NumberFormatOptions} */ kind) {
    const name = JSON.stringify([this.language, kind]);
    const format = this.#formats.get(name) ?? new Intl.NumberFormat(this.language, kind);
    this.#formats.set(name, format);
    return format.format(value);
  }

  /** Write the texts of everything inside that names a code. */
  fill(/** @type {ParentNode} */ root) {
    for (const element of this.#naming(root, "text")) {
      element.textContent = this.say(element.dataset.text ?? "");
    }
    for (const element of this.#naming(root, "label")) {
      element.setAttribute("aria-label", this.say(element.dataset.label ?? ""));
    }
  }

  /** @returns {HTMLElement[]} */
  #naming(/** @type {ParentNode} */ root, /** @type {string} */ name) {
    const inside = /** @type {HTMLElement[]} */ ([...root.querySelectorAll(`[data-${name}]`)]);
    return root instanceof HTMLElement && root.dataset[name] ? [root, ...inside] : inside;
  }

  /** @returns {Catalogue} */
  #catalogueOf(/** @type {string} */ language) {
    return /** @type {Catalogue} */ (this.#catalogues.get(language));
  }
}
