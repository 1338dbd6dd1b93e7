// A colour: some that are usual, and any other by its hue, how much of it there is, and how light it
// is. Each says how it stands out from the background, and whether it may be given at all.

import { awaiting } from "../parts/awaiting.js";
import { valueOf } from "./chosen.js";
import { tileGroup } from "../parts/choice-tiles.js";
import { slider } from "../parts/controls.js";
import { make, mark, write } from "../parts/elements.js";
import { remarkOf, weighing } from "./weighing.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../agreed/messages").SettingShown} Setting */

// Calm ones, that stand out from a dark background or from a light one.
const USUAL = ["#ffffff", "#cfe8ff", "#8fd0d8", "#4080ff", "#40c060", "#c8e6a0", "#ffe040", "#ffa040", "#e8a0b8", "#b090e0", "#808080", "#000000"];
const PARTS = /** @type {const} */ (["hue", "saturation", "lightness"]);
const MOST = { hue: 359, saturation: 100, lightness: 100 };

/** @param {string} colour @returns {[hue: number, saturation: number, lightness: number]} */
export const hslOf = (colour) => {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const [span, sum] = [most - least, most + least];
  if (span === 0) return [0, 0, Math.round(50 * sum)];
  const turn = most === red ? (green - blue) / span : most === green ? (blue - red) / span + 2 : (red - green) / span + 4;
  return [Math.round(60 * turn + 360) % 360, Math.round((100 * span) / (1 - Math.abs(sum - 1))), Math.round(50 * sum)];
};

/** @param {readonly [hue: number, saturation: number, lightness: number]} parts */
export const colourOf = ([hue, saturation, lightness]) => {
  const light = lightness / 100;
  const reach = (saturation / 100) * Math.min(light, 1 - light);
  const byte = (/** @type {number} */ from) => {
    const turn = (from + hue / 30) % 12;
    return Math.round(255 * (light - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1))));
  };
  return `#${[0, 8, 4].map((from) => byte(from).toString(16).padStart(2, "0")).join("")}`;
};

/**
 * @param {App} app
 * @param {Setting} setting
 * @param {(value: string, isDone: boolean) => void} choose
 */
export const colourPicker = (app, setting, choose) => {
  const { link, texts } = app;
  const weights = weighing(app, setting);
  const answer = awaiting();
  const swatch = (/** @type {string} */ colour) => {
    const element = make("span", { class: "swatch large", "aria-hidden": "true" });
    element.style.backgroundColor = colour;
    return element;
  };
  const group = tileGroup(
    { label: `setting-${setting.section}-${setting.field}` },
    USUAL.map((colour) => [colour, "", ""]),
    swatch,
    (colour) => {
      answer.end();
      choose(colour, true);
    },
  );
  group.element.classList.add("swatches");
  const inForce = () => String(valueOf(link, setting.section, setting.field) ?? "#ffffff");
  /** The colour that is pulled, or was asked for by that. */
  let pulled = "";
  let isPulled = false;
  const sliders = PARTS.map((part) => {
    const one = slider({ label: `page-quick-${part}`, step: "1", min: "0", max: String(MOST[part]) }, (value) => texts.number(value, 0), () => {
      pulled = read();
      isPulled = false;
      answer.begin();
      choose(pulled, false);
    });
    one.element.addEventListener("input", () => {
      pulled = read();
      isPulled = true;
      update();
    });
    return { part, ...one };
  });
  const read = () => {
    const [hue, saturation, lightness] = sliders.map(({ element }) => element.valueAsNumber);
    return colourOf([hue, saturation, lightness]);
  };
  const sample = make("span", { class: "swatch large", "aria-hidden": "true" });
  const code = make("output", { class: "figures", translate: false });
  const contrast = make("p", { class: "figures contrast", role: "status" });
  const remark = make("p", { class: "note remark" });
  const element = make(
    "div",
    { class: "colours" },
    group.element,
    make("div", { class: "own" }, ...sliders.map(({ part, element: one }) => make("label", {}, make("span", { text: `page-quick-${part}` }), one))),
    make("p", { class: "row" }, sample, code, contrast),
    remark,
  );

  const update = () => {
    const looked = isPulled || answer.isDue ? pulled : inForce();
    weights.ask(USUAL.includes(looked) ? USUAL : [...USUAL, looked]);
    group.show(inForce());
    for (const tile of group.tiles) {
      const colour = tile.dataset.value ?? "";
      const known = weights.of(colour);
      const words = /** @type {HTMLElement} */ (tile.lastElementChild);
      mark(words, "translate", "no");
      write(words, known?.contrast ? texts.number(known.contrast, 1) : known ? "✕" : "");
      mark(tile, "class", known?.refused.length ? "refused" : known?.findings.length ? "warns" : "");
      const said = known?.contrast ? texts.say("page-quick-contrast", { ratio: known.contrast }) : remarkOf(app, known);
      mark(tile, "aria-label", texts.say("page-settings-named", { name: colour, value: said }));
      tile.title = remarkOf(app, known) || said;
      tile.disabled = Boolean(known?.refused.length);
    }
    const parts = hslOf(looked);
    sliders.forEach((one, index) => one.show(parts[index], 0, MOST[one.part]));
    sample.style.backgroundColor = looked;
    write(code, looked);
    const known = weights.of(looked);
    write(contrast, known?.contrast ? texts.say("page-quick-contrast", { ratio: known.contrast }) : "");
    write(remark, remarkOf(app, known));
    remark.classList.toggle("refusal", Boolean(known && (known.refused.length || known.findings.length)));
  };
  return { element, update };
};
