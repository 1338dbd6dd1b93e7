// Eyes, ears and hands together: a slow beat on all of them, and how much earlier each is given.

import { wish } from "../parts/awaiting.js";
import { change, settingOf, valueOf } from "../choosing/chosen.js";
import { entry } from "../parts/controls.js";
import { make, mark, write } from "../parts/elements.js";
import { numeral } from "../parts/numeral.js";
import { judge, nowAndThen, plays, playsASet, step } from "../parts/steps.js";

const TRIMMED = /** @type {const} */ ([
  ["ears", "audio"],
  ["hands", "hands"],
  ["eyes", "display"],
]);
const FIELD = "latency_ms";
const FINE_MS = 1;
const COARSE_MS = 5;
const LONGEST_CUE_SWEEPS = 2;
/** @type {Record<string, number>} */
const ARROWS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

/** @typedef {import("../app.js").App} App */

/** @param {App} app @param {string} section */
const latencyOf = ({ link }, section) => {
  const value = valueOf(link, section, FIELD);
  return typeof value === "number" ? value : null;
};

/** @param {App} app @param {number | null} ms */
const inWords = ({ texts }, ms) => {
  if (ms === null) return texts.say("page-setup-timing-usual");
  if (ms === 0) return texts.say("page-setup-timing-exact");
  return texts.say(ms > 0 ? "page-setup-timing-earlier" : "page-setup-timing-later", { ms: Math.abs(ms) });
};

// The beat goes on until it is stopped; a cue on one side is over after its sweep.
/** @param {App} app */
const beats = (app) => {
  const endSweep = app.link.state?.course?.end_sweep ?? Infinity;
  return plays(app) && !playsASet(app) && endSweep > LONGEST_CUE_SWEEPS;
};

/**
 * A slider that is heard while it is pulled, a field for the number, and the way back.
 * @param {App} app
 * @param {string} output
 * @param {string} section
 */
const trim = (app, output, section) => {
  const { link } = app;
  const label = (/** @type {string} */ part) => `page-setup-timing-of-${output}-${part}`;
  const words = make("output", { class: "words" });
  const pulled = make("input", { type: "range", step: FINE_MS, label: label("slider") });
  const ask = (/** @type {number | string | null} */ ms) => change(link, section, FIELD, ms);
  const written = numeral({ label: label("figure") }, app.texts, FINE_MS, (ms, text) => {
    if (ms === null) return;
    if (!Number.isNaN(ms)) slider.hold(String(ms));
    ask(Number.isNaN(ms) ? text : ms);
  });
  const reset = make("button", {
    ...{ type: "button", text: "page-setup-reset", label: label("reset") },
    onclick: () => ask(/** @type {number | null} */ (settingOf(link, section, FIELD)?.usual ?? null)),
  });
  let isPulled = false;
  // What is still to be said of a pull that is over would undo what came after it.
  const askNowAndThen = nowAndThen((/** @type {number} */ ms) => isPulled && ask(ms));
  const read = (/** @type {number | null} */ ms) => {
    write(words, inWords(app, ms));
    mark(pulled, "aria-valuetext", inWords(app, ms));
  };
  const slider = entry(pulled, () => {
    isPulled = false;
    written.hold(pulled.valueAsNumber);
    ask(pulled.valueAsNumber);
  });
  pulled.addEventListener("input", () => {
    isPulled = true;
    read(pulled.valueAsNumber);
    written.hold(pulled.valueAsNumber);
    askNowAndThen(pulled.valueAsNumber);
  });
  pulled.addEventListener("keydown", (event) => {
    if (!event.shiftKey || !Object.hasOwn(ARROWS, event.key)) return;
    event.preventDefault();
    pulled.valueAsNumber += COARSE_MS * ARROWS[event.key];
    for (const type of ["input", "change"]) pulled.dispatchEvent(new Event(type));
  });
  const row = make(
    "div",
    { class: "row trim", role: "group", label: `page-outputs-${output}` },
    make("p", { class: "name" }, make("span", { text: `page-outputs-${output}` }), words),
    make("span", { class: "end", text: "page-setup-timing-later-end" }),
    pulled,
    make("span", { class: "end", text: "page-setup-timing-earlier-end" }),
    make("label", { class: "figure" }, written.element, make("span", { text: "unit-ms" })),
    reset,
  );
  const update = () => {
    const setting = settingOf(link, section, FIELD);
    const [lowest, highest] = [setting?.lowest ?? 0, setting?.highest ?? 0];
    mark(pulled, "min", String(lowest));
    mark(pulled, "max", String(highest));
    const ms = latencyOf(app, section);
    reset.disabled = ms === (setting?.usual ?? null);
    slider.show(String(ms ?? 0));
    written.show({ value: ms, lowest, highest });
    if (document.activeElement !== pulled || pulled.valueAsNumber === (ms ?? 0)) read(ms);
  };
  return { row, update };
};

/** @param {App} app @returns {import("../parts/steps.js").Step} */
export const timingStep = (app) => {
  const { link, texts } = app;
  /** @type {ReturnType<typeof wish<boolean>>} */
  const beating = wish();
  const isBeating = () => beating.or(beats(app));
  const beat = make("button", {
    type: "button",
    onclick: () => {
      const on = !isBeating();
      beating.ask(on);
      link.ask({ type: "metronome", on });
    },
  });
  const rows = TRIMMED.map(([output, section]) => trim(app, output, section));
  const waits = make("p", { class: "note", text: "page-setup-later", hidden: true });
  const frame = step(
    "timing",
    beat,
    ...rows.map(({ row }) => row),
    make("p", { class: "note", text: "page-setup-timing-keys" }),
    waits,
  );
  return {
    frame,
    update: () => {
      write(beat, texts.say(isBeating() ? "page-setup-timing-still" : "page-setup-timing-beat"));
      beat.disabled = playsASet(app);
      waits.hidden = !playsASet(app);
      for (const row of rows) row.update();
      const moved = TRIMMED.filter(([, section]) => latencyOf(app, section));
      const words = moved.map(([output, section]) =>
        texts.say("page-setup-timing-moved", {
          output: texts.say(`page-outputs-${output}`),
          words: inWords(app, latencyOf(app, section)),
        }),
      );
      judge(frame, words.join(" · ") || texts.say("page-setup-timing-untouched"), words.length ? "good" : "");
    },
  };
};
