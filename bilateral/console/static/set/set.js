// The set: what the client sees, and all that is used while one is given.

import { between } from "./between.js";
import { make, mark, write } from "../parts/elements.js";
import { lengths } from "./lengths.js";
import { nextSpeed } from "./next-speed.js";
import { shortNoticeList } from "../parts/notices.js";
import { outputs } from "./outputs.js";
import { ownPace } from "./own-pace.js";
import { presetName } from "../words/preset-names.js";
import { presetBar } from "../presets/presetbar.js";
import { quickChoices } from "./quick-choices.js";
import { refusalIn } from "../choosing/refusing.js";
import { setProgress } from "./set-progress.js";
import { speed } from "./speed.js";

const MOST_NOTICES = 2;

class SetView extends HTMLElement {
  /** @type {{element: HTMLElement, update(): void}[]} */
  #parts = [];
  /** @type {ReturnType<typeof between>["acts"] | null} What keys ask for between sets. */
  acts = null;

  /** @param {import("../app.js").App} app */
  connect(app) {
    const [see, steer, out, notices] = (this.#parts = [setProgress, steering, outputs, told].map((part) => part(app)));
    const quick = quickChoices(app);
    this.#parts.push(quick);
    see.element.append(quick.element);
    const after = between(app);
    this.#parts.push(after);
    see.element.append(after.element);
    steer.element.append(after.whole);
    this.acts = after.acts;
    this.append(make("h2", { class: "unseen", text: "page-set-title" }), see.element, steer.element, quick.panel, out.element, notices.element);
  }

  update() {
    for (const part of this.#parts) part.update();
  }
}

/**
 * What the set is to be. While another one waits for the end of the set that plays, these are two
 * things: how fast it goes now, and below that what comes next.
 * @param {import("../app.js").App} app
 */
const steering = (app) => {
  const { link, texts } = app;
  const preset = presetBar(app);
  const parts = [preset, speed(app), nextSpeed(app), lengths(app), ownPace(app)];
  const [, now, next, length, pace] = parts.map(({ element }) => element);
  const nextTitle = make("h3", { class: "therapist", id: "next-title", text: "page-set-next", hidden: true });
  const element = make("section", { class: "steer", label: "page-set-controls" }, preset.element, now, nextTitle, next, length, pace);
  let isApart = false;
  // The preset that is chosen belongs to what comes next; whoever is at it stays there.
  const arrange = () => {
    const focused = document.activeElement;
    if (isApart) nextTitle.after(preset.element);
    else element.prepend(preset.element);
    if (focused instanceof HTMLElement && preset.element.contains(focused)) focused.focus();
    element.classList.toggle("apart", isApart);
    nextTitle.hidden = next.hidden = !isApart;
  };
  const legendOf = (/** @type {HTMLElement} */ group) => /** @type {HTMLElement} */ (group.querySelector("legend"));
  const speedTitle = () => {
    const preset = link.state?.now.preset;
    return preset ? texts.say("page-set-now-speed-of", { preset: presetName(app, preset) }) : texts.say("page-set-now-speed");
  };
  const update = () => {
    if ((link.state?.is_pending ?? false) !== isApart) {
      isApart = !isApart;
      arrange();
    }
    write(legendOf(now), isApart ? speedTitle() : texts.say("page-set-speed"));
    write(legendOf(length), texts.say(isApart ? "page-set-next-length" : "page-set-length"));
    for (const part of parts) part.update();
  };
  return { element, update };
};

/**
 * The newest notices, or what is refused, unless it is told beside its field.
 * @param {import("../app.js").App} app
 */
const told = (app) => {
  const { link } = app;
  const { parts, show, sayInstead } = shortNoticeList(app);
  const element = make("div", { id: "told", class: "note" }, ...parts);
  return {
    element,
    update: () => {
      const isTold = link.refused?.section === "set" || (link.state?.is_pending && link.refused?.field === "speed_hz");
      const refused = isTold ? null : link.refused;
      mark(element, "class", refused ? "refusal" : "note");
      if (refused) sayInstead(refusalIn(app, refused));
      else show((link.state?.notices ?? []).slice(-MOST_NOTICES));
    },
  };
};

customElements.define("set-view", SetView);
