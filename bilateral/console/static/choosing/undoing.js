// The two ways back: one for the set, one for the room.

import { settingOf } from "./chosen.js";
import { make, write } from "../parts/elements.js";
import { presetName } from "../words/preset-names.js";

/** @typedef {import("../app.js").App} App */

/**
 * What would be taken back, in words: a setting, a group of them, or a preset.
 * @param {App} app
 * @param {string} taken
 */
const undone = (app, taken) => {
  const { link, texts } = app;
  const [section, field] = taken.split(".");
  if (field && settingOf(link, section, field)) return texts.say(`setting-${section}-${field}`);
  const isGroup = link.form?.settings.some((setting) => setting.section === taken);
  return isGroup ? texts.say(`setting-${taken}`) : texts.say("page-set-undo-preset", { name: presetName(app, taken) });
};

/**
 * @param {App} app
 * @param {"set" | "room"} of
 * @param {string} id
 */
export const undoButton = (app, of, id) => {
  const { link, texts } = app;
  const element = make("button", { id, type: "button", class: "small undo", onclick: () => link.ask({ type: "undo", of }) });
  const update = () => {
    const taken = (of === "set" ? link.workspace?.undo : link.workspace?.undo_room) ?? "";
    element.disabled = link.trouble !== null || taken === "";
    write(element, taken ? texts.say("page-set-undo-of", { what: undone(app, taken) }) : texts.say("page-set-undo"));
  };
  return { element, update };
};
