// Sittings of the past as they are read: tables, curves, and all that was in one of them.

import { foreign, make } from "../parts/elements.js";

/** @typedef {import("../agreed/messages").PastShown} Past */
/** @typedef {import("../agreed/messages").HistoryShown} History */

/** A picture that came as SVG. */
const picture = (/** @type {string} */ svg) => document.importNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true);

export const pictures = (/** @type {string[]} */ curves) => make("div", { class: "curves" }, ...curves.map(picture));

const head = (/** @type {string[]} */ names) => make("thead", {}, make("tr", {}, ...names.map((name) => make("th", { scope: "col" }, name))));

/**
 * All that was in a sitting.
 * @param {Past} past
 * @param {Node[]} acts what may be done with it
 */
export const whole = ({ title, heads, rows, lines, notes, curves }, acts) => {
  const table = make(
    "table",
    { "aria-label": title },
    head(heads),
    make("tbody", {}, ...rows.map(([first, ...cells]) => make("tr", {}, make("th", { scope: "row" }, first), ...cells.map((cell) => foreign("td", {}, cell))))),
  );
  const noted = (notes ?? []).flatMap(({ after, texts }) => [make("dt", {}, after), ...texts.map((text) => foreign("dd", {}, text))]);
  return make(
    "div",
    { class: "whole-past" },
    ...(rows.length ? [table] : []),
    ...lines.map((line) => make("p", {}, line)),
    ...(noted.length ? [make("dl", {}, ...noted)] : []),
    pictures(curves),
    make("div", { class: "row" }, ...acts),
  );
};

/**
 * A row for each sitting; below the one that is open stands all that was in it.
 * @param {History} history
 * @param {string} caption
 * @param {{id: number, inside: Node} | null} opened
 * @param {(id: number) => void} press
 * @param {(day: string) => string} named says what pressing a row shows
 */
export const sittingTable = ({ heads, rows }, caption, opened, press, named) => {
  const lines = rows.flatMap(({ id, cells: [day, ...cells] }) => {
    const isOpen = opened?.id === id;
    const button = make("button", { type: "button", class: "small", value: String(id), "aria-expanded": String(isOpen), "aria-label": named(day), onclick: () => press(id) }, day);
    const line = make("tr", {}, make("th", { scope: "row" }, button), ...cells.map((cell) => foreign("td", {}, cell)));
    return opened && isOpen ? [line, make("tr", { class: "opened" }, make("td", { colSpan: heads.length }, opened.inside))] : [line];
  });
  return make("table", { class: "sittings" }, make("caption", { class: "unseen" }, caption), head(heads), make("tbody", {}, ...lines));
};
