// The sheet that goes home with an exercise: what it is, how, and when to stop. It names no client.

import { make } from "../parts/elements.js";
import { printAlone } from "../paper/printing.js";

/** @typedef {import("../app.js").App} App */

const HOW = ["place", "sound", "eyes", "after"];
const STOP = ["any", "unwell", "memories", "help"];

/**
 * Print it; nothing of it stays in the page.
 * @param {App} app
 * @param {string} kind of the exercise
 * @param {number} minutes
 */
export const printHomeSheet = ({ texts }, kind, minutes) => {
  const exercise = texts.say(`setting-exercise-kind.choice-${kind}`);
  const said = (/** @type {keyof HTMLElementTagNameMap} */ tag, /** @type {string} */ code) => make(tag, {}, texts.say(`page-home-sheet-${code}`, { exercise, minutes }));
  const list = (/** @type {string} */ of, /** @type {string[]} */ names) => make("ul", {}, ...names.map((name) => said("li", `${of}-${name}`)));
  const breath = kind === "breathing" ? [make("p", { class: "before-all" }, texts.say("page-home-sheet-breath"))] : [];
  const sheet = make(
    "section",
    { class: "sheet for-home", lang: texts.language },
    said("h1", "title"),
    said("p", `what-${kind}`),
    ...breath,
    said("h2", "how"),
    list("how", HOW),
    said("h2", "stop"),
    list("stop", STOP),
    said("p", "no-treatment"),
  );
  printAlone(sheet);
};
