// What is asked before the first set. Start waits for the answer; Halt never does.

import { change, valueOf } from "./chosen.js";
import { toggle } from "./controls.js";
import { make } from "./elements.js";
import { captioned } from "./setup-parts.js";

/** @typedef {import("./app.js").App} App */

const ASKED = "asked-before-first-set";
const QUESTIONS = ["seizures", "concussion", "migraine", "dizziness", "eyes", "hearing"];

class ScreeningView extends HTMLElement {
  /** @type {App | null} */
  #app = null;
  #again = toggle({ label: "page-screening-again" }, (on) =>
    change(/** @type {App} */ (this.#app).link, "page", "screening", on),
  );

  /** Whether Start is to wait: once in each session, on a page that can be asked. */
  get isDue() {
    const app = this.#app;
    return (
      app?.link.role === "therapist" &&
      valueOf(app.link, "page", "screening") !== false &&
      app.link.state?.sets_begun === 0 &&
      sessionStorage.getItem(ASKED) !== app.link.token
    );
  }

  connect(/** @type {App} */ app) {
    this.#app = app;
    const asked = make("button", {
      ...{ type: "button", class: "main", text: "page-screening-asked" },
      onclick: () => {
        sessionStorage.setItem(ASKED, app.link.token);
        app.show("set");
        document.getElementById("start")?.focus();
      },
    });
    this.append(
      make("h2", { text: "page-screening-title" }),
      make("p", { text: "page-screening-about" }),
      make("ul", { class: "questions" }, ...QUESTIONS.map((name) => make("li", { text: `page-screening-of-${name}` }))),
      make("div", { class: "row" }, asked, captioned(this.#again.element, "page-screening-again")),
      make("p", { class: "note", text: "page-screening-after" }),
    );
  }

  update() {
    const app = /** @type {App} */ (this.#app);
    this.#again.show(valueOf(app.link, "page", "screening") !== false);
  }
}

customElements.define("screening-view", ScreeningView);
