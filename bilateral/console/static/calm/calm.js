// What calms, before and after the work: few choices, the last one taken first. None begins by itself.

import { change, choosePreset, settingOf, picturesOf, valueOf } from "../choosing/chosen.js";
import { choiceTiles } from "../parts/choice-tiles.js";
import { toggle } from "../parts/controls.js";
import { make, mark, write } from "../parts/elements.js";
import { presetName, writeAbout, writeName } from "../words/preset-names.js";
import { namedChoices } from "../choosing/settingfields.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../agreed/messages").CalmChoice} Choice */

/** What is to be said to a client before breathing is begun, so it stands where it is begun. */
const CARE = "finding-breathing";
const BREATHING = "breathing";
const VIEW_OF = { "body-scan": "scan", grounding: "grounding", prompts: "prompts" };

class CalmView extends HTMLElement {
  /** @type {App | null} */
  #app = null;
  #choices = make("div", { class: "calm-choices" });
  #chosen = make("p", { class: "note", role: "status" });
  #care = make("p", { class: "care", role: "status" });
  #careShown = make("p", { class: "row care-shown", hidden: true });
  #careSwitch = toggle({ id: "care-shown", "aria-labelledby": "care-shown-name" }, (on) => this.#app && change(this.#app.link, "exercise", "care_shown", on));
  #home = make("button", { type: "button", class: "home", text: "page-home-open" });
  #back = make("button", { type: "button", class: "back" });
  #figures = make("div", { class: "calm-figures", hidden: true });
  /** @type {ReturnType<typeof choiceTiles> | null} */
  #figure = null;
  #drawn = "";

  connect(/** @type {App} */ app) {
    this.#app = app;
    this.#back.onclick = () => {
      const name = app.link.calm?.back_to;
      if (name) choosePreset(app.link, name);
      app.show("set");
    };
    this.#careShown.append(this.#careSwitch.element, make("span", { id: "care-shown-name", text: "page-calm-care-shown" }));
    this.#home.onclick = () => app.show("home");
    this.append(
      make("h2", { text: "page-calm-title" }),
      make("p", { class: "note", text: "page-calm-about" }),
      this.#choices,
      make("div", { class: "row ways" }, this.#back, this.#home, this.#chosen),
      this.#care,
      this.#careShown,
      this.#figures,
    );
  }

  update() {
    const app = /** @type {App} */ (this.#app);
    const { link, texts } = app;
    const known = JSON.stringify([texts.language, link.calm?.choices, link.workspace?.presets.map(({ name, about }) => [name, about])]);
    if (known !== this.#drawn) {
      this.#drawn = known;
      // Whoever is at one of them stays there: the last one taken comes first.
      const { kind, preset } = /** @type {HTMLElement | null} */ (this.#choices.querySelector(":focus"))?.dataset ?? {};
      this.#choices.replaceChildren(...(link.calm?.choices ?? []).map((choice) => this.#button(app, choice)));
      texts.fill(this.#choices);
      const buttons = /** @type {HTMLElement[]} */ ([...this.#choices.children]);
      buttons.find(({ dataset }) => dataset.kind === kind && dataset.preset === preset)?.focus();
    }
    for (const button of this.#choices.children) {
      const { preset } = /** @type {HTMLElement} */ (button).dataset;
      mark(button, "aria-pressed", String(Boolean(preset) && preset === link.workspace?.preset));
    }
    const backTo = link.calm?.back_to ?? "";
    write(this.#back, backTo ? texts.say("page-calm-back", { preset: presetName(app, backTo) }) : texts.say("page-calm-to-set"));
    mark(this.#back, "translate", backTo ? "no" : "yes");
    write(this.#chosen, backTo ? texts.say("page-calm-chosen", { preset: presetName(app, link.workspace?.preset ?? "") }) : "");
    mark(this.#chosen, "translate", backTo ? "no" : "yes");
    const care = link.workspace?.findings.find(({ reason }) => reason.code === CARE);
    write(this.#care, care ? texts.notice(care.reason) : "");
    this.#careShown.hidden = !care;
    this.#careSwitch.show(valueOf(link, "exercise", "care_shown") === true);
    this.#showFigure(app);
  }

  /** What shows the breath is chosen beside what is begun: not every client likes a disc that grows. */
  #showFigure(/** @type {App} */ app) {
    const { link, texts } = app;
    const setting = settingOf(link, "exercise", "figure");
    if (!this.#figure && setting) {
      const ask = (/** @type {string} */ value) => change(link, "exercise", "figure", value);
      const named = { "aria-labelledby": "calm-figure-name" };
      this.#figure = choiceTiles(named, () => picturesOf(link, setting), link.form?.picture_box ?? [], namedChoices(setting, texts), ask);
      this.#figures.append(make("p", { id: "calm-figure-name", text: "setting-exercise-figure" }), this.#figure.element);
      texts.fill(this.#figures);
    }
    this.#figures.hidden = !link.calm?.back_to || valueOf(link, "exercise", "kind") !== BREATHING;
    this.#figure?.show(valueOf(link, "exercise", "figure"));
  }

  #button(/** @type {App} */ app, /** @type {Choice} */ choice) {
    const { kind, preset = "" } = choice;
    const take = () => {
      app.link.ask({ type: "calm-taken", choice });
      if (kind === "exercise") choosePreset(app.link, preset);
      else app.show(VIEW_OF[kind]);
    };
    const name = make("span", { class: "name" });
    const about = make("span", { class: "about" });
    if (kind === "exercise") {
      writeName(app, name, preset);
      writeAbout(app, about, preset);
    } else {
      name.dataset.text = `page-calm-${kind}`;
      about.dataset.text = `page-calm-about-${kind}`;
    }
    const button = make("button", { type: "button", onclick: take }, name, about);
    if (preset) button.dataset.preset = preset;
    button.dataset.kind = kind;
    return button;
  }
}

customElements.define("calm-view", CalmView);
