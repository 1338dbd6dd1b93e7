// What presets are called: those that come with Bilateral in the page's language.

import { make, mark, write } from "../parts/elements.js";

/** @typedef {import("../app.js").App} App */

/** @param {App} app @param {string} name */
const codeOf = ({ link, texts }, name) => {
  const code = `preset-${name}`;
  const isShipped = link.workspace?.presets.some((preset) => preset.name === name && preset.is_shipped) ?? false;
  return isShipped && texts.has(code) ? code : "";
};

/**
 * Its name as it is shown; what it is called by in messages and files is another thing.
 * @param {App} app
 * @param {string} name
 */
export const presetName = (app, name) => {
  const code = codeOf(app, name);
  return code ? app.texts.say(code) : name;
};

/**
 * What it says of itself.
 * @param {App} app
 * @param {string} name
 */
const presetAbout = (app, name) => {
  const code = codeOf(app, name);
  if (code) return app.texts.say(`${code}.about`);
  return app.link.workspace?.presets.find((preset) => preset.name === name)?.about ?? "";
};

/**
 * Write its name; one that the therapist has given it is marked as none of ours.
 * @param {App} app
 * @param {Element} element
 * @param {string} name
 */
export const writeName = (app, element, name) => {
  mark(element, "translate", codeOf(app, name) ? "yes" : "no");
  write(element, presetName(app, name));
};

/**
 * The same with what it says of itself.
 * @param {App} app
 * @param {Element} element
 * @param {string} name
 */
export const writeAbout = (app, element, name) => {
  mark(element, "translate", codeOf(app, name) ? "yes" : "no");
  write(element, presetAbout(app, name));
};

/**
 * An element that shows its name.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {App} app
 * @param {Tag} tag
 * @param {Record<string, unknown>} given
 * @param {string} name
 */
export const nameElement = (app, tag, given, name) => {
  const element = make(tag, given);
  writeName(app, element, name);
  return element;
};
