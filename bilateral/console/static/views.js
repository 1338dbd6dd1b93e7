// The views of the main area. Each is a module of its own, and one that fails fails alone.

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./app.js").View} View */

const nameOf = (/** @type {Element} */ view) => view.localName.replace("-view", "");

export class Views {
  /** @type {Map<string, View>} */
  #views;
  /** @type {Set<string>} Those that are not there. */
  #missing = new Set();
  /** @type {Set<string>} Those that could not show what is so now. */
  #stale = new Set();

  /** @param {Element[]} elements */
  constructor(elements) {
    this.#views = new Map(elements.map((element) => [nameOf(element), /** @type {View} */ (element)]));
  }

  /** @param {Element[]} elements whose modules are to be had */
  static async load(elements) {
    const views = new Views(elements);
    await Promise.all([...views.#views.keys()].map((name) => views.#load(name)));
    return views;
  }

  async #load(/** @type {string} */ name) {
    try {
      await import(`./${name}.js`);
    } catch (error) {
      this.#miss(name, error);
    }
  }

  #miss(/** @type {string} */ name, /** @type {unknown} */ error) {
    this.#missing.add(name);
    this.#views.get(name)?.replaceChildren();
    console.error(error);
  }

  /** @param {App} app */
  connect(app) {
    for (const [name, view] of this.#views) {
      if (this.#missing.has(name)) continue;
      try {
        view.connect(app);
      } catch (error) {
        this.#miss(name, error);
      }
    }
  }

  /** Whether a view is not there, or shows what is not so any more. */
  haveFailed(/** @type {string} */ name) {
    return this.#missing.has(name) || this.#stale.has(name);
  }

  /** Show this one alone. */
  show(/** @type {string} */ name) {
    for (const [each, view] of this.#views) {
      if (each !== name && !view.hidden) view.leave?.();
      view.hidden = each !== name;
    }
  }

  /** Have a view show what is so now; one that failed at it is asked again the next time. */
  update(/** @type {string} */ name) {
    if (this.#missing.has(name)) return;
    try {
      this.#views.get(name)?.update();
      this.#stale.delete(name);
    } catch (error) {
      if (!this.#stale.has(name)) console.error(error);
      this.#stale.add(name);
    }
  }
}
