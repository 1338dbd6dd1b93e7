// What the client sees between sets: a colour, a resting dot, a photo.

import { adding } from "../choosing/adding.js";
import { change, valueOf } from "../choosing/chosen.js";
import { chooser, entry, toggle } from "../parts/controls.js";
import { make } from "../parts/elements.js";
import { captioned, judge, offer, step } from "../parts/steps.js";

/** @typedef {import("../app.js").App} App */

/** @param {App} app */
const photoPicker = (app) => {
  const list = make("select", { id: "setup-photo" });
  const { shown } = chooser(list, (name) => {
    change(app.link, "calm", "photo", name);
    list.blur();
  });
  const { parts, problem } = adding(app, "photo", (name) => change(app.link, "calm", "photo", name));
  const frame = make(
    "div",
    { class: "field" },
    make("label", { htmlFor: list.id, text: "page-setup-calm-photo" }),
    make("div", { class: "with-button" }, list, ...parts),
    problem,
  );
  const update = () => {
    const value = shown(String(valueOf(app.link, "calm", "photo") ?? ""));
    const photos = app.link.workspace?.photos ?? [];
    /** @type {[string, string][]} */
    const choices = [["", app.texts.say("page-setup-calm-no-photo")]];
    for (const name of photos) choices.push([name, name]);
    if (value && !photos.includes(value)) {
      choices.push([value, app.texts.say("page-setup-devices-away", { name: value })]);
    }
    offer(list, choices, value);
  };
  return { frame, update };
};

/** @param {App} app @returns {import("../parts/steps.js").Step} */
export const calmStep = (app) => {
  const { texts } = app;
  const ownColour = toggle({ label: "page-setup-calm-own" }, (on) =>
    change(app.link, "calm", "colour", on ? background() : null),
  );
  const { element: colour, show: showColour } = entry(make("input", { type: "color", label: "page-setup-calm-colour" }), ({ value }) => change(app.link, "calm", "colour", value));
  const dot = toggle({ label: "page-setup-calm-dot" }, (on) => change(app.link, "calm", "dot", on));
  const photo = photoPicker(app);
  const frame = step(
    "calm",
    make("div", { class: "row" }, captioned(ownColour.element, "page-setup-calm-own"), colour),
    captioned(dot.element, "page-setup-calm-dot"),
    photo.frame,
  );
  const background = () => String(valueOf(app.link, "target", "background") ?? "#000000");
  return {
    frame,
    update: () => {
      const own = valueOf(app.link, "calm", "colour") ;
      ownColour.show(own !== null);
      colour.hidden = own === null;
      showColour(String(own ?? background()));
      dot.show(valueOf(app.link, "calm", "dot") === true);
      photo.update();
      const name = String(valueOf(app.link, "calm", "photo") ?? "");
      const words = name || texts.say(own === null ? "page-setup-calm-as-set" : "page-setup-calm-own-colour");
      judge(frame, words, own !== null || name ? "good" : "");
    },
  };
};
