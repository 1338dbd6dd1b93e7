// How long the record of a client is kept: until when, for how many years, and how it is deleted before or after.

import { foreign, make } from "../parts/elements.js";
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

/**
 * @param {App} app
 * @param {History} history
 */
export const keeping = (app, history) => {
  const { link, texts } = app;
  const { client, page, years, kept } = history;
  const field = make("input", { id: "history-years", type: "number", min: "0", max: String(MOST_YEARS), step: "1", value: String(years), label: "page-history-years-label" });
  field.onchange = () => {
    if (field.value && field.checkValidity()) link.ask({ type: "record-years", client, years: Number(field.value), page, language: texts.language });
    else field.value = String(years);
  };
  return make(
    "div",
    { class: "row kept" },
    foreign("p", { class: "note" }, texts.notice(kept)),
    make("label", { class: "row" }, make("span", { text: "page-history-years" }), field),
    make("button", { type: "button", class: "small", value: "delete", text: "page-history-delete", onclick: () => askToDelete(app, history) }),
  );
};
