// What the check of the chosen settings has found: what is to be known of the set before it is given.

import { make, write } from "../parts/elements.js";

/** @typedef {import("../agreed/messages").FindingShown} Finding */

const TAKE_CARE = "⚠";
const GOOD_TO_KNOW = "○";

/**
 * How much there is to know; opened, what it is and what may be done.
 * @param {import("../app.js").App} app
 */
export const findings = (app) => {
  const { link, texts } = app;
  const list = make("ul");
  const title = make("summary");
  const element = make("details", { id: "findings", class: "note", hidden: true }, title, list);
  const line = (/** @type {Finding} */ { weight, reason, remedy }) => {
    const item = make("li", {}, make("span", {}, texts.notice(reason)), " ", make("span", { class: "remedy" }, texts.notice(remedy)));
    item.dataset.weight = weight;
    return item;
  };
  let shown = "";
  const update = () => {
    const found = link.workspace?.findings ?? [];
    const known = JSON.stringify([texts.language, found]);
    if (known === shown) return;
    shown = known;
    list.replaceChildren(...found.map(line));
    const count = found.filter(({ weight }) => weight !== "note").length;
    const words = count > 0 ? texts.say("page-findings-warnings", { count }) : texts.say("page-findings-notes", { count: found.length });
    write(title, count > 0 ? `${TAKE_CARE} ${count}` : `${GOOD_TO_KNOW} ${found.length}`);
    title.setAttribute("aria-label", words);
    title.title = words;
    element.classList.toggle("warns", count > 0);
    element.hidden = found.length === 0;
  };
  return { element, update };
};
