// Eyes, ears and hands together: a slow beat on all of them, and how much earlier each is given.

import { make, mark, write } from "./elements.js";
import {
  captioned,
  change,
  chosen,
  enter,
  judge,
  nowAndThen,
  playsASet,
  plays,
  settingOf,
  step,
  turning,
} from "./setup-parts.js";

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

/** @typedef {import("./app.js").App} App */

/** @param {App} app @param {string} section */
const latencyOf = (app, section) => {
  const value = chosen(app, section, FIELD);
  return typeof value === "number" ? value : null;
};

/** @param {App} app @param {number | null} ms */
const inWords = ({ texts }, ms) => {
  if (ms === null) return texts.say("setup.timing.usual");
  if (ms === 0) return texts.say("setup.timing.exact");
  return texts.say(ms > 0 ? "setup.timing.earlier" : "setup.timing.later", { ms: Math.abs(ms) });
};

// The beat goes on until it is stopped; a cue on one side is over after its sweep.
/** @param {App} app */
const beats = (app) => {
  const endSweep = app.link.state?.course?.end_sweep ?? Infinity;
  return plays(app) && !playsASet(app) && endSweep > LONGEST_CUE_SWEEPS;
};

/** @param {App} app @param {string} output @param {string} section */
const trim = (app, output, section) => {
  const words = make("output", { class: "words" });
  const slider = make("input", { type: "range", step: FINE_MS, label: `setup.timing.of.${output}.slider` });
  const figure = make("input", {
    ...{ type: "number", step: FINE_MS, inputMode: "numeric", autocomplete: "off" },
    label: `setup.timing.of.${output}.figure`,
  });
  const reset = make("button", {
    type: "button",
    text: "setup.reset",
    label: `setup.timing.of.${output}.reset`,
    onclick: () => change(app, section, FIELD, settingOf(app, section, FIELD)?.usual ?? null),
  });
  const send = nowAndThen((/** @type {number} */ ms) => change(app, section, FIELD, ms));
  const slide = (/** @type {number} */ ms) => {
    write(words, inWords(app, ms));
    mark(slider, "aria-valuetext", inWords(app, ms));
    figure.value = String(ms);
    send(ms);
  };
  slider.oninput = () => slide(slider.valueAsNumber);
  slider.onkeydown = (event) => {
    if (!event.shiftKey || !Object.hasOwn(ARROWS, event.key)) return;
    event.preventDefault();
    slider.valueAsNumber += COARSE_MS * ARROWS[event.key];
    slide(slider.valueAsNumber);
  };
  figure.onchange = () => {
    if (Number.isFinite(figure.valueAsNumber)) change(app, section, FIELD, figure.valueAsNumber);
    figure.blur();
  };
  const row = make(
    "div",
    { class: "row trim", role: "group", label: `setup.outputs.${output}` },
    make("p", { class: "name" }, make("span", { text: `setup.outputs.${output}` }), words),
    make("span", { class: "end", text: "setup.timing.laterEnd" }),
    slider,
    make("span", { class: "end", text: "setup.timing.earlierEnd" }),
    make("label", { class: "figure" }, figure, make("span", {}, "ms")),
    reset,
  );
  const update = () => {
    const setting = settingOf(app, section, FIELD);
    for (const field of [slider, figure]) {
      mark(field, "min", String(setting?.lowest ?? 0));
      mark(field, "max", String(setting?.highest ?? 0));
    }
    const ms = latencyOf(app, section);
    reset.disabled = ms === (setting?.usual ?? null);
    if (document.activeElement === slider) return;
    enter(slider, String(ms ?? 0));
    enter(figure, ms === null ? "" : String(ms));
    write(words, inWords(app, ms));
    mark(slider, "aria-valuetext", inWords(app, ms));
  };
  return { row, update };
};

/** @param {App} app @returns {import("./setup-parts.js").Step} */
export const timingStep = (app) => {
  const { link, texts } = app;
  const beat = turning({ label: "setup.timing.beat" }, (on) => link.ask({ type: "metronome", on }));
  const rows = TRIMMED.map(([output, section]) => trim(app, output, section));
  const waits = make("p", { class: "note", text: "setup.later", hidden: true });
  const frame = step(
    "timing",
    captioned(beat, "setup.timing.beat"),
    ...rows.map(({ row }) => row),
    make("p", { class: "note", text: "setup.timing.keys" }),
    waits,
  );
  return {
    frame,
    update: () => {
      mark(beat, "aria-checked", String(beats(app)));
      beat.disabled = playsASet(app);
      waits.hidden = !playsASet(app);
      for (const row of rows) row.update();
      const moved = TRIMMED.filter(([, section]) => latencyOf(app, section));
      const words = moved.map(([output, section]) =>
        texts.say("setup.timing.moved", {
          output: texts.say(`setup.outputs.${output}`),
          words: inWords(app, latencyOf(app, section)),
        }),
      );
      judge(frame, words.join(" · ") || texts.say("setup.timing.untouched"), words.length ? "good" : "");
    },
  };
};
