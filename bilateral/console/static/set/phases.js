// The phase that the sitting is in, and what is chosen most: each with a preset of the therapist's, which is
// chosen beside them once and kept among the settings of the room.

import { PHASES } from "../agreed/agreed.js";
import { change, choosePreset, presetOf as presetNow, valueOf } from "../choosing/chosen.js";
import { chooser } from "../parts/controls.js";
import { make, mark, write } from "../parts/elements.js";
import { nameElement, presetName } from "../words/preset-names.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../agreed/messages").Phase} Phase */

/** @type {[name: string, phase: Phase][]} A resource is strengthened in preparation. */
const CHIPS = [
  ["desensitisation", "desensitisation"],
  ["installation", "installation"],
  ["resourcing", "preparation"],
  ["closure", "closure"],
];

/**
 * Which preset a chip chooses, or that it turns to its phase alone.
 * @param {App} app
 * @param {string} name of the chip
 * @param {() => string} chosen
 */
const presetChooser = (app, name, chosen) => {
  const { link, texts } = app;
  const list = make("select", { id: `chip-${name}` });
  const { shown } = chooser(list, (value) => change(link, "page", `${name}_preset`, value));
  const label = make("span");
  const element = make("label", {}, label, list);
  const update = () => {
    const presets = (link.workspace?.presets ?? []).filter(({ problems }) => !problems.length);
    const known = JSON.stringify([texts.language, presets.map((preset) => preset.name)]);
    write(label, texts.say(`page-sitting-chips-${name}`));
    list.disabled = link.trouble !== null;
    const value = shown(chosen());
    if (list.dataset.known !== known) {
      list.dataset.known = known;
      list.replaceChildren(make("option", { value: "", text: "page-sitting-chips-alone" }), ...presets.map((preset) => nameElement(app, "option", { value: preset.name }, preset.name)));
      texts.fill(list);
    }
    if (list.value !== value) list.value = value;
  };
  return { element, update };
};

/** @param {App} app */
export const phases = (app) => {
  const { link, texts } = app;
  const turnTo = (/** @type {Phase} */ phase) => {
    const sitting = link.sitting?.shown.number;
    if (sitting !== undefined) link.ask({ type: "phase", sitting, phase });
  };
  const list = make("select", { id: "phase", label: "page-sitting-phase" }, ...PHASES.map((phase) => make("option", { value: phase, text: `page-sitting-phases-${phase}` })));
  const { show } = chooser(list, (value) => turnTo(/** @type {Phase} */ (value)));

  /** Its preset, where there is one of this name that can be used. */
  const presetOf = (/** @type {string} */ name) => {
    const wanted = String(valueOf(link, "page", `${name}_preset`) ?? "");
    return link.workspace?.presets.some((preset) => preset.name === wanted && !preset.problems.length) ? wanted : "";
  };
  const chips = CHIPS.map(([name, phase]) => {
    const button = make("button", { type: "button", class: "small chip", text: `page-sitting-chips-${name}` });
    button.dataset.phase = phase;
    button.onclick = () => {
      turnTo(phase);
      const preset = presetOf(name);
      if (preset && preset !== presetNow(link)) choosePreset(link, preset);
    };
    return { name, button };
  });
  const choosers = CHIPS.map(([name]) => presetChooser(app, name, () => presetOf(name)));
  const panel = make("div", { class: "chip-presets" }, make("p", { class: "note", text: "page-sitting-chips-about" }), ...choosers.map((one) => one.element));
  const choosing = make("details", { id: "chip-presets" }, make("summary", { label: "page-sitting-chips-presets" }, "…"), panel);
  choosing.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !choosing.contains(relatedTarget)) choosing.open = false;
  });
  choosing.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") choosing.open = false;
  });
  const element = make("div", { class: "phases" }, list, ...chips.map(({ button }) => button), choosing);
  const update = () => {
    const phase = link.sitting?.shown.phase ?? "";
    list.disabled = link.trouble !== null;
    show(phase);
    for (const one of choosers) one.update();
    for (const { name, button } of chips) {
      const preset = presetOf(name);
      const chip = texts.say(`page-sitting-chips-${name}`);
      button.disabled = link.trouble !== null;
      mark(button, "aria-current", String(button.dataset.phase === phase && name !== "resourcing"));
      mark(button, "aria-label", preset ? texts.say("page-sitting-chip-with", { chip, preset: presetName(app, preset) }) : chip);
    }
  };
  return { element, update };
};
