// A size: some that are usual, as they look on the client's screen, and any other by a slider.

import { wish } from "../parts/awaiting.js";
import { refusalOf } from "./chosen.js";
import { tileGroup } from "../parts/choice-tiles.js";
import { slider } from "../parts/controls.js";
import { make, mark, write } from "../parts/elements.js";
import { remarkOf, weighing } from "./weighing.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../agreed/messages").SettingShown} Setting */

const USUAL = [2, 3, 5, 8, 12, 20];
/** Height of a tile's picture of the screen, in px. */
const SCREEN_PX = 150;

/**
 * The size that was picked last, here or beside: what is opened anew before it is heard of begins with it.
 * @type {ReturnType<typeof wish<number>>}
 */
export const sizePicked = wish();

/**
 * @param {App} app
 * @param {Setting} setting
 * @param {(value: number, isDone: boolean) => void} choose
 */
export const sizePicker = (app, setting, choose) => {
  const { link, texts } = app;
  const { section, field, unit } = setting;
  const [lowest, highest] = [setting.lowest ?? 0, setting.highest ?? 0];
  const usual = USUAL.filter((size) => size >= lowest && size <= highest);
  const weights = weighing(app, setting);
  const worded = (/** @type {number} */ value) => texts.say("page-settings-with-unit", { value: texts.number(value, 1), unit: texts.unit(unit) });
  const drawn = (/** @type {string} */ size) => {
    const dot = make("span", { class: "size", "aria-hidden": "true" });
    dot.style.width = dot.style.height = `${(Number(size) / 100) * SCREEN_PX}px`;
    return make("span", { class: "face" }, dot);
  };
  const group = tileGroup({ label: `setting-${section}-${field}` }, usual.map((size) => [String(size), "", ""]), drawn, (size) => choose(Number(size), true));
  const pull = slider({ label: `setting-${section}-${field}`, step: "0.5" }, worded, (value) => choose(value, false));
  const remark = make("p", { class: "note remark" });
  const element = make("div", { class: "sizes" }, group.element, make("div", { class: "pull" }, pull.element, pull.figure), remark);

  const update = () => {
    if (refusalOf(link, section, field)) sizePicked.end();
    const value = sizePicked.or(Math.round((link.workspace?.size.percent ?? 0) * 10) / 10);
    weights.ask(usual.includes(value) ? usual : [...usual, value]);
    group.show(value);
    for (const tile of group.tiles) {
      const size = Number(tile.dataset.value);
      const known = weights.of(size);
      const words = /** @type {HTMLElement} */ (tile.lastElementChild);
      mark(words, "translate", "yes");
      write(words, worded(size));
      mark(tile, "class", known?.refused.length ? "refused" : known?.findings.length ? "warns" : "");
      tile.title = remarkOf(app, known);
      tile.disabled = Boolean(known?.refused.length);
    }
    pull.show(value, lowest, highest);
    const refused = usual.map((size) => weights.of(size)).find((one) => one?.refused.length);
    write(remark, remarkOf(app, weights.of(value)) || remarkOf(app, refused ?? null));
  };
  return { element, update };
};
