// What some settings come to, in a line: "1 Hz · Left and right".

import { foreign, make } from "../parts/elements.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../agreed/messages").SettingShown} Setting */
/** @typedef {import("../agreed/messages").Value} Value */
/** @typedef {{words: string, colour?: string, isForeign?: boolean}} Part */

const ORDER = ["exercise", "motion", "target", "set", "audio", "ambience", "hands", "display", "calm", "limits", "page"];

/**
 * The sections of some settings, in the order in which they are read.
 * @param {Setting[]} settings
 */
export const sectionsOf = (settings) => {
  const sections = [...new Set(settings.map(({ section }) => section))];
  return sections.sort((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other));
};

/** What cannot be told apart by its unit alone. */
const sort = (/** @type {Setting} */ { kind, unit }) => `${kind} ${unit}`;

/**
 * @param {App} app
 * @param {Setting} setting
 * @param {Value} value
 * @param {boolean} isNamed whether it has to be said what it is the value of
 * @returns {Part | null} null for what is left out
 */
const partOf = ({ texts }, setting, value, isNamed) => {
  const code = `setting-${setting.section}-${setting.field}`;
  if (value === null || value === "") return null;
  const called = (/** @type {string} */ words) => (isNamed ? texts.say("page-settings-named", { name: texts.say(code), value: words }) : words);
  switch (setting.kind) {
    case "switch":
      return { words: value ? texts.say(code) : texts.say("page-settings-is-off", { name: texts.say(code) }) };
    case "colour":
      return { words: called(texts.say(code)), colour: String(value) };
    case "number": {
      const count = Number(value);
      if (setting.unit === "passes") return { words: texts.say("page-set-passes", { count, of: "" }) };
      return { words: called(texts.say("page-settings-with-unit", { value: texts.number(count, 2), unit: texts.unit(setting.unit) }).trim()) };
    }
    case "choice": {
      const choice = `${code}.choice-${value}`;
      return texts.has(choice) ? { words: texts.say(choice) } : { words: texts.nameOf(String(value)) || String(value), isForeign: true };
    }
    case "drawing":
      return null;
    default:
      return { words: called(String(value)), isForeign: true };
  }
};

/** A set without any length has the usual one. */
const meant = (/** @type {App} */ { link: { form } }, /** @type {import("../agreed/messages").Values} */ values, /** @type {Setting} */ { section, field }) => {
  const value = values[section]?.[field] ?? null;
  const isUsual = value === null && section === "set" && field === "passes" && (values.set?.seconds ?? null) === null;
  return isUsual ? form?.standard_passes ?? null : value;
};

/**
 * @param {App} app
 * @param {Setting[]} settings
 * @param {import("../agreed/messages").Values} values
 * @returns {Part[]}
 */
export const partsOf = (app, settings, values) =>
  settings.flatMap((setting) => {
    const alike = settings.filter((one) => one.kind === "number" && sort(one) === sort(setting));
    return partOf(app, setting, meant(app, values, setting), alike.length > 1 || !setting.is_everyday) ?? [];
  });

/** @param {Part} part */
const drawn = ({ words, colour, isForeign }) => {
  if (!colour) return isForeign ? foreign("span", {}, words) : make("span", {}, words);
  const element = make("span", { class: "swatch", role: "img", "aria-label": words, title: words });
  element.style.backgroundColor = colour;
  return element;
};

/**
 * Whether it is worth a word what stands in a setting, as its declaration has it.
 * @param {Setting} setting
 * @param {import("../agreed/messages").Values} values
 */
const isGiven = ({ told_where: ways }, values) =>
  !ways.length || ways.some((way) => way.every(({ section, field, value, is_other: isOther }) => ((values[section]?.[field] ?? null) === value) !== isOther));

/**
 * A line that says what some settings come to.
 * @param {App} app
 * @param {Setting[]} settings
 * @param {(setting: Setting, value: Value) => boolean} [isTold]
 */
export const summaryOf = (app, settings, isTold = () => true) => {
  const element = make("span", { class: "sum" });
  let shown = "";
  const update = (/** @type {import("../agreed/messages").Values} */ values) => {
    const given = settings.filter((setting) => isGiven(setting, values) && isTold(setting, values[setting.section]?.[setting.field] ?? null));
    const parts = partsOf(app, given, values);
    const known = JSON.stringify(parts);
    if (known === shown) return;
    shown = known;
    element.replaceChildren(...parts.flatMap((part, index) => (index ? [" · ", drawn(part)] : [drawn(part)])));
  };
  return { element, update };
};
