// The room: which monitor, which devices, how they keep together. In order, and none has to be done.

import { change, valueOf } from "../choosing/chosen.js";
import { make } from "../parts/elements.js";
import { askInside } from "../parts/panel.js";
import { calmStep } from "./setup-calm.js";
import { devicesStep } from "./setup-devices.js";
import { monitorStep } from "./setup-monitor.js";
import { plays } from "../parts/steps.js";
import { placeStep } from "./setup-place.js";
import { recordStep } from "./setup-record.js";
import { rail } from "./setup-rail.js";
import { sidesStep } from "./setup-sides.js";
import { timingStep } from "./setup-timing.js";
import { undoButton } from "../choosing/undoing.js";

/** @typedef {import("../app.js").App} App */

const STEPS = [monitorStep, devicesStep, sidesStep, timingStep, placeStep, calmStep, recordStep];

class SetupView extends HTMLElement {
  /** @type {import("../parts/steps.js").Step[]} */
  #steps = [];
  /** @type {ReturnType<typeof undoButton> | null} */
  #undo = null;
  /** @type {ReturnType<typeof rail> | null} */
  #rail = null;
  #welcome = make("p", { class: "note", text: "page-setup-welcome", hidden: true });
  /** @type {App | null} */
  #app = null;

  connect(/** @type {App} */ app) {
    this.#app = app;
    this.#steps = STEPS.map((make) => make(app));
    const screening = make("button", {
      ...{ type: "button", text: "page-setup-screening" },
      onclick: () => app.show("screening"),
    });
    const done = make("button", {
      ...{ type: "button", class: "main", text: "page-setup-done" },
      onclick: () => {
        change(app.link, "page", "is_set_up", true);
        app.show("set");
      },
    });
    const undo = (this.#undo = undoButton(app, "room", "undo-room"));
    const close = make("button", {
      ...{ type: "button", class: "plain", text: "page-setup-close" },
      onclick: () => askToClose(app),
    });
    this.#rail = rail(this, this.#steps);
    this.append(
      make("h2", { text: "page-setup-title" }),
      make("div", { class: "beside" }, this.#rail.element, make("div", { class: "ends" }, done, undo.element)),
      make("div", { class: "steps" }, this.#welcome, ...this.#steps.map(({ frame }) => frame)),
      make("div", { class: "row after" }, screening, close),
    );
  }

  update() {
    const app = /** @type {App} */ (this.#app);
    this.#welcome.hidden = valueOf(app.link, "page", "is_set_up") === true;
    for (const step of this.#steps) step.update();
    this.#rail?.update();
    this.#undo?.update();
  }
}

/**
 * Ask whether the session is to end; with a set that plays, say what becomes of it.
 * @param {App} app
 */
const askToClose = (app) => {
  const about = plays(app) ? "page-setup-closing-plays" : "page-setup-closing-about";
  const close = askInside(app, "page-setup-closing-title", [make("p", { text: about })], {
    act: "page-setup-closing-act",
    done: () => {
      app.link.ask({ type: "close" });
      close();
    },
  });
};

customElements.define("setup-view", SetupView);
