// The private record, in one line: whether it is open, and whose sitting it is. What it asks for is asked inside
// the view, so Halt stays free; a passphrase goes to this computer's own console and is kept nowhere.

import { LONGEST_SECRET } from "../agreed/agreed.js";
import { foreign, make, mark, write } from "../parts/elements.js";
import { askInside } from "../parts/panel.js";
import { forgetPaper } from "../paper/printing.js";
import { askToMake, isToBeMade, updateMade } from "./record-making.js";
import { askRightCode, codeField } from "./right-code.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../agreed/messages").SittingRecorded} Sitting */

/**
 * @param {App} app
 * @param {() => boolean} isFree whether a question of the record's own may come up
 */
export const record = (app, isFree) => {
  const { link, texts } = app;
  const shown = () => (link.role === "therapist" && link.record?.state !== "off" ? link.record : null);
  /** The first sitting whose client is not known; what goes on comes last. */
  const nameless = () => shown()?.sittings.find((one) => !one.client && !one.is_without) ?? null;
  const current = () => shown()?.sittings.at(-1) ?? null;
  const unwritten = () => shown()?.sittings.reduce((sum, one) => sum + one.unwritten, 0) ?? 0;

  const element = make("button", { type: "button", class: "small therapist", id: "record", hidden: true });
  let close = () => {};
  /** @type {Node | null} Of the question that is open. */
  let asked = null;
  /** What the open question is about; another thing closes it. */
  let about = "";
  let wasAskedToUnlock = false;
  let askedOf = 0;
  /** Whose papers there may be. */
  let readable = "";
  let client = "";

  const timeOf = (/** @type {Sitting} */ { began_ms: ms }) =>
    new Intl.DateTimeFormat(texts.language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(ms));

  const remarks = () => {
    const { news } = shown() ?? {};
    const held = unwritten();
    const words = [news ? texts.notice(news) : "", held ? texts.say("page-record-held", { count: held }) : ""];
    return words.filter(Boolean).map((said) => make("p", { class: "note" }, said));
  };

  /** @type {(title: string, inside: Node[], choice: import("../parts/panel.js").Choice) => void} */
  const ask = (title, inside, choice) => {
    close = askInside(app, title, inside, choice);
    asked = inside[0] ?? null;
    about = topic();
  };

  const keyring = make("button", { type: "button", class: "small", id: "record-keyring", text: "page-record-keyring" });
  const updateKeyring = () => {
    keyring.hidden = !shown()?.keyring;
    keyring.disabled = Boolean(shown()?.is_opening);
  };

  const askToUnlock = () => {
    const field = make("input", { id: "record-passphrase", type: "password", maxLength: LONGEST_SECRET, autocomplete: "off", spellcheck: false });
    let isByKeyring = false;
    const done = () => {
      if (isByKeyring) {
        link.ask({ type: "record-keyring" });
        return true;
      }
      if (!field.value) return false;
      link.ask({ type: "record-unlock", passphrase: field.value });
      field.value = "";
      return true;
    };
    // Never what Enter in the field comes to: it is pressed itself, or not at all.
    keyring.onclick = () => {
      isByKeyring = true;
      keyring.form?.requestSubmit();
      isByKeyring = false;
    };
    updateKeyring();
    const label = make("label", { htmlFor: field.id, text: "page-record-passphrase" });
    ask("page-record-locked", [make("p", { text: "page-record-unlock-about" }), label, field, keyring, ...remarks()], { act: "page-record-unlock", done });
  };

  const lockNow = () => make("button", { type: "button", class: "small", id: "record-lock", text: "page-record-lock", onclick: () => link.ask({ type: "record-lock" }) });

  const askWho = (/** @type {Sitting} */ sitting) => {
    const { field, parts } = codeField(app, "record-client");
    const say = (/** @type {string | null} */ code) => link.ask({ type: "record-client", sitting: sitting.number, code });
    const done = () => {
      const code = field.value.trim();
      if (code) say(code);
      return false;
    };
    const without = make("button", { type: "button", id: "record-without", text: "page-record-without", onclick: () => say(null) });
    const which = make("p", {}, texts.say("page-record-which", { time: timeOf(sitting), sets: sitting.sets }));
    const inside = [which, make("p", { class: "note", text: "page-record-code-about" }), ...parts, ...remarks(), make("div", { class: "row" }, without, lockNow())];
    ask("page-record-who", inside, { act: "page-record-keep", done });
  };

  const tell = () => {
    const whose = current();
    const said = whose?.client ? texts.say("page-record-of", { client: whose.client }) : texts.say(whose?.is_without ? "page-record-is-without" : "page-record-nobody");
    const acts = [make("button", { type: "button", class: "small", id: "record-history", text: "page-record-history", onclick: () => app.show("history") })];
    if (whose?.client) acts.push(make("button", { type: "button", class: "small", id: "record-wrong", text: "page-history-move", onclick: () => askRightCode(app, whose.id) }));
    ask("page-record-open", [foreign("p", {}, said), ...remarks(), make("div", { class: "row" }, ...acts)], { act: "page-record-lock", done: () => void link.ask({ type: "record-lock" }) });
  };

  const askToLook = () => ask("page-record-absent", [make("div", {}, ...remarks())], { act: "page-record-look", done: () => void link.ask({ type: "record-look" }) });

  const askForNew = () => {
    const look = make("button", { type: "button", class: "small", id: "record-look", text: "page-record-look", onclick: () => link.ask({ type: "record-look" }) });
    ({ close, first: asked } = askToMake(app, [make("div", { class: "row" }, look)]));
    about = topic();
  };

  /** What there is to ask or tell; with another topic a question is not the right one any more. */
  const topic = () => {
    const { state = "off" } = shown() ?? {};
    const news = state === "absent" ? link.record?.news?.code ?? "" : "";
    return [state, state === "open" ? nameless()?.number ?? "" : "", news, texts.language].join();
  };

  const open = () => {
    const who = nameless();
    const { state } = shown() ?? {};
    if (state === "locked") askToUnlock();
    else if (isToBeMade(app)) askForNew();
    else if (state === "absent") askToLook();
    else if (who) askWho(who);
    else if (state === "open") tell();
  };
  element.onclick = open;

  const line = () => {
    const { state, is_opening: isOpening } = shown() ?? {};
    const held = unwritten();
    if (state === "absent") return texts.say("page-record-line-absent");
    if (state === "locked" && isOpening) return texts.say("page-record-line-opening");
    if (state === "locked") return held ? texts.say("page-record-line-held", { count: held }) : texts.say("page-record-line-locked");
    if (nameless()) return texts.say("page-record-line-who");
    if (current()?.is_without) return texts.say("page-record-line-without");
    return current()?.client ? texts.say("page-record-line-of", { client: current()?.client ?? "" }) : texts.say("page-record-line-open");
  };

  const update = () => {
    const now = shown();
    const isMade = updateMade(app);
    const whose = [now?.state === "open", link.sitting?.shown.number].join();
    const code = current()?.client ?? "";
    if ((readable !== whose && readable) || (client !== code && client)) forgetPaper();
    readable = whose;
    client = code;
    element.hidden = now === null;
    if (asked?.isConnected && about !== topic()) close();
    if (!now) return;
    updateKeyring();
    const who = nameless();
    write(element, line());
    mark(element, "title", line());
    element.toggleAttribute("data-calls", now.state !== "open" || who !== null);
    element.disabled = link.trouble !== null;
    if (isMade || link.trouble !== null || !isFree() || document.querySelector("ask-panel")) return;
    // Each of them comes up by itself once; from then on it is the line that asks.
    if (now.state === "locked" && !now.is_opening && !wasAskedToUnlock) {
      wasAskedToUnlock = true;
      open();
    } else if (now.state === "open" && who && who.number > askedOf) {
      askedOf = who.number;
      open();
    }
  };
  return { element, update };
};
