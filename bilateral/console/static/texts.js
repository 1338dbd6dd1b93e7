// Every text of the page, out of one catalogue for each language.

import { Sentences } from "./sentences.js";

/** @typedef {string | {[key: string]: Catalogue}} Catalogue */
/** @typedef {Record<string, string | number>} Values */

export const LANGUAGES = ["en", "de"];
const MOST_DIGITS = 6;
const HOLE = /\{(\w*)\}/g;

/**
 * @param {string} language
 * @returns {Promise<Record<string, Catalogue>>}
 */
const load = async (language) => (await fetch(`${language}.json`)).json();

export class Texts {
  language = "en";
  /** @type {Map<string, Record<string, Catalogue>>} */
  #catalogues;
  #sentences = new Sentences({}, {});
  #plural = new Intl.PluralRules("en");

  /** @param {Map<string, Record<string, Catalogue>>} catalogues */
  constructor(catalogues) {
    this.#catalogues = catalogues;
  }

  static async load() {
    const catalogues = await Promise.all(LANGUAGES.map(load));
    return new Texts(new Map(catalogues.map((catalogue, index) => [LANGUAGES[index], catalogue])));
  }

  /** Take up a language; "auto" is the browser's, English where it is none of ours. */
  use(/** @type {string} */ asked) {
    const wanted = asked === "auto" ? navigator.languages.map((name) => name.slice(0, 2)) : [asked];
    const language = wanted.find((name) => LANGUAGES.includes(name)) ?? "en";
    if (language === this.language && document.documentElement.lang === language) return;
    this.language = language;
    this.#plural = new Intl.PluralRules(language);
    this.#sentences = new Sentences(this.#list("sentences"), this.#list("phrases"));
    document.documentElement.lang = language;
    this.fill(document);
  }

  /** @param {string} key */
  has(key) {
    return this.#find(key) !== undefined;
  }

  /**
   * The words of a key; `count` among the values chooses between one and more.
   * @param {string} key
   * @param {Values} [values]
   * @returns {string}
   */
  say(key, values = {}) {
    const found = this.#find(key) ?? key;
    const words =
      typeof found === "string" ? found : found[this.#plural.select(Number(values.count))];
    return String(words).replace(HOLE, (hole, name) => {
      const value = values[name];
      return typeof value === "number" ? this.number(value) : value ?? hole;
    });
  }

  /**
   * @param {number} value
   * @param {number} [digits] at most
   * @param {number} [least] digits
   */
  number(value, digits = 1, least = 0) {
    const kind = { maximumFractionDigits: digits, minimumFractionDigits: least };
    return new Intl.NumberFormat(this.language, kind).format(value).replace("-", "−");
  }

  /**
   * A number as it is typed, in this language: without the signs that only print has.
   * @param {number} value
   * @param {number | null} [digits] as many as it needs, unless told
   */
  plain(value, digits = null) {
    const kind = { useGrouping: false, maximumFractionDigits: digits ?? MOST_DIGITS, minimumFractionDigits: digits ?? 0 };
    return new Intl.NumberFormat(this.language, kind).format(value);
  }

  /** A sentence of the engine, in the page's language where it is known there. */
  sentence(/** @type {string} */ english) {
    return this.#sentences.say(english);
  }

  /** Write the texts of everything inside that names a key. */
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

  /** @returns {Record<string, string>} */
  #list(/** @type {string} */ key) {
    return /** @type {Record<string, string>} */ (this.#find(key) ?? {});
  }

  /** @returns {Catalogue | undefined} */
  #find(/** @type {string} */ key) {
    /** @type {Catalogue | undefined} */
    let found = this.#catalogues.get(this.language);
    for (const name of key.split(".")) found = typeof found === "object" ? found[name] : undefined;
    return found;
  }
}
