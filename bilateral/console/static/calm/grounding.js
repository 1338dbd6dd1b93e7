// What grounds, for the therapist to say; the client's screen shows a card only where it is asked for.

import { cards, ownFiles, ways } from "../parts/cards.js";
import { make } from "../parts/elements.js";

class GroundingView extends HTMLElement {
  /** @type {{update(): void}[]} */
  #parts = [];
  leave = () => {};
  /** @type {HTMLElement | null} */
  #halted = null;
  /** @type {import("../app.js").App | null} */
  #app = null;

  connect(/** @type {import("../app.js").App} */ app) {
    this.#app = app;
    const box = cards(app, "grounding", () => app.link.calm?.grounding ?? []);
    const own = ownFiles(app, "grounding");
    this.#parts = [box, own];
    this.leave = box.leave;
    this.#halted = make("p", { class: "note halted", text: "page-grounding-halted" });
    this.append(make("h2", { text: "page-grounding-title" }), this.#halted, box.element, ways(app), own.element);
  }

  update() {
    if (this.#halted) this.#halted.hidden = this.#app?.link.state?.state !== "halted";
    for (const part of this.#parts) part.update();
  }
}

customElements.define("grounding-view", GroundingView);
