// Where sound and pulses come from, and what is missing.

import { OUTPUTS } from "../agreed/agreed.js";
import { change, settingOf, valueOf } from "../choosing/chosen.js";
import { chooser, toggle } from "../parts/controls.js";
import { make, mark, write } from "../parts/elements.js";
import { noticeList } from "../parts/notices.js";
import { MISSING, captioned, conditionOf, judge, offer, step } from "../parts/steps.js";

const MOST_NOTICES = 3;

/** @typedef {import("../app.js").App} App */

/**
 * What there is, and behind it what is chosen though it is not there.
 * @param {App} app
 * @param {[string, string][]} known
 * @param {readonly string[]} found
 * @param {string} value
 * @returns {[string, string][]}
 */
const choicesOf = ({ texts }, known, found, value) => {
  /** @type {[string, string][]} */
  const choices = [...known, ...found.map((name) => /** @type {[string, string]} */ ([name, name]))];
  if (choices.some(([each]) => each === value)) return choices;
  const isPartOfOne = found.some((name) => name.toLowerCase().includes(value.toLowerCase()));
  return [...choices, [value, isPartOfOne ? value : texts.say("page-setup-devices-away", { name: value })]];
};

/** @param {App} app @param {string} section @param {string} field @param {string} name */
const picker = (app, section, field, name) => {
  const list = make("select", { id: `setup-${name}` });
  const { shown } = chooser(list, (value) => {
    change(app.link, section, field, value);
    list.blur();
  });
  const frame = make(
    "div",
    { class: "field" },
    make("label", { htmlFor: list.id, text: `page-setup-devices-${name}` }),
    list,
  );
  /** @param {[string, string][]} known @param {readonly string[]} found */
  const update = (known, found) => {
    const value = shown(String(valueOf(app.link, section, field) ?? ""));
    offer(list, choicesOf(app, known, found, value), value);
    list.disabled = app.link.workspace === null;
  };
  return { frame, update };
};

/** @param {App} app @returns {import("../parts/steps.js").Step} */
export const devicesStep = (app) => {
  const { link, texts } = app;
  const sound = picker(app, "audio", "device", "sound");
  const buzzers = picker(app, "hands", "buzzers", "buzzers");
  const exciters = picker(app, "hands", "device", "exciters");
  const loudspeakers = toggle({ label: "page-setup-devices-loudspeakers" }, (on) => change(link, "audio", "loudspeakers", on));
  const beside = make("p", { class: "note", id: "setup-loudspeakers", text: "page-setup-devices-loudspeakers-about", hidden: true });
  const look = make("button", {
    ...{ type: "button", text: "page-setup-devices-look" },
    onclick: () => link.ask({ type: "look-again" }),
  });
  const conditions = make("ul", { class: "conditions" });
  const told = make("div", { class: "told note", "aria-live": "polite" });
  const frame = step(
    "devices",
    make("div", { class: "fields" }, sound.frame, buzzers.frame, exciters.frame),
    captioned(loudspeakers.element, "page-setup-devices-loudspeakers"),
    beside,
    look,
    conditions,
    told,
  );
  for (const output of OUTPUTS) {
    conditions.append(make("li", {}, make("span", { text: `page-outputs-${output}` }), " ", make("b")));
  }

  const showConditions = () => {
    for (const [index, output] of OUTPUTS.entries()) {
      const word = conditionOf(app, output);
      const place = /** @type {Element} */ (conditions.children[index].querySelector("b"));
      write(place, texts.say(`page-outputs-conditions-${word}`));
      mark(place, "data-look", MISSING.has(word) ? "warn" : "");
    }
  };

  const showTold = noticeList(app, told);

  return {
    frame,
    update: () => {
      const devices = link.devices?.sound_devices ?? [];
      const auto = texts.say("page-setup-devices-auto");
      sound.update([["auto", auto]], devices);
      const offered = settingOf(link, "hands", "buzzers")?.offered ?? [];
      const kinds = offered.map((kind) => /** @type {[string, string]} */ ([kind, texts.say(`page-setup-devices-kinds-${kind}`)]));
      buzzers.update(kinds, link.devices?.serial_ports ?? []);
      exciters.update([["auto", auto]], devices);
      exciters.frame.hidden = valueOf(link, "hands", "buzzers") !== "audio";
      loudspeakers.show(valueOf(link, "audio", "loudspeakers") === true);
      beside.hidden = valueOf(link, "audio", "loudspeakers") !== true;
      showConditions();
      showTold((link.state?.notices ?? []).slice(-MOST_NOTICES));
      const missing = OUTPUTS.filter((output) => MISSING.has(conditionOf(app, output)));
      const names = missing.map((output) => texts.say(`page-outputs-${output}`)).join(", ");
      if (missing.length) judge(frame, texts.say("page-setup-devices-missing", { names }), "warn");
      else judge(frame, texts.say("page-setup-devices-there"), "good");
    },
  };
};
