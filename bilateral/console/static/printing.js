// What is put on paper, or into a file: shown to the printer alone, and gone from the page afterwards.

import { make } from "./elements.js";
import { save } from "./fetching.js";

const ZIP = "application/zip";

/** @param {HTMLElement} sheet */
export const printAlone = (sheet) => {
  for (const left of document.querySelectorAll("body > .sheet")) left.remove();
  document.body.append(sheet);
  addEventListener("afterprint", () => sheet.remove(), { once: true });
  print();
};

/** A report, from what of it is to be read; nothing in it is ever run. */
export const reportIn = (/** @type {string} */ html) => {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return make("section", { class: "sheet report" }, ...[...body.childNodes].map((node) => document.importNode(node, true)));
};

/**
 * Have the browser save what came as a ZIP.
 * @param {string} name
 * @param {string} content in base 64
 */
export const saveZip = (name, content) => {
  const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
  save(new Blob([bytes], { type: ZIP }), name);
};
