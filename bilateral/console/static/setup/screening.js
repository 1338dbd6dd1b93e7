// What is asked before the first set. Start waits for the answer; Halt never does.

import { change, valueOf } from "../choosing/chosen.js";
import { toggle } from "../parts/controls.js";
import { make } from "../parts/elements.js";
import { captioned } from "../parts/steps.js";

/** @typedef {import("../app.js").App} App */

const QUESTIONS = ["seizures", "concussion", "migraine", "dizziness", "eyes", "hearing"];

class ScreeningView extends HTMLElement {
  /** @type {App | null} */
  #app = null;
  #again = toggle({ label: "page-screening-again" }, (on) =>
    change(/** @type {App} */ (this.#app).link, "page", "screening", on),
  );

  /** Said here, and not yet known to the engine, which holds it. */
  #isAnswered = false;
  #isWaitedFor = false;

  /** Whether Start is to show the questions. A start that comes another way, the engine holds back. */
  get isDue() {
    const link = this.#app?.link;
    return link?.role === "therapist" && link.state?.screening !== "done" && !this.#isAnswered;
  }

  /** Look at the state; whether a start has just begun to wait, as one from the stage or a phone. */
  beginsToWait() {
    const link = this.#app?.link;
    const before = this.#isWaitedFor;
    this.#isWaitedFor = link?.role === "therapist" && link.state?.screening === "waited for";
    if (link?.state?.screening === "done" || (this.#isWaitedFor && !before)) this.#isAnswered = false;
    return this.#isWaitedFor && !before;
  }

  connect(/** @type {App} */ app) {
    this.#app = app;
    const asked = make("button", {
      ...{ type: "button", class: "main", text: "page-screening-asked" },
      onclick: () => {
        this.#isAnswered = true;
        app.link.ask({ type: "screened" });
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
