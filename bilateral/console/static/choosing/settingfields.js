// One field for each kind of setting: `show` writes what is in force, `ask` is told what is wanted.

import { LONGEST_VALUE } from "../agreed/agreed.js";
import { choiceTiles } from "../parts/choice-tiles.js";
import { picturesOf } from "./chosen.js";
import { chooser, entry, slider, toggle } from "../parts/controls.js";
import { foreign, make, mark } from "../parts/elements.js";
import { numeral } from "../parts/numeral.js";
import { ownFile } from "./own-files.js";
import { pathDrawing } from "./path-drawing.js";

/** @typedef {import("../agreed/messages").SettingShown} Setting */
/** @typedef {import("../agreed/messages").Value} Value */
/** @typedef {{element: HTMLElement, input: HTMLElement, show(value: Value): void, revoke(): void}} Field */
/** @typedef {(value: Value) => void} Ask */
/** @typedef {import("../words/texts.js").Texts} Texts */
/** @typedef {import("../app.js").App} App */

const FINE_SPAN = 10;
const FINE = 0.05;
const STEPS = [1, 0.5, FINE, 0.01];
const NEGLIGIBLE = 1e-9;

// A slider counts its steps from the lowest value: where that lies between two steps, round values
// could not be reached.
const stepOf = (/** @type {Setting} */ { lowest, highest }) => {
  const [low, high] = [lowest ?? 0, highest ?? 0];
  const leadsTo = (/** @type {number} */ step) => Math.abs(low / step - Math.round(low / step)) < NEGLIGIBLE;
  return STEPS.find((step) => (high - low > FINE_SPAN || step <= FINE) && leadsTo(step)) ?? null;
};

const nothing = () => undefined;

/**
 * @param {Setting} setting
 * @param {string} id
 * @param {Texts} texts
 * @param {Ask} ask
 * @returns {Field}
 */
const number = (setting, id, texts, ask) => {
  const { lowest, highest, is_optional: isOptional } = setting;
  const step = stepOf(setting);
  const typed = numeral({ id }, texts, step ?? FINE, (value, text) => {
    if (value === null && !isOptional) return;
    if (value === null || Number.isNaN(value)) {
      ask(value === null ? null : text);
      return;
    }
    const asked = setting.is_whole ? Math.round(value) : value;
    pulled.hold(asked);
    ask(asked);
  });
  const pulled = slider({ step: String(step ?? "any"), label: `setting-${setting.section}-${setting.field}`, tabIndex: -1 }, String, (value) => {
    typed.hold(value);
    ask(value);
  });
  const element = make("div", { class: "number" }, ...(isOptional ? [] : [pulled.element]), typed.element);
  return {
    element,
    input: typed.element,
    show: (value) => {
      typed.show({ value: value === null ? null : Number(value), lowest, highest });
      if (value !== null) pulled.show(Number(value), lowest ?? 0, highest ?? 0);
    },
    revoke: () => [typed, pulled].forEach((one) => one.revoke()),
  };
};

/**
 * A choice of a setting and what says its name: a code, or the name itself.
 * @param {string} key of the setting
 * @param {string} value
 * @param {Texts} texts
 * @returns {import("../parts/choice-tiles.js").Named}
 */
const named = (key, value, texts) => {
  const code = `${key}.choice-${value}`;
  return texts.has(code) ? [value, code, ""] : [value, "", texts.nameOf(value) || value];
};

/**
 * @param {string} id
 * @param {Texts} texts
 * @param {() => import("../parts/choice-tiles.js").Named[]} offered
 * @param {Ask} ask
 * @returns {Field}
 */
const choice = (id, texts, offered, ask) => {
  const element = make("select", { id });
  const list = chooser(element, ask);
  let known = "";
  const offer = () => {
    const choices = offered();
    if (known === JSON.stringify(choices)) return;
    known = JSON.stringify(choices);
    element.replaceChildren(...choices.map(([value, text, name]) => (text ? make("option", { value, text }) : foreign("option", { value }, name))));
    texts.fill(element);
  };
  const show = (/** @type {Value} */ value) => {
    offer();
    const text = list.shown(String(value ?? ""));
    if (element.value === text) return;
    if (![...element.options].some((option) => option.value === text)) element.append(foreign("option", { value: text }, text));
    element.value = text;
  };
  return { element, input: element, show, revoke: list.revoke };
};

/**
 * @param {string} id
 * @param {Ask} ask
 * @returns {Field}
 */
const colour = (id, ask) => {
  const picked = entry(make("input", { id, type: "color" }), ({ value }) => ask(value));
  const code = make("output", { class: "figures", translate: false });
  const element = make("div", { class: "colour" }, picked.element, code);
  const show = (/** @type {Value} */ value) => {
    element.classList.toggle("none", value === null);
    if (value !== null) picked.show(String(value));
    code.textContent = value === null ? "" : String(value);
  };
  return { element, input: picked.element, show, revoke: picked.revoke };
};

/**
 * @param {string} id
 * @param {() => string[]} offered what may be meant
 * @param {Ask} ask
 * @returns {Field}
 */
const text = (id, offered, ask) => {
  const list = make("datalist", { id: `${id}-list` });
  const typed = entry(make("input", { id, type: "text", maxLength: LONGEST_VALUE, autocomplete: "off", spellcheck: false, list: list.id }), ({ value }) => ask(value));
  const show = (/** @type {Value} */ value) => {
    typed.show(String(value ?? ""));
    const names = offered();
    if (list.dataset.names === names.join("\n")) return;
    list.dataset.names = names.join("\n");
    list.replaceChildren(...names.map((name) => make("option", { value: name })));
  };
  return { element: make("div", {}, typed.element, list), input: typed.element, show, revoke: typed.revoke };
};

/** @param {Setting} setting @param {Texts} texts */
export const namedChoices = ({ section, field, choices }, texts) => choices.map((value) => named(`setting-${section}-${field}`, value, texts));

/**
 * @param {Setting} setting
 * @param {string} id
 * @param {App} app
 * @param {Ask} ask
 * @returns {Field}
 */
const seenChoice = (setting, id, { link, texts }, ask) => {
  const box = link.form?.picture_box ?? [];
  const { element, show } = choiceTiles({ id, "aria-labelledby": `${id}-name` }, () => picturesOf(link, setting), box, namedChoices(setting, texts), ask);
  return { element, input: element, show, revoke: nothing };
};

/**
 * @param {Setting} setting
 * @param {string} id
 * @param {App} app
 * @param {() => string[]} offered
 * @param {Ask} ask
 * @returns {Field}
 */
export const fieldOf = (setting, id, app, offered, ask) => {
  const { texts } = app;
  switch (setting.kind) {
    case "switch": {
      const { element, show, revoke } = toggle({ id }, ask);
      return { element, input: element, show: (value) => show(value === true), revoke };
    }
    case "number":
      return number(setting, id, texts, ask);
    case "choice":
      if (setting.pictures.length) return seenChoice(setting, id, app, ask);
      return choice(id, texts, () => namedChoices(setting, texts), ask);
    case "photo":
    case "sound":
    case "music":
      return ownFile(setting.kind, id, app, offered, ask);
    case "colour":
      return colour(id, ask);
    case "drawing":
      return pathDrawing(app, setting, id, ask);
    default:
      return text(id, offered, ask);
  }
};

/**
 * Say of a field what describes it, and whether the last value was refused.
 * @param {HTMLElement} input
 * @param {string[]} ids
 * @param {boolean} isRefused
 */
export const describe = (input, ids, isRefused) => {
  mark(input, "aria-describedby", ids.join(" "));
  mark(input, "aria-invalid", String(isRefused));
};
