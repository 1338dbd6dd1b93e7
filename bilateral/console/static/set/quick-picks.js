// The usual choices of what is changed most, each one press away, beside the button that opens all
// there are.

import { picturesOf, valueOf } from "../choosing/chosen.js";
import { pictureOf, tileGroup } from "../parts/choice-tiles.js";
import { make, mark } from "../parts/elements.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../agreed/messages").SettingShown} Setting */
/** @typedef {import("../agreed/messages").Value} Value */

const USUAL = new Map([
  ["motion.path", ["horizontal", "vertical", "diagonal-up", "eight"]],
  ["target.colour", ["#ffffff", "#8fd0d8", "#40c060", "#ffe040"]],
  ["target.diameter_percent", ["3", "5", "8", "12"]],
  ["audio.sound", ["sine", "bell", "wood", "drum"]],
]);
/** Height of a pick's picture of the screen, in px. */
const SCREEN_PX = 130;

/**
 * A row of them, or null for a setting that has none.
 * @param {App} app
 * @param {Setting} setting
 * @param {(value: Value) => void} choose
 */
export const quickPicks = (app, setting, choose) => {
  const { link, texts } = app;
  const { section, field, kind, unit } = setting;
  const usual = USUAL.get(`${section}.${field}`);
  if (!usual) return null;
  const isSize = kind === "number";
  const drawnFor = (/** @type {string} */ value) => {
    const picture = picturesOf(link, setting).find(({ choice }) => choice === value);
    if (picture) return pictureOf(picture, link.form?.picture_box ?? []);
    const inside = make("span", { class: isSize ? "size" : "swatch" });
    if (isSize) inside.style.width = inside.style.height = `${(Number(value) / 100) * SCREEN_PX}px`;
    else inside.style.backgroundColor = value;
    return make("span", { class: "face", "aria-hidden": "true" }, inside);
  };
  const worded = (/** @type {string} */ value) => {
    if (isSize) return texts.say("page-settings-with-unit", { value: texts.number(Number(value), 1), unit: texts.unit(unit) });
    return kind === "colour" ? value : texts.say(`setting-${section}-${field}.choice-${value}`);
  };
  const label = `setting-${section}-${field}`;
  const { element, tiles, show } = tileGroup({ label }, usual.map((value) => [value, "", ""]), drawnFor, (value) => choose(isSize ? Number(value) : value));
  element.classList.add("picks");

  /** @param {boolean} isInstead whether a file of the therapist's own is given instead */
  const update = (isInstead) => {
    const inForce = isSize ? Math.round((link.workspace?.size.percent ?? 0) * 10) / 10 : valueOf(link, section, field);
    show(isInstead ? "" : inForce);
    for (const tile of tiles) {
      const words = worded(tile.dataset.value ?? "");
      if (kind === "colour") mark(tile, "translate", "no");
      mark(tile, "aria-label", words);
      mark(tile, "title", words);
    }
  };
  return { element, update };
};
