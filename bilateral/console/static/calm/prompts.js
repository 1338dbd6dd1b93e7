// Prompts for self-enquiry and for parts work: the list is the therapist's, and nothing is filled in.

import { cards, ownFiles, ways } from "../parts/cards.js";
import { make } from "../parts/elements.js";

class PromptsView extends HTMLElement {
  /** @type {{update(): void}[]} */
  #parts = [];
  leave = () => {};

  connect(/** @type {import("../app.js").App} */ app) {
    const box = cards(app, "prompts", () => app.link.calm?.prompts ?? []);
    const own = ownFiles(app, "prompts");
    this.#parts = [box, own];
    this.leave = box.leave;
    this.append(make("h2", { text: "page-prompts-title" }), box.element, ways(app), own.element);
  }

  update() {
    for (const part of this.#parts) part.update();
  }
}

customElements.define("prompts-view", PromptsView);
