// How long the record of a client is kept: until when, for how many years, and how it is deleted before or after.

import { entry } from "../parts/controls.js";
import { foreign, make, mark, write } from "../parts/elements.js";
import { askInside } from "../parts/panel.js";
import { isReadable } from "./record-state.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../agreed/messages").HistoryShown} History */

const MOST_YEARS = 100;
const LONGEST_CODE = 80;

/**
 * @param {App} app
 * @param {History} history
 */
const askToDelete = (app, { client, early }) => {
  const { link, texts } = app;
  const sitting = link.sitting?.shown.number;
  const field = make("input", { id: "record-delete-code", type: "text", maxLength: LONGEST_CODE, autocomplete: "off", spellcheck: false });
  link.done = null;
  const done = () => {
    if (!field.value.trim()) return false;
    link.ask({ type: "record-delete", client, again: field.value });
    field.value = "";
    return true;
  };
  // It names a client: locked, or with the next one, nothing of that is left here.
  const stands = () => isReadable(app) && link.sitting?.shown.number === sitting && link.history?.client === client;
  const inside = [
    ...(early ? [make("p", { class: "refusal" }, texts.notice(early))] : []),
    foreign("p", {}, texts.say("page-history-delete-about", { client })),
    make("label", { htmlFor: field.id }, texts.say("page-history-delete-code", { client })),
    field,
  ];
  askInside(app, "page-history-delete-title", inside, { act: "page-history-delete-act", done, stands });
};

/** @param {App} app */
export const keeping = (app) => {
  const { link, texts } = app;
  /** @type {History | null} */
  let history = null;
  const years = entry(
    make("input", { id: "history-years", type: "number", min: "0", max: String(MOST_YEARS), step: "1", label: "page-history-years-label" }),
    (field) => {
      if (!history) return;
      const { client, page } = history;
      if (field.value && field.checkValidity()) link.ask({ type: "record-years", client, years: Number(field.value), page, language: texts.language });
      else years.revoke();
    },
  );
  const until = make("p", { class: "note" });
  const erase = make("button", { type: "button", class: "small", value: "delete", text: "page-history-delete", onclick: () => history && askToDelete(app, history) });
  const element = make("div", { class: "row kept" }, until, make("label", { class: "row" }, make("span", { text: "page-history-years" }), years.element), erase);
  /** The same field each time: what is asked for in it stands until its answer is there. */
  const shown = (/** @type {History} */ now) => {
    if (now.client !== history?.client || link.refused?.asked === "record-years") years.revoke();
    history = now;
    write(until, texts.notice(now.kept));
    mark(until, "translate", "no");
    years.show(String(now.years));
    return element;
  };
  const forget = () => {
    history = null;
    until.textContent = years.element.value = "";
  };
  return { shown, forget };
};
