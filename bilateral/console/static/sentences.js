// Sentences of the engine and the console in the page's language: taken apart by templates.

/** @typedef {{pattern: RegExp, names: string[], words: string}} Template */
/** @typedef {{text: string, kept: number}} Reading What it says, and how much of it stayed as is. */

const GAP = /\{(\w*)\}/;
const GAPS = /\{(\w*)\}/g;
const SPECIAL = /[.*+?^$(){}|[\]\\/]/g;
const BORDERS = / (?=\S)/g;
const MOST_REMEMBERED = 1000;

/** A gap of this name holds something that is said in sentences or phrases itself. */
const TOLD = /^told\d*$/;

/** @returns {Template} */
const template = (/** @type {string} */ english, /** @type {string} */ words) => {
  const pieces = english.split(GAP);
  const pattern = pieces.map((piece, index) => (index % 2 ? "(.*?)" : piece.replace(SPECIAL, "\\$&")));
  return {
    pattern: new RegExp(`^${pattern.join("")}$`, "s"),
    names: pieces.filter((_, index) => index % 2),
    words,
  };
};

/** @returns {Template[]} */
const templates = (/** @type {Record<string, string>} */ catalogue) =>
  Object.entries(catalogue).map(([english, words]) => template(english, words));

export class Sentences {
  #sentences;
  #phrases;
  /** @type {Map<string, Reading | null>} */
  #read = new Map();

  /**
   * English templates with gaps, and the words for each. A sentence stands by itself; a phrase is
   * the place in front of one, or fills a gap called `told`.
   * @param {Record<string, string>} sentences
   * @param {Record<string, string>} phrases
   */
  constructor(sentences, phrases) {
    this.#sentences = templates(sentences);
    this.#phrases = templates(phrases);
  }

  /** The same in the page's language; as it is where that is not known. */
  say(/** @type {string} */ english) {
    if (this.#read.size > MOST_REMEMBERED) this.#read.clear();
    return english.replace(/[^\n]+/g, (line) => {
      const text = line.trim();
      return line.replace(text, () => this.#best(text, false)?.text ?? text);
    });
  }

  /**
   * Of all readings the one that leaves least as it is.
   * @param {string} english
   * @param {boolean} isInside whether it fills a gap
   * @returns {Reading | null}
   */
  #best(english, isInside) {
    const key = `${isInside}${english}`;
    let best = this.#read.get(key);
    if (best === undefined) {
      best = null;
      for (const reading of this.#readings(english, isInside)) {
        if (!best || reading.kept < best.kept) best = reading;
      }
      this.#read.set(key, best);
    }
    return best;
  }

  /**
   * @param {string} english
   * @param {boolean} isInside
   * @returns {Iterable<Reading>}
   */
  *#readings(english, isInside) {
    yield* this.#whole(english, this.#sentences);
    if (isInside) yield* this.#whole(english, this.#phrases);
    for (const { index = 0 } of english.matchAll(BORDERS)) {
      const left = english.slice(0, index);
      const behind = english.slice(index + 1);
      const isPlace = left.endsWith(":");
      if (!isPlace && !left.endsWith(".") && !/^\p{Lu}/u.test(behind)) continue;
      const right = this.#best(behind, isInside);
      if (!right) continue;
      const place = left.slice(0, -1);
      const befores = isPlace ? this.#whole(place, this.#phrases) : this.#whole(left, this.#sentences);
      for (const before of befores) {
        const text = `${before.text}${isPlace ? ":" : ""} ${right.text}`;
        yield { text, kept: before.kept + right.kept };
      }
      if (isPlace) yield { text: `${left} ${right.text}`, kept: left.length + right.kept };
    }
  }

  /**
   * @param {string} english
   * @param {Template[]} known
   * @returns {Iterable<Reading>}
   */
  *#whole(english, known) {
    for (const { pattern, names, words } of known) {
      const found = pattern.exec(english);
      if (!found) continue;
      const gaps = found.slice(1).map((gap, nth) => this.#filled(gap, TOLD.test(names[nth])));
      let nth = 0;
      const text = words.replace(GAPS, (hole, name) => {
        const place = name ? names.indexOf(name) : nth++;
        return gaps[place]?.text ?? hole;
      });
      yield { text, kept: gaps.reduce((sum, { kept }) => sum + kept, 0) };
    }
  }

  /** @returns {Reading} */
  #filled(/** @type {string} */ gap, /** @type {boolean} */ isTold) {
    return (isTold && this.#best(gap, true)) || { text: gap, kept: gap.length };
  }
}
