// The sitting on paper, and as plain text on the clipboard.

import { make } from "../parts/elements.js";
import { printAlone } from "../paper/printing.js";
import { setTable, sparklines } from "./set-list.js";
import { summaryLines } from "./sitting-words.js";

/** @typedef {import("../app.js").App} App */

/**
 * Whether it could be copied: a browser may not allow it.
 * @param {App} app
 */
export const copySummary = async (app) => {
  const { title, dose, lines } = summaryLines(app);
  try {
    await navigator.clipboard.writeText([title, dose, "", ...lines].join("\n"));
    return true;
  } catch {
    return false;
  }
};

/**
 * Print the sheet; nothing of it stays in the page.
 * @param {App} app
 */
export const printSheet = (app) => {
  const { link, texts } = app;
  const sets = link.sitting?.shown.sets ?? [];
  const { title, dose, scan } = summaryLines(app);
  const name = (/** @type {import("../agreed/messages").SittingSet} */ { number }) => new Text(number ? texts.number(number) : texts.say("page-sitting-first"));
  const sheet = make("section", { class: "sheet" }, make("h1", {}, title), make("p", {}, dose), ...sparklines(app, sets), setTable(app, name, sets), ...(scan ? [make("p", { class: "scan" }, scan)] : []));
  printAlone(sheet);
};
