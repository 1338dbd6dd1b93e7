// A question inside a view: Halt stays free, and Esc halts first and then closes the question too.

import { LONGEST_PRESET_NAME } from "../agreed/agreed.js";
import { awaiting } from "./awaiting.js";
import { make, write } from "./elements.js";

/**
 * @typedef {object} Choice
 * @property {string} act key of what confirms it
 * @property {() => unknown} done does it; true if an answer is awaited, which is either that it is done or why not
 * @property {boolean} [leaves] whether it may be left without an answer
 * @property {() => boolean} [stands] whether there is still anything to be asked; it closes once there is not
 */

class AskPanel extends HTMLElement {
  /** @type {import("../app.js").App | null} */
  #app = null;
  #refusal = make("p", { class: "refusal", role: "alert" });
  /** Number of what was asked for, 0 while no answer is due: of what else is answered the question says nothing. */
  #asked = 0;
  #answer = awaiting();
  /** @type {Element | null} */
  #before = null;
  #stands = () => true;
  /** @param {KeyboardEvent} event */
  #leaveByEscape = ({ key }) => key === "Escape" && this.close();

  /**
   * @param {import("../app.js").App} app
   * @param {string} title
   * @param {Node[]} inside
   * @param {Choice} choice
   */
  open(app, title, inside, { act, done, stands = () => true, leaves = true }) {
    this.#app = app;
    this.#stands = stands;
    this.#before = document.activeElement;
    const heading = make("h2", { text: title, id: "panel-title" });
    const confirm = make("button", { type: "submit", class: "main", text: act });
    const leave = make("button", { type: "button", text: "page-panel-cancel", onclick: () => this.close() });
    const row = make("div", { class: "row" }, confirm, ...(leaves ? [leave] : []));
    const form = make("form", { noValidate: true }, heading, ...inside, this.#refusal, row);
    this.setAttribute("role", "dialog");
    this.setAttribute("aria-labelledby", heading.id);
    form.onsubmit = (event) => {
      event.preventDefault();
      // Pressed twice, it is asked for once: nothing is saved, nor any client gone on to, a second time.
      if (this.#asked && this.#answer.isDue) return;
      if (done() !== true) return;
      this.#asked = app.link.asked;
      this.#answer.begin();
    };
    // Wherever the focus is: Halt and Start, which stay free, take it when they are clicked.
    document.addEventListener("keydown", this.#leaveByEscape);
    this.append(form);
    const view = document.querySelector("main > :not([hidden])");
    view?.setAttribute("inert", "");
    view?.after(this);
    app.texts.fill(this);
    /** @type {HTMLElement} */ (form.querySelector("input, [tabindex]") ?? leave).focus();
  }

  update() {
    const { refused, presetDone } = this.#app?.link ?? {};
    if (!this.#stands()) {
      this.close();
      return;
    }
    if (!this.#asked) return;
    if (refused?.number === this.#asked) {
      write(this.#refusal, this.#app?.texts.notices(refused.notices) ?? "");
      this.#asked = 0;
    } else if (presetDone === this.#asked) this.close();
  }

  /** Closed by whatever comes late, it leaves the next question alone. */
  close() {
    if (!this.isConnected) return;
    const active = document.activeElement;
    const isFocusOurs = active === document.body || this.contains(active);
    document.removeEventListener("keydown", this.#leaveByEscape);
    this.remove();
    for (const view of document.querySelectorAll("main > [inert]")) view.removeAttribute("inert");
    if (isFocusOurs && this.#before instanceof HTMLElement) this.#before.focus();
  }
}

customElements.define("ask-panel", AskPanel);

const current = () => /** @type {AskPanel | null} */ (document.querySelector("ask-panel"));

/**
 * Ask inside the main area; returns what closes the question.
 * @param {import("../app.js").App} app
 * @param {string} title key
 * @param {Node[]} inside
 * @param {Choice} choice
 */
export const askInside = (app, title, inside, choice) => {
  current()?.close();
  const panel = /** @type {AskPanel} */ (document.createElement("ask-panel"));
  panel.open(app, title, inside, choice);
  return () => panel.close();
};

export const updatePanel = () => current()?.update();
export const closePanel = () => current()?.close();

/**
 * Ask for a name; the console's answer closes the question.
 * @param {import("../app.js").App} app
 * @param {string} title key
 * @param {string} act key
 * @param {string} name to begin with
 * @param {(name: string) => void} ask
 * @param {(name: string) => string} [note] says something about the name as it is typed
 */
export const askName = (app, title, act, name, ask, note = () => "") => {
  const remark = make("p", { class: "note", "aria-live": "polite" });
  const field = make("input", { id: "panel-name", type: "text", maxLength: LONGEST_PRESET_NAME, value: name, autocomplete: "off", spellcheck: false });
  const say = () => write(remark, note(field.value.trim()));
  field.oninput = say;
  say();
  const done = () => {
    const given = field.value.trim();
    if (given) ask(given);
    return given !== "";
  };
  askInside(app, title, [make("label", { htmlFor: field.id, text: "page-panel-name" }), field, remark], { act, done });
  field.select();
};
