// The preset of the set: which, whether it is changed, and what can be done about that.

import { awaiting } from "../parts/awaiting.js";
import { choosePreset, isSetChanged } from "../choosing/chosen.js";
import { make } from "../parts/elements.js";
import { findings } from "../choosing/findings.js";
import { askName } from "../parts/panel.js";
import { nameElement, writeAbout } from "../words/preset-names.js";
import { undoButton } from "../choosing/undoing.js";

/** @typedef {import("../app.js").App} App */

/**
 * Ask for a name and put what is chosen now under it.
 * @param {App} app
 */
export const saveAs = (app) => {
  const { link, texts } = app;
  const isOwn = (/** @type {string} */ name) =>
    link.workspace?.presets.some((preset) => preset.is_own && preset.name === name) ?? false;
  const current = link.workspace?.preset ?? "";
  askName(
    app,
    "page-set-save-title",
    "page-set-save",
    isOwn(current) ? current : "",
    (name) => link.ask({ type: "preset-save", name, replace: isOwn(name) }),
    (name) => (isOwn(name) ? texts.say("page-set-replaces", { name }) : ""),
  );
};

/** @param {App} app */
export const presetBar = (app) => {
  const { link, texts } = app;
  const list = make("select", { id: "preset" });
  // What comes meanwhile and is older than the choice must not take it back under the next key.
  let askedAt = NaN;
  const answer = awaiting();
  list.onchange = () => {
    askedAt = link.workspace?.number ?? NaN;
    answer.begin();
    choosePreset(link, list.value);
  };
  const mark = make("span", { class: "badge", id: "changed", text: "page-set-changed" });
  const about = make("p", { id: "about", class: "note" });
  const act = (/** @type {string} */ id, /** @type {string} */ text, /** @type {() => void} */ onclick) =>
    make("button", { id, type: "button", class: "small", text, onclick });
  const save = act("save", "page-set-save-as", () => saveAs(app));
  const revert = act("revert", "page-set-revert", () => link.ask({ type: "revert" }));
  const undo = undoButton(app, "set", "undo");
  const found = findings(app);
  const element = make(
    "div",
    { class: "preset therapist" },
    make("p", { class: "row" }, make("label", { htmlFor: "preset", text: "page-set-preset" }), mark),
    list,
    about,
    make("div", { class: "acts" }, save, revert, undo.element, found.element),
  );

  const showList = (/** @type {import("../agreed/messages").WorkspaceShown} */ { number, presets, preset }) => {
    const names = JSON.stringify([texts.language, presets.map(({ name, problems, exercise }) => [name, problems.length, exercise])]);
    if (list.dataset.names !== names) {
      list.dataset.names = names;
      const option = (/** @type {import("../agreed/messages").PresetShown} */ { name, problems }) => nameElement(app, "option", { value: name, disabled: problems.length > 0 }, name);
      const calm = make("optgroup", {}, ...presets.filter(({ exercise }) => exercise).map(option));
      calm.label = texts.say("page-presets-exercises");
      list.replaceChildren(...presets.filter(({ exercise }) => !exercise).map(option), calm);
    }
    answer.hear(preset, list.value);
    if (number !== askedAt) askedAt = NaN; // a console that has to begin anew counts anew
    if ((number === askedAt || answer.isDue) && link.refused?.asked !== "preset") return;
    if (list.value !== preset) list.value = preset;
  };

  return {
    element,
    update: () => {
      const { workspace, trouble } = link;
      const isCut = trouble !== null || !workspace;
      const isChanged = isSetChanged(link);
      list.disabled = save.disabled = isCut;
      mark.hidden = !isChanged;
      revert.disabled = isCut || !isChanged;
      undo.update();
      found.update();
      if (!workspace) return;
      showList(workspace);
      writeAbout(app, about, workspace.preset);
    },
  };
};
