// The set: what the client sees, and all that is used while one is given.

import { make, mark, write } from "./elements.js";
import { lengths } from "./lengths.js";
import { outputs } from "./outputs.js";
import { presetBar } from "./presetbar.js";
import { refusalIn } from "./refusing.js";
import { setProgress } from "./set-progress.js";
import { speed } from "./speed.js";

const KEPT_SENTENCES = 2;

class SetView extends HTMLElement {
  /** @type {{element: HTMLElement, update(): void}[]} */
  #parts = [];

  /** @param {import("./app.js").App} app */
  connect(app) {
    const [see, preset, pace, length, out, told] = (this.#parts = [
      ...[setProgress, presetBar, speed, lengths, outputs, sentences].map((part) => part(app)),
    ]);
    const steer = make("section", { class: "steer", label: "page-set-controls" }, preset.element, pace.element, length.element);
    this.append(make("h2", { class: "unseen", text: "page-set-title" }), see.element, steer, out.element, told.element);
  }

  update() {
    for (const part of this.#parts) part.update();
  }
}

/**
 * The last sentences of the engine; what is refused goes before them, unless the length says so.
 * @param {import("./app.js").App} app
 */
const sentences = (app) => {
  const { link, texts } = app;
  const element = make("div", { id: "told", class: "note therapist", "aria-live": "polite" });
  const lines = Array.from({ length: KEPT_SENTENCES }, () => make("p"));
  element.append(...lines);
  return {
    element,
    update: () => {
      const refused = link.refused?.section === "set" ? null : link.refused;
      const told = refused ? [refusalIn(app, refused)] : (link.state?.told ?? []).slice(-KEPT_SENTENCES).map(({ text }) => texts.sentence(text));
      mark(element, "class", refused ? "refusal therapist" : "note therapist");
      lines.forEach((line, index) => write(line, told[index] ?? ""));
    },
  };
};

customElements.define("set-view", SetView);
