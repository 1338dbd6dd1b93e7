// A record is made from the page: a passphrase twice, then the recovery code, once. The code is here only until it
// is said to be kept: whatever closes the question meanwhile, as a halt does, it is asked again.

import { LONGEST_SECRET } from "../agreed/agreed.js";
import { make, write } from "../parts/elements.js";
import { askInside } from "../parts/panel.js";
import { forgetPaper, printAlone } from "../paper/printing.js";
import { plays } from "../parts/steps.js";

/** @typedef {import("../app.js").App} App */

/** The recovery code that is still to be kept, and whether there was one before it. */
let code = "";
let isAnother = false;
/** @type {Node | null} Of the question about it. */
let shown = null;

/** Whether there is nothing in the record's folder yet, as far as is known. */
export const isToBeMade = (/** @type {App} */ { link: { record } }) => record?.state === "absent" && record.news?.code === "record-none";

/** Where it is, or would be. */
export const folderLine = (/** @type {App} */ { link, texts }) => texts.say("page-record-folder", { folder: link.record?.folder ?? "" });

/**
 * Ask for what a record is made with; the recovery code is the answer.
 * @param {App} app
 * @param {Node[]} [more]
 */
export const askToMake = (app, more = []) => {
  const field = (/** @type {string} */ id) => make("input", { id, type: "password", maxLength: LONGEST_SECRET, autocomplete: "off", spellcheck: false });
  const [first, again] = [field("record-new-passphrase"), field("record-new-again")];
  const making = make("p", { class: "note", role: "status" });
  let isAsked = false;
  const done = () => {
    if (!first.value) return false;
    app.link.ask({ type: "record-create", passphrase: first.value, again: again.value });
    first.value = again.value = "";
    first.focus();
    isAsked = true;
    return true;
  };
  const inside = [
    make("p", { text: "page-record-about" }),
    make("p", { class: "note" }, folderLine(app)),
    make("label", { htmlFor: first.id, text: "page-record-new-passphrase" }),
    first,
    make("p", { class: "note", text: "page-record-passphrase-about" }),
    make("label", { htmlFor: again.id, text: "page-record-new-again" }),
    again,
    making,
    ...more,
  ];
  const stands = () => {
    write(making, isAsked && app.link.refused?.asked !== "record-create" ? app.texts.say("page-record-making") : "");
    return true;
  };
  return { first: inside[0], close: askInside(app, "page-record-make-title", inside, { act: "page-record-make", done, stands }) };
};

const print = (/** @type {App} */ { link, texts }) =>
  printAlone(
    make(
      "section",
      { class: "sheet recovery", lang: texts.language },
      make("h1", {}, texts.say("page-record-code-sheet")),
      make("p", { class: "secret" }, code),
      make("p", {}, texts.say("page-record-code-sheet-about")),
      make("p", {}, texts.say("page-record-code-sheet-folder", { folder: link.record?.folder ?? "" })),
    ),
  );

const showCode = (/** @type {App} */ app) => {
  const done = () => {
    code = "";
    forgetPaper();
    close();
  };
  const words = make("p", { class: "secret", id: "record-code", tabIndex: 0 }, code);
  const inside = [
    make("p", { text: isAnother ? "page-record-code-about-another" : "page-record-code-about-once" }),
    words,
    make("div", { class: "row" }, make("button", { type: "button", id: "record-code-print", text: "page-record-code-print", onclick: () => print(app) })),
  ];
  const close = askInside(app, "page-record-code-title", inside, { act: "page-record-code-kept", done, leaves: false });
  shown = words;
};

/** Show the code of a record that was made, for as long as it is not said to be kept; whether it is shown. */
export const updateMade = (/** @type {App} */ app) => {
  const { link } = app;
  if (link.made) {
    ({ code, is_another: isAnother } = link.made);
    link.made = null;
    showCode(app);
  } else if (code && !shown?.isConnected && !plays(app)) showCode(app);
  return code !== "";
};
