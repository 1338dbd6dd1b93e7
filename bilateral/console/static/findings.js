// What the check of the chosen settings has found: what is to be known of the set before it is given.

import { make, write } from "./elements.js";

/** @typedef {import("./messages").FindingShown} Finding */

/**
 * One line that opens: a warning is read at once, notes where they are asked for.
 * @param {import("./app.js").App} app
 */
export const findings = (app) => {
  const { link, texts } = app;
  const list = make("ul");
  const title = make("summary");
  const element = make("details", { id: "findings", class: "therapist note", hidden: true }, title, list);
  const line = (/** @type {Finding} */ { weight, reason, remedy }) => {
    const item = make("li", {}, make("span", {}, texts.notice(reason)), " ", make("span", { class: "remedy" }, texts.notice(remedy)));
    item.dataset.weight = weight;
    return item;
  };
  const inShort = (/** @type {readonly Finding[]} */ found) => {
    const warning = found.find(({ weight }) => weight !== "note");
    return warning ? texts.notice(warning.reason) : texts.say("page-findings-notes", { count: found.length });
  };
  let shown = "";
  const update = () => {
    const found = link.bench?.findings ?? [];
    const known = JSON.stringify([texts.language, found]);
    if (known === shown) return;
    shown = known;
    list.replaceChildren(...found.map(line));
    write(title, inShort(found));
    element.classList.toggle("warns", found.some(({ weight }) => weight !== "note"));
    element.hidden = found.length === 0;
  };
  return { element, update };
};
