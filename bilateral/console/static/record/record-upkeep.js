// What a record needs from time to time: a backup, another passphrase, another recovery code; and a backup put
// back where there is no record. A passphrase goes to this computer's own console and is kept nowhere.

import { make, write } from "../parts/elements.js";
import { save } from "../link/fetching.js";
import { askInside } from "../parts/panel.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../agreed/messages").Refused} Refused */

const LONGEST_SECRET = 400;
const ENDING = ".backup";
const WORDS_PER_DAY = /** @type {const} */ ({ dateStyle: "medium", timeStyle: "short" });

const secretField = (/** @type {string} */ id) => make("input", { id, type: "password", maxLength: LONGEST_SECRET, autocomplete: "off", spellcheck: false });

/** @param {HTMLInputElement} field @param {string} words */
const labelled = (field, words) => [make("label", { htmlFor: field.id, text: words }), field];

/** What can be sent as a header: of letters beyond those of English as well. */
const inBase64 = (/** @type {string} */ text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** When the record was backed up last, while it is open. */
export const backupLine = (/** @type {App} */ { link: { record }, texts }) => {
  const ms = record?.backup_ms ?? null;
  return ms === null ? texts.say("page-record-backup-never") : texts.say("page-record-backup-last", { moment: new Intl.DateTimeFormat(texts.language, WORDS_PER_DAY).format(new Date(ms)) });
};

/**
 * Have a backup made and saved; resolves to what came of it.
 * @param {App} app
 */
export const saveBackup = async ({ link, texts }) => {
  try {
    const answer = await fetch("backup", { headers: { Authorization: `Bearer ${link.token}` } });
    if (!answer.ok) return texts.notices(/** @type {Refused} */ (await answer.json()).notices);
    const name = answer.headers.get("X-Name") ?? ENDING;
    save(await answer.blob(), name);
    return texts.say("page-record-backup-saved", { name });
  } catch {
    return texts.say("page-record-backup-lost");
  }
};

/**
 * Ask for a backup and what opens it; `told` is called with what came of it.
 * @param {App} app
 * @param {(words: string) => void} told
 */
export const askToRestore = (app, told) => {
  const { link, texts } = app;
  const file = make("input", { id: "record-backup-file", type: "file", accept: ENDING });
  const typed = secretField("record-backup-passphrase");
  const problem = make("p", { class: "refusal", role: "alert" });
  const going = make("p", { class: "note", role: "status" });
  const restore = async (/** @type {File} */ backup) => {
    const headers = { Authorization: `Bearer ${link.token}`, "Content-Type": "application/octet-stream", "X-Secret": inBase64(typed.value) };
    typed.value = "";
    write(problem, "");
    write(going, texts.say("page-record-restoring"));
    try {
      const answer = await fetch("restore", { method: "POST", headers, body: backup });
      const heard = await answer.json();
      write(answer.ok ? going : problem, answer.ok ? "" : texts.notices(heard.notices));
      if (answer.ok) {
        close();
        told(texts.notice(heard.notice));
      }
    } catch {
      write(problem, texts.say("page-record-backup-lost"));
    }
    write(going, "");
  };
  const done = () => {
    const [backup] = file.files ?? [];
    if (backup && typed.value && !going.textContent) restore(backup);
  };
  const inside = [
    make("p", { text: "page-record-restore-about" }),
    ...labelled(file, "page-record-restore-file"),
    ...labelled(typed, "page-record-passphrase"),
    make("p", { class: "note", text: "page-record-restore-passphrase" }),
    going,
    problem,
  ];
  const close = askInside(app, "page-record-restore-title", inside, { act: "page-record-restore-act", done });
};

/** A question that stands while the record is open, until it is answered. */
const whileOpen = (/** @type {App} */ { link }, /** @type {() => boolean} */ isAnswered) => () => link.record?.state === "open" && !isAnswered();

/** @param {App} app */
export const askForPassphrase = (app) => {
  const { link } = app;
  const [now, first, again] = ["record-old-passphrase", "record-next-passphrase", "record-next-again"].map(secretField);
  link.done = null;
  const done = () => {
    if (!now.value || !first.value) return false;
    link.ask({ type: "record-passphrase", now: now.value, passphrase: first.value, again: again.value });
    now.value = first.value = again.value = "";
    now.focus();
    return true;
  };
  const inside = [
    ...labelled(now, "page-record-passphrase"),
    ...labelled(first, "page-record-new-passphrase"),
    make("p", { class: "note", text: "page-record-passphrase-about" }),
    ...labelled(again, "page-record-new-again"),
  ];
  askInside(app, "page-record-passphrase-title", inside, { act: "page-record-passphrase-act", done, stands: whileOpen(app, () => link.done?.asked === "record-passphrase") });
};

/** Ask for what another recovery code is made with; it is shown like the first one. */
export const askForCode = (/** @type {App} */ app) => {
  const { link, texts } = app;
  const field = secretField("record-code-passphrase");
  const going = make("p", { class: "note", role: "status" });
  let isAsked = false;
  const done = () => {
    if (!field.value) return false;
    link.ask({ type: "record-code", passphrase: field.value });
    field.value = "";
    isAsked = true;
    return true;
  };
  const stands = () => {
    write(going, isAsked && link.refused?.asked !== "record-code" ? texts.say("page-record-code-making") : "");
    return link.record?.state === "open";
  };
  const inside = [make("p", { text: "page-record-code-renew-about" }), ...labelled(field, "page-record-code-by"), going];
  askInside(app, "page-record-code-renew-title", inside, { act: "page-record-code-renew-act", done, stands });
};
