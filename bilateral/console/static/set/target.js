// The target memory of this sitting, in one line: a short label, not the memory. It is there while the record is open.

import { LONGEST_LABEL } from "../agreed/agreed.js";
import { chooser } from "../parts/controls.js";
import { foreign, make } from "../parts/elements.js";
import { askInside } from "../parts/panel.js";
import { currentClient, currentTarget, isReadable } from "../record/record-state.js";

/** @typedef {import("../app.js").App} App */

/** What stands in the list for a memory that is to be named. */
const NEW = "new";

/** @param {App} app */
export const target = (app) => {
  const { link, texts } = app;
  const list = make("select", { id: "target" });
  const rename = make("button", { type: "button", class: "small", id: "target-rename", text: "page-record-target-rename" });
  const element = make("div", { class: "row target", hidden: true }, make("label", { htmlFor: list.id, text: "page-record-target" }), list, rename);
  const isThere = () => isReadable(app) && currentClient(app) !== "";

  const say = (/** @type {number | null} */ id, /** @type {string} */ label) => {
    const sitting = link.sitting?.shown.number;
    if (sitting !== undefined) link.ask({ type: "record-target", sitting, id, label });
  };
  const ask = (/** @type {number | null} */ id, /** @type {string} */ before) => {
    const sitting = link.sitting?.shown.number;
    const stands = () => isThere() && link.sitting?.shown.number === sitting;
    const field = make("input", { id: "target-label", type: "text", maxLength: LONGEST_LABEL, value: before, autocomplete: "off" });
    const title = id === null ? "page-record-target-title" : "page-record-target-rename-title";
    const inside = [make("p", { class: "note", text: "page-record-target-about" }), make("label", { htmlFor: field.id, text: "page-record-target-label" }), field];
    const close = askInside(app, title, inside, {
      act: "page-record-target-keep",
      done: () => {
        const label = field.value.trim();
        if (!label) return;
        say(id, label);
        close();
      },
      stands,
    });
    field.select();
  };
  const { shown, revoke } = chooser(list, (value) => {
    if (value === NEW) {
      revoke();
      list.value = String(currentTarget(app)?.id ?? "");
      ask(null, "");
    } else say(value ? Number(value) : null, "");
  });
  rename.onclick = () => {
    const now = currentTarget(app);
    if (now) ask(now.id, now.label);
  };

  const update = () => {
    element.hidden = !isThere();
    const targets = element.hidden ? [] : link.record?.targets ?? [];
    const known = JSON.stringify([texts.language, targets]);
    if (list.dataset.known !== known) {
      list.dataset.known = known;
      list.replaceChildren(
        make("option", { value: "" }, "–"),
        ...targets.map(({ id, label }) => foreign("option", { value: String(id) }, label)),
        make("option", { value: NEW, text: "page-record-target-new" }),
      );
      texts.fill(list);
    }
    const now = element.hidden ? null : currentTarget(app);
    const value = shown(String(now?.id ?? ""));
    if (list.value !== value) list.value = value;
    rename.hidden = now === null;
  };
  return { element, update };
};
