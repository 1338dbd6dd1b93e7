// All keys in one list, and the keys of a clicker.

import { change, ofThePage } from "../choosing/chosen.js";
import { toggle } from "../parts/controls.js";
import { make, write } from "../parts/elements.js";
import { TEACHING, keysIn, refusalOf } from "./hotkeys.js";
import { captioned } from "../parts/steps.js";

/** @typedef {import("../app.js").App} App */

// Each row: its keys as they are named on the keyboard, and the text of what they do.
/** @type {[keys: string[], text: string][]} */
const ON_THE_PAGE = [
  [["Escape", "Space"], "halt"],
  [["S"], "start"],
  [["G"], "ground"],
  [["P"], "pause"],
  [["ArrowRight", "ArrowLeft", "+", "−"], "speed"],
  [["0", "…", "9"], "number"],
  [["X"], "skip"],
  [["N"], "note"],
  [["?"], "sheet"],
  [["Tab", "Enter"], "reach"],
];
/** @type {[keys: string[], text: string][]} */
const ON_THE_STAGE = [
  [["Escape", "Space"], "stage-halt"],
  [["G"], "ground"],
  [["S"], "start"],
  [["P"], "pause"],
  [["ArrowRight", "ArrowLeft", "+", "−"], "speed"],
  [["Click"], "stage-click"],
  [["Any"], "stage-any"],
  [["Close"], "stage-close"],
];

class KeysView extends HTMLElement {
  /** @type {App | null} */
  #app = null;
  #letters = toggle({ label: "page-keys-letters" }, (on) =>
    change(/** @type {App} */ (this.#app).link, "page", "letter_keys", on),
  );
  #taken = make("ul", { class: "taken", label: "page-keys-clicker-taken" });
  #words = make("p", { class: "note", role: "status" });
  #teach = make("button", { type: "button", class: "teach", [TEACHING]: "" });
  #isTaught = false;

  connect(/** @type {App} */ app) {
    this.#app = app;
    this.#teach.onclick = () => this.#listen(!this.#isTaught);
    this.#teach.onblur = () => this.#listen(false);
    this.#teach.onkeydown = (event) => this.#take(event);
    this.append(
      make("h2", { text: "page-keys-title" }),
      make(
        "div",
        { class: "key-tables" },
        make("section", {}, make("h3", { text: "page-keys-page" }), table(ON_THE_PAGE), captioned(this.#letters.element, "page-keys-letters")),
        make("section", {}, make("h3", { text: "page-keys-stage" }), table(ON_THE_STAGE), make("p", { class: "note", text: "page-keys-focus" })),
        make(
          "section",
          {},
          make("h3", { text: "page-keys-clicker-title" }),
          make("p", { class: "note", text: "page-keys-clicker-about" }),
          this.#taken,
          this.#teach,
          this.#words,
        ),
      ),
    );
    this.#listen(false);
  }

  update() {
    const app = /** @type {App} */ (this.#app);
    this.#letters.show(ofThePage(app.link)?.letter_keys !== false);
    write(this.#teach, app.texts.say(this.#isTaught ? "page-keys-clicker-press" : "page-keys-clicker-teach"));
    this.#showTaken();
  }

  get #keys() {
    return keysIn(String(ofThePage(/** @type {App} */ (this.#app).link)?.start_keys ?? ""));
  }

  /** @param {string[]} keys */
  #use(keys) {
    change(/** @type {App} */ (this.#app).link, "page", "start_keys", keys.join(" "));
  }

  /** @param {boolean} on */
  #listen(on) {
    this.#isTaught = on;
    this.#teach.toggleAttribute(TEACHING, on);
    this.#teach.classList.toggle("listening", on);
    if (this.#app?.link.workspace) this.update();
  }

  /** @param {KeyboardEvent} event */
  #take(event) {
    const { texts } = /** @type {App} */ (this.#app);
    if (!this.#isTaught || event.repeat || event.key === "Tab") return;
    event.preventDefault();
    const refusal = refusalOf(event.key);
    const name = nameOfKey(texts, event.key);
    if (refusal) {
      write(this.#words, texts.say(`page-keys-clicker-refused-${refusal}`, { name }));
      return;
    }
    const isNew = !this.#keys.includes(event.key);
    if (isNew) this.#use([...this.#keys, event.key]);
    write(this.#words, texts.say(isNew ? "page-keys-clicker-added" : "page-keys-clicker-known", { name }));
    this.#listen(false);
  }

  #showTaken() {
    const { texts } = /** @type {App} */ (this.#app);
    const known = JSON.stringify([texts.language, this.#keys]);
    if (this.#taken.dataset.known === known) return;
    this.#taken.dataset.known = known;
    this.#taken.replaceChildren(
      ...this.#keys.map((key) => {
        const name = nameOfKey(texts, key);
        const remove = make("button", {
          ...{ type: "button", class: "plain", text: "page-keys-clicker-remove" },
          "aria-label": texts.say("page-keys-clicker-remove-named", { name }),
          onclick: () => this.#use(this.#keys.filter((other) => other !== key)),
        });
        return make("li", {}, make("kbd", {}, name), remove);
      }),
    );
    texts.fill(this.#taken);
  }
}

/** @param {import("../words/texts.js").Texts} texts @param {string} key */
const nameOfKey = (texts, key) => {
  const known = `page-keys-names-${key === " " ? "Space" : key}`;
  return texts.has(known) ? texts.say(known) : key.length === 1 ? key.toUpperCase() : key;
};

/** @param {[keys: string[], text: string][]} rows */
const table = (rows) =>
  make(
    "dl",
    { class: "keys" },
    ...rows.map(([keys, text]) =>
      make(
        "div",
        {},
        make("dt", {}, ...keys.map((key) => (key.length === 1 ? make("kbd", {}, key) : make("kbd", { text: `page-keys-names-${key}` })))),
        make("dd", { text: `page-keys-do-${text}` }),
      ),
    ),
  );

customElements.define("keys-view", KeysView);
