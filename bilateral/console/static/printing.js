// What is put on paper, or into a file: shown to the printer alone, and gone from the page afterwards.

import { make } from "./elements.js";

const ZIP = "application/zip";

/** @param {HTMLElement} sheet */
export const printAlone = (sheet) => {
  for (const left of document.querySelectorAll("body > .sheet")) left.remove();
  document.body.append(sheet);
  addEventListener("afterprint", () => sheet.remove(), { once: true });
  print();
};

/** The report of a whole HTML file, without anything but what is to be read. */
export const reportIn = (/** @type {string} */ html) => {
  const report = new DOMParser().parseFromString(html, "text/html").querySelector("main");
  const sheet = make("section", { class: "sheet report" });
  if (report) sheet.append(...[...report.childNodes].map((node) => document.importNode(node, true)));
  return sheet;
};

/**
 * Have the browser save a file.
 * @param {string} name
 * @param {string} content in base 64
 */
export const save = (name, content) => {
  const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: ZIP }));
  make("a", { href: address, download: name }).click();
  URL.revokeObjectURL(address);
};
