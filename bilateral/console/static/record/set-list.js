// All sets of the sitting, the newest first, each with what was said after it.

import { foreign, make, mark } from "../parts/elements.js";
import { targetOfSet } from "./record-state.js";
import { outputsOf, passesInShort, ratingOf, speedOf } from "./sitting-words.js";
import { sparkline } from "./sparkline.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../agreed/messages").SittingSet} SittingSet */

const COLUMNS = ["number", "passes", "speed", "outputs", "rating"];

/** @param {SittingSet[]} sets */
const saidIn = (sets) => sets.flatMap(({ number, rating }) => (rating ? [{ number, ...rating }] : []));

/**
 * @param {App} app
 * @param {SittingSet} one
 * @param {boolean} hasTargets
 */
const cells = (app, one, hasTargets) => {
  const { given, note } = one;
  const words = given ? [passesInShort(app, given), speedOf(app, given), outputsOf(app, given)] : ["", "", ""];
  return [...words.map((text) => make("td", {}, text)), make("td", { class: "figures" }, ratingOf(app, one)), ...(hasTargets ? [foreign("td", {}, targetOfSet(app, one.number))] : []), foreign("td", {}, note)];
};

/**
 * The table as it stands, with lines of its numbers.
 * @param {App} app
 * @param {(one: SittingSet) => Node} heading of a row
 * @param {SittingSet[]} sets
 */
export const setTable = (app, heading, sets) => {
  const { texts } = app;
  // What a set was about is told where that was said of one, and its record is open.
  const hasTargets = sets.some(({ number }) => targetOfSet(app, number));
  const columns = [...COLUMNS, ...(hasTargets ? ["target"] : []), "note"];
  const head = make("tr", {}, ...columns.map((name) => make("th", { scope: "col" }, texts.say(`page-sitting-columns-${name}`))));
  const rows = sets.map((one) => make("tr", {}, make("th", { scope: "row" }, heading(one)), ...cells(app, one, hasTargets)));
  return make("table", {}, make("caption", { class: "unseen" }, texts.say("page-sitting-sets")), make("thead", {}, head), make("tbody", {}, ...rows));
};

/** @param {App} app @param {SittingSet[]} sets */
export const sparklines = (app, sets) => {
  const said = saidIn(sets);
  return /** @type {const} */ (["sud", "voc"]).flatMap((kind) => {
    const values = said.filter((one) => one.kind === kind).map(({ value }) => value);
    const line = sparkline(said, kind, app.texts.say(`page-sitting-line-of-${kind}`, { values: values.join(", ") }));
    return line ? [line] : [];
  });
};

/**
 * @param {App} app
 * @param {(number: number) => void} choose
 */
export const setList = (app, choose) => {
  const { link, texts } = app;
  const lines = make("div", { class: "sparklines" });
  const body = make("div", { class: "set-table", tabIndex: 0, role: "region", label: "page-sitting-sets" });
  const element = make("div", { class: "set-list" }, body);
  let known = "";
  const heading = (/** @type {SittingSet} */ one) => {
    const name = one.number ? texts.number(one.number) : texts.say("page-sitting-first");
    const button = make("button", { type: "button", class: "small", value: String(one.number), onclick: () => choose(one.number) }, name);
    mark(button, "aria-label", texts.say("page-sitting-correct", { number: name }));
    return button;
  };
  const update = (/** @type {number} */ current) => {
    const sets = link.sitting?.shown.sets ?? [];
    const now = JSON.stringify([texts.language, sets, sets.map(({ number }) => targetOfSet(app, number))]);
    if (now !== known) {
      known = now;
      const focused = document.activeElement instanceof HTMLButtonElement && body.contains(document.activeElement) ? document.activeElement.value : null;
      body.replaceChildren(setTable(app, heading, [...sets].reverse()));
      lines.replaceChildren(...sparklines(app, sets));
      if (focused !== null) /** @type {HTMLElement | null} */ (body.querySelector(`button[value="${focused}"]`))?.focus();
    }
    for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (body.querySelectorAll("button"))) {
      mark(button, "aria-pressed", String(button.value === String(current)));
    }
  };
  return { element, lines, update };
};

