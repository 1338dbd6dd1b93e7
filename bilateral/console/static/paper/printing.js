// What is put on paper, or into a file. A browser holds up the page that it prints, keys and all, so a sheet has
// a tab of its own: one without a link back to this page, as those that know one another share a process.

import { make } from "../parts/elements.js";
import { save } from "../link/fetching.js";
import { paper } from "./paper.js";

const ZIP = "application/zip";
const COMES_MS = 3000;
const STYLES = ["paper/paper.css", "report.css"];

paper.addEventListener("message", ({ data }) => data === "halt" && document.getElementById("halt")?.click());

/** What was printed last is not waited for any more. */
let settle = () => {};
/** What is on its way to the printer in this very page. */
const inPage = () => document.querySelectorAll("body > .sheet");

/** Print here: the browser has not let a tab come up. */
const printHere = (/** @type {HTMLElement} */ sheet) => {
  for (const left of inPage()) left.remove();
  document.body.append(sheet);
  addEventListener("afterprint", () => sheet.remove(), { once: true });
  print();
};

/** A whole page around a sheet; its name is in a browser's memory, so it says nothing. */
const pageOf = (/** @type {HTMLElement} */ sheet) => {
  const page = document.implementation.createHTMLDocument("Bilateral");
  const here = (/** @type {string} */ name) => `${location.origin}/${name}`;
  page.documentElement.lang = document.documentElement.lang;
  page.head.append(
    make("meta", { name: "viewport", content: "width=device-width" }),
    ...STYLES.map((name) => make("link", { rel: "stylesheet", href: here(name) })),
    make("script", { type: "module", src: here("paper/print-tab.js") }),
  );
  page.body.append(sheet.cloneNode(true));
  return new Blob(["<!doctype html>", page.documentElement.outerHTML], { type: "text/html; charset=utf-8" });
};

/** @param {HTMLElement} sheet */
export const printAlone = (sheet) => {
  const address = URL.createObjectURL(pageOf(sheet));
  settle();
  settle = () => {
    clearTimeout(instead);
    paper.removeEventListener("message", hear);
    URL.revokeObjectURL(address);
  };
  const hear = (/** @type {MessageEvent} */ { data }) => data === address && settle();
  const instead = setTimeout(() => {
    settle();
    printHere(sheet);
  }, COMES_MS);
  paper.addEventListener("message", hear);
  open(address, "_blank", "noopener");
};

/** Have nothing left of what was to be printed, in any tab. */
export const forgetPaper = () => {
  settle();
  for (const sheet of inPage()) sheet.remove();
  paper.postMessage("forget");
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
