// Between two sets: what was given, the number that the client says, a word about it, and all sets so far.

import { HIGHEST_LOAD, LONGEST_NOTE, SCALES } from "../agreed/agreed.js";
import { awaiting } from "../parts/awaiting.js";
import { chooser } from "../parts/controls.js";
import { make, mark, write } from "../parts/elements.js";
import { askInside } from "../parts/panel.js";
import { phases } from "./phases.js";
import { currentClient, isReadable } from "../record/record-state.js";
import { target } from "./target.js";
import { copySummary, printSheet } from "../record/sitting-sheet.js";
import { setList } from "../record/set-list.js";
import { clock, givenLine } from "../record/sitting-words.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../agreed/messages").SittingSet} SittingSet */

const TEN_MS = 1000;
const NOTE_RESTS_MS = 800;
const EVERY_MS = 1000;

/** Of the installation the therapist asks how true the positive belief feels, else how disturbing it is. */
const kindOf = (/** @type {SittingSet} */ { phase }) => (phase === "installation" ? "voc" : "sud");

/** A note as it is kept; a blank at its end is the beginning of a word. */
const keptAs = (/** @type {string} */ note) => note.trim().replace(/\s+/g, " ");

/** @param {App} app */
export const between = (app) => {
  const { link, texts } = app;
  /** @type {number | null} The set that is spoken of, where it is not the last one. */
  let chosen = null;
  let known = "";

  const sets = () => link.sitting?.shown.sets ?? [];
  const current = () => sets()[chosen ?? -1] ?? sets().at(-1);
  /** What is spoken of now. */
  const spokenOf = () => {
    const [sitting, one] = [link.sitting?.shown.number, current()];
    return sitting !== undefined && one ? { sitting, set: one.number } : null;
  };
  const askToRate = (/** @type {import("../agreed/messages").Rating | null} */ rating) => {
    const of = spokenOf();
    if (of) link.ask({ type: "rate", rating, ...of });
  };

  const strip = phases(app);
  const aim = target(app);
  const given = make("p", { id: "given" });
  const times = make("p", { id: "times", class: "note figures" });

  // The number row.
  const scale = make("div", { class: "scale" });
  const legend = make("legend");
  const skip = make("button", { type: "button", class: "small", id: "skip-number", text: "page-sitting-skip", "aria-keyshortcuts": "X", onclick: () => askToRate(null) });
  const numbers = make("fieldset", { class: "numbers" }, legend, make("div", { class: "scale-row" }, scale, skip));
  const told = make("p", { class: "unseen", role: "status" });
  const rate = (/** @type {number} */ value) => {
    const one = current();
    if (!one) return;
    const kind = kindOf(one);
    const [lowest, highest] = SCALES[kind];
    if (value < lowest || value > highest) return;
    askToRate({ kind, value });
  };
  let kindShown = "";
  const showNumbers = (/** @type {SittingSet} */ one) => {
    const kind = kindOf(one);
    const [lowest, highest] = SCALES[kind];
    if (kindShown !== kind) {
      kindShown = kind;
      scale.replaceChildren(
        ...Array.from({ length: highest - lowest + 1 }, (_, index) => {
          const value = lowest + index;
          return make("button", { type: "button", value: String(value), onclick: () => rate(value) }, String(value));
        }),
      );
    }
    const what = one.number ? texts.say("page-sitting-set", { number: one.number }) : texts.say("page-sitting-before");
    write(legend, texts.say(`page-sitting-ask-${kind}`, { what }));
    const value = one.rating?.kind === kind ? String(one.rating.value) : "";
    for (const button of /** @type {HTMLCollectionOf<HTMLButtonElement>} */ (scale.children)) {
      mark(button, "aria-pressed", String(button.value === value));
    }
    mark(skip, "aria-pressed", String(one.is_skipped));
    write(told, one.rating ? texts.say(`page-sitting-rated-${one.rating.kind}`, { value: one.rating.value }) : "");
  };

  // The note: kept as it is typed, so that nothing that plays or is loaded again takes a word away.
  const note = make("input", { id: "note", type: "text", maxLength: LONGEST_NOTE, autocomplete: "off", "data-note": "" });
  let resting = 0;
  /** @type {ReturnType<typeof spokenOf>} What the words that are not kept yet were written about. */
  let writtenOf = null;
  const noteKept = awaiting();
  const keepNote = () => {
    clearTimeout(resting);
    if (!writtenOf) return;
    if (link.trouble === null) {
      link.ask({ type: "note", text: note.value, ...writtenOf });
      writtenOf = null;
      noteKept.begin();
    } else resting = setTimeout(keepNote, NOTE_RESTS_MS); // it stays where it is until somebody hears of it
  };
  note.oninput = () => {
    writtenOf ??= spokenOf();
    clearTimeout(resting);
    resting = setTimeout(keepNote, NOTE_RESTS_MS);
  };
  note.onchange = note.onblur = keepNote;
  note.addEventListener("keydown", ({ key, isComposing }) => {
    if (key !== "Enter" || isComposing) return;
    keepNote(); // a page that is not in front is not told that the field was left
    note.blur();
  });
  const noteLabel = make("label", { class: "note-row" }, make("span", { text: "page-sitting-note" }), note);

  // How much the set took up: asked now and then, so it is no part of the row.
  const load = make("select", { id: "load", label: "page-sitting-load-label" }, ...["", ...Array.from({ length: HIGHEST_LOAD + 1 }, (_, value) => String(value))].map((value) => make("option", { value }, value || "–")));
  const loadChosen = chooser(load, (value) => {
    const of = spokenOf();
    if (of) link.ask({ type: "load", value: value === "" ? null : Number(value), ...of });
  });
  const loadLabel = make("label", { class: "load" }, make("span", { text: "page-sitting-load", "aria-hidden": "true" }), load);

  /** What is shown from now on is another set's. */
  const endWaits = () => {
    noteKept.end();
    loadChosen.revoke();
  };
  const list = setList(app, (number) => {
    keepNote();
    chosen = number === sets().length - 1 ? null : number;
    endWaits();
    update();
    note.scrollIntoView({ block: "nearest" });
  });

  const copied = make("span", { class: "note", role: "status" });
  const copy = make("button", { type: "button", class: "small", id: "copy", text: "page-sitting-copy" });
  copy.onclick = async () => write(copied, texts.say((await copySummary(app)) ? "page-sitting-copied" : "page-sitting-not-copied"));
  const print = make("button", { type: "button", class: "small", id: "print", text: "page-sitting-print", onclick: () => printSheet(app) });
  const past = make("button", { type: "button", class: "small", id: "past", text: "page-record-history", hidden: true, onclick: () => app.show("history") });
  const next = make("button", { type: "button", class: "small", id: "next-client", text: "page-sitting-next-client" });
  const inRecord = () => isReadable(app) && currentClient(app) !== "";
  next.onclick = () => {
    const sitting = link.sitting?.shown.number;
    askInside(app, "page-sitting-next-title", [make("p", { text: inRecord() ? "page-sitting-next-recorded" : "page-sitting-next-about" })], {
      act: "page-sitting-next-client",
      done: () => {
        link.ask({ type: "next-client" });
        return true;
      },
      stands: () => link.sitting?.shown.number === sitting,
    });
  };

  const element = make(
    "section",
    { class: "between therapist", label: "page-sitting-title" },
    make("div", { class: "given-row" }, given, list.lines),
    numbers,
    told,
    make("div", { class: "said-row" }, noteLabel, loadLabel),
    list.element,
  );
  const acts = make("div", { class: "sitting-acts" }, times, copy, print, past, next, copied);
  const whole = make("section", { class: "whole therapist", label: "page-sitting-whole" }, strip.element, aim.element, acts);

  const showTimes = () => {
    const { shown } = link.sitting ?? {};
    const last = shown?.sets.filter((one) => one.given).at(-1)?.given;
    const said = [
      last ? texts.say("page-sitting-since", { time: clock(link.nowS - last.end_s) }) : "",
      shown ? texts.say("page-sitting-lasts", { time: clock(link.nowS - shown.began_s) }) : "",
    ];
    write(times, said.filter(Boolean).join(" · "));
  };
  setInterval(() => element.getClientRects().length > 0 && showTimes(), EVERY_MS);

  const update = () => {
    const all = sets();
    const identity = `${link.sitting?.shown.number}.${all.length}`;
    if (identity !== known) {
      // Another set, or another client: a note that is still being written belongs to the one before.
      keepNote();
      writtenOf = null;
      known = identity;
      chosen = null;
      endWaits();
      note.blur();
      write(copied, "");
    }
    strip.update();
    aim.update();
    past.hidden = !inRecord();
    const one = current();
    if (!one) return;
    for (const control of [numbers, next]) control.disabled = link.trouble !== null;
    write(given, givenLine(app, one));
    showNumbers(one);
    if (!writtenOf && !noteKept.isDue && keptAs(note.value) !== one.note) note.value = one.note;
    loadChosen.show(String(one.load ?? ""));
    load.disabled = link.trouble !== null || one.number === 0;
    list.update(one.number);
    showTimes();
  };

  // A 1 and a 0 soon after one another are a ten.
  let oneMs = -Infinity;
  const digit = (/** @type {string} */ key) => {
    const isTen = key === "0" && performance.now() - oneMs < TEN_MS;
    oneMs = key === "1" ? performance.now() : -Infinity;
    rate(isTen ? 10 : Number(key));
  };
  return { element, whole, update, acts: { digit, ten: () => rate(10), skip: () => skip.click(), note: () => note.focus(), keepNote } };
};

