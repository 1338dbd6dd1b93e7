// The therapist's own cards as a plain text: changed here, kept whole, and taken back.

import { make, write } from "./elements.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {"grounding" | "prompts" | "body-scan"} Kind */
/** @typedef {{text: string, stamp: string}} Kept */

/**
 * The text of a file, or, with one to keep, that one once it is kept; or what is wrong.
 * @param {App} app
 * @param {Kind} kind
 * @param {Kept} [keep]
 * @returns {Promise<{kept?: Kept, wrong?: string}>}
 */
const exchanged = async ({ link, texts }, kind, keep) => {
  try {
    const answer = await fetch(`cards?name=${kind}`, {
      headers: { Authorization: `Bearer ${link.token}`, ...(keep ? { "X-Stamp": keep.stamp } : {}) },
      ...(keep ? { method: "POST", body: keep.text } : {}),
    });
    const said = await answer.json();
    return answer.ok ? { kept: said } : { wrong: texts.notices(said.notices) };
  } catch {
    return { wrong: texts.say("page-cards-lost") };
  }
};

/**
 * @param {App} app
 * @param {Kind} kind
 */
export const cardEditor = (app, kind) => {
  const { texts } = app;
  const area = make("textarea", { rows: 12, spellcheck: true, label: "page-cards-text" });
  const problem = make("p", { class: "refusal", role: "alert" });
  const told = make("span", { class: "note", role: "status" });
  const open = make("button", { type: "button", class: "small", text: "page-cards-edit" });
  const undo = make("button", { type: "button", class: "small", text: "page-cards-undo", hidden: true });
  const save = make("button", { type: "button", class: "main", text: "page-cards-save" });
  const leave = make("button", { type: "button", text: "page-cards-leave" });
  const about = make("p", { class: "note", text: kind === "body-scan" ? "page-cards-about-places" : "page-cards-about-text" });
  const editor = make("div", { class: "card-editor", hidden: true }, about, area, make("div", { class: "row" }, save, leave));
  let stamp = "";
  /** What stood there before each change, the last one at the end. */
  /** @type {string[]} */
  const before = [];
  let asOpened = "";

  const show = (/** @type {boolean} */ isOpen) => {
    editor.hidden = !isOpen;
    open.hidden = isOpen;
    undo.hidden = isOpen || before.length === 0;
  };
  const fail = (/** @type {string} */ words = "") => {
    write(problem, words);
    write(told, "");
  };
  const take = async (/** @type {string | null} */ text) => {
    for (const button of [open, undo, save, leave]) button.disabled = true;
    const { kept, wrong } = await exchanged(app, kind, text === null ? undefined : { text, stamp });
    for (const button of [open, undo, save, leave]) button.disabled = false;
    fail(wrong);
    if (kept) stamp = kept.stamp;
    return kept?.text ?? null;
  };

  open.onclick = async () => {
    const text = await take(null);
    if (text === null) return;
    asOpened = text;
    area.value = text;
    show(true);
    area.focus();
  };
  save.onclick = async () => {
    const was = asOpened;
    if ((await take(area.value)) === null) {
      area.focus();
      return;
    }
    if (was !== area.value) before.push(was);
    show(false);
    write(told, texts.say("page-cards-saved"));
    open.focus();
  };
  undo.onclick = async () => {
    if ((await take(before[before.length - 1])) === null) return;
    before.pop();
    show(false);
    write(told, texts.say("page-cards-undone"));
  };
  leave.onclick = () => {
    fail();
    show(false);
    open.focus();
  };
  return { buttons: [open, undo], told, element: make("div", {}, problem, editor) };
};
