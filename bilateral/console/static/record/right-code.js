// A code that was mistyped: which is the right one for a sitting that is in the record.

import { LONGEST_CODE } from "../agreed/agreed.js";
import { make } from "../parts/elements.js";
import { askInside } from "../parts/panel.js";
import { isReadable } from "./record-state.js";

/**
 * The field for a client's code, with those that there are.
 * @param {import("../app.js").App} app
 * @param {string} id
 */
export const codeField = ({ link }, id) => {
  const codes = make("datalist", { id: `${id}-known` }, ...(link.record?.clients ?? []).map((value) => make("option", { value })));
  const field = make("input", { id, type: "text", maxLength: LONGEST_CODE, autocomplete: "off", spellcheck: false, list: codes.id });
  return { field, parts: [make("label", { htmlFor: id, text: "page-record-code" }), field, codes] };
};

/**
 * Ask which code is the right one.
 * @param {import("../app.js").App} app
 * @param {number} id of the sitting in the record
 * @param {(code: string) => void} moved is told what was asked for
 */
export const askRightCode = (app, id, moved = () => {}) => {
  const { link, texts } = app;
  const { field, parts } = codeField(app, "record-right-code");
  const sitting = link.sitting?.shown.number;
  /** The one whose history is the answer, and what had been read before that. */
  let asked = "";
  let before = link.history;
  // A history comes only to whoever reads one; of a sitting that goes on it is told whose it is by now.
  const isMoved = () =>
    asked !== "" && ((link.history !== before && link.history?.client === asked) || (link.record?.sittings ?? []).some((one) => one.id === id && one.client === asked));
  // It offers the codes that there are: locked, or with the next client, nothing of them is left here.
  const stands = () => isReadable(app) && link.sitting?.shown.number === sitting && !isMoved();
  const done = () => {
    const code = field.value.split(/\s+/).filter(Boolean).join(" ");
    if (!code) return false;
    link.ask({ type: "record-move", id, code, language: texts.language });
    asked = code;
    before = link.history;
    moved(code);
    return true;
  };
  askInside(app, "page-history-move-title", [make("p", { class: "note", text: "page-history-move-about" }), ...parts], { act: "page-history-move-act", done, stands });
};
