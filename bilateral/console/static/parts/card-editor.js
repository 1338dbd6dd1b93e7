// The therapist's own cards as a plain text: changed here, kept whole, and taken back.

import { make, write } from "./elements.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {"grounding" | "prompts" | "body-scan"} Kind */
/** @typedef {{text: string, stamp: string, before: string | null}} Kept */

const CHANGED = 409;

/**
 * The text of a file, or, with one to keep, that one once it is kept; or what is wrong.
 * @param {App} app
 * @param {Kind} kind
 * @param {{text: string, stamp: string}} [keep]
 * @returns {Promise<{kept?: Kept, wrong?: string, isChanged?: boolean}>}
 */
const exchanged = async ({ link, texts }, kind, keep) => {
  try {
    const answer = await fetch(`cards?name=${kind}`, {
      headers: { Authorization: `Bearer ${link.token}`, ...(keep ? { "X-Stamp": keep.stamp } : {}) },
      ...(keep ? { method: "POST", body: keep.text } : {}),
    });
    const said = await answer.json();
    return answer.ok ? { kept: said } : { wrong: texts.notices(said.notices), isChanged: answer.status === CHANGED };
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
  /** @type {Kept} the text as this page has seen it last */
  let seen = { text: "", stamp: "", before: null };
  /** What stood there before each change of this page, the last one at the end. */
  /** @type {string[]} */
  const earlier = [];

  const update = () => {
    undo.hidden = !editor.hidden || !app.link.calm?.changed.includes(kind);
  };
  const show = (/** @type {boolean} */ isOpen) => {
    editor.hidden = !isOpen;
    open.hidden = isOpen;
    update();
  };
  const fail = (/** @type {string} */ words = "") => {
    write(problem, words);
    write(told, "");
  };
  const busy = (/** @type {boolean} */ isBusy) => {
    for (const button of [open, undo, save, leave]) button.disabled = isBusy;
  };
  /** Read it again, and forget what this page has done to it if somebody else has changed it since. */
  const look = async () => {
    const { kept, wrong } = await exchanged(app, kind);
    if (kept && kept.stamp !== seen.stamp) earlier.length = 0;
    if (kept) seen = kept;
    return wrong;
  };
  /** Whether it was kept. One that somebody else has changed is said first, and kept when asked again. */
  const keep = async (/** @type {string} */ text) => {
    busy(true);
    const { kept, wrong, isChanged } = await exchanged(app, kind, { text, stamp: seen.stamp });
    if (isChanged) await look();
    busy(false);
    fail(wrong);
    if (kept) seen = kept;
    return Boolean(kept);
  };

  open.onclick = async () => {
    busy(true);
    const wrong = await look();
    busy(false);
    fail(wrong);
    if (wrong) return;
    area.value = seen.text;
    show(true);
    area.focus();
    editor.scrollIntoView({ block: "nearest" });
  };
  save.onclick = async () => {
    const [was, text] = [seen.text, area.value];
    if (!(await keep(text))) {
      area.focus();
      return;
    }
    if (was !== seen.text) earlier.push(was);
    write(told, texts.say("page-cards-saved"));
    // What was written meanwhile is not in it: it stays to be saved as well.
    if (area.value !== text) return;
    show(false);
    open.focus();
  };
  undo.onclick = async () => {
    busy(true);
    const wrong = await look();
    busy(false);
    fail(wrong);
    const text = earlier[earlier.length - 1] ?? seen.before;
    if (wrong || text === null || !(await keep(text))) return;
    earlier.pop();
    show(false);
    write(told, texts.say("page-cards-undone"));
  };
  leave.onclick = () => {
    fail();
    show(false);
    open.focus();
  };
  return { buttons: [open, undo], told, update, element: make("div", {}, problem, editor) };
};
