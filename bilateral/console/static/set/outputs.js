// The outputs: what each does, its switch, its strength, and a cue on either side to try it.

import { change, settingOf, valueOf } from "../choosing/chosen.js";
import { slider, toggle } from "../parts/controls.js";
import { make, mark, write } from "../parts/elements.js";
import { gazeWords } from "../choosing/gaze.js";
import { loudness } from "../choosing/loudness.js";
import { GIVING, MISSING, conditionOf } from "../parts/steps.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {"eyes" | "ears" | "hands"} Output */

/** @type {Output[]} */
const OUTPUTS = ["eyes", "ears", "hands"];
const NO_HANDS = "none";
const ANY_HANDS = "auto";
const LOOKS = /** @type {Record<string, string>} */ ({ on: "fine", off: "quiet", unknown: "quiet" });
// After these nothing is given any more.
const OVER = new Set(["engine-gone", "closed"]);
const SYNC_LOOKS = /** @type {Record<string, string>} */ ({ good: "fine", unknown: "quiet" });

/**
 * A tile: a head that is always there, and what opens below it on a narrow page.
 * @param {string} id
 * @param {Node[]} head
 * @param {Node[]} body
 */
const tile = (id, head, body) => {
  const word = make("span", { id, class: "word" });
  const more = make("button", { type: "button", class: "more", "aria-expanded": "false" }, make("span", { text: `page-outputs-${id}` }), make("span", { class: "word" }));
  const element = make(
    "section",
    { class: "tile", label: `page-outputs-${id}` },
    more,
    make(
      "div",
      { class: "inner" },
      make("div", { class: "head" }, make("h3", { text: `page-outputs-${id}` }), word, ...head),
      make("div", { class: "body" }, ...body),
    ),
  );
  const open = (/** @type {boolean} */ opens, isCalled = false) => {
    element.classList.toggle("open", opens);
    element.classList.toggle("called", isCalled);
    mark(more, "aria-expanded", String(opens));
  };
  const closeFor = (/** @type {EventTarget | null} */ target) => {
    if (target instanceof Node && !element.contains(target)) open(false);
  };
  more.onclick = () => open(element.classList.contains("called") || !element.classList.contains("open"));
  let hasCalled = false;
  /** With its device lost, or missing, it opens by itself, once, and closes again unless it was meant since. */
  const call = (/** @type {boolean} */ isLost, /** @type {boolean} */ mayOpen) => {
    if (isLost && mayOpen && !hasCalled && !element.classList.contains("open")) open(true, true);
    if (!(isLost && mayOpen) && element.classList.contains("called")) open(false);
    hasCalled = isLost && (hasCalled || mayOpen);
  };
  // What is opened lies over other controls, so it goes when one of those is meant, and by Escape.
  element.addEventListener("focusout", ({ relatedTarget }) => closeFor(relatedTarget));
  element.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") open(false);
  });
  document.addEventListener("pointerdown", ({ target }) => closeFor(target));
  const show = (/** @type {string} */ text, /** @type {string} */ look) => {
    for (const place of element.querySelectorAll(".word")) {
      write(place, text);
      mark(place, "class", `word ${look}`);
    }
  };
  return { element, show, call };
};

/**
 * @param {App} app
 * @param {Output} output
 */
const trial = ({ link }, output) => {
  const cue = (/** @type {"left" | "right"} */ side) =>
    make("button", { type: "button", class: "small", text: `page-outputs-${side}`, label: `page-outputs-try-${output}-${side}`, onclick: () => link.ask({ type: "check", output, side }) });
  return make("fieldset", { class: "trial", label: "page-outputs-test" }, make("span", { text: "page-outputs-test", "aria-hidden": "true" }), cue("left"), cue("right"));
};

/**
 * @param {App} app
 * @param {string} section
 * @param {string} field
 * @param {(value: number) => string} worded
 * @param {(value: number) => string} [detail] what it is in another measure
 */
const strength = ({ link }, section, field, worded, detail = () => "") => {
  const exact = make("small", { class: "note figures" });
  const pull = slider(
    { id: `pull-${field}`, label: `setting-${section}-${field}`, step: "1" },
    (value) => {
      write(exact, detail(value));
      return worded(value);
    },
    (value) => change(link, section, field, value),
  );
  const update = () => {
    const setting = settingOf(link, section, field);
    if (setting) pull.show(Number(valueOf(link, section, field)), setting.lowest ?? 0, setting.highest ?? 0);
  };
  return { element: make("div", { class: "pull" }, pull.element, make("span", { class: "stands" }, pull.figure, exact)), update };
};

/** @param {App} app */
export const outputs = (app) => {
  const { link, texts } = app;

  const showTarget = toggle({ id: "eyes-on", label: "page-outputs-switch-eyes" }, (on) => change(link, "target", "shown", on));
  const playTones = toggle({ id: "ears-on", label: "page-outputs-switch-ears" }, (on) => change(link, "audio", "on", on));
  const hasHands = () => (valueOf(link, "hands", "buzzers") ?? NO_HANDS) !== NO_HANDS;
  // The device stays the one that was chosen; only a room that has none yet takes what it finds.
  const giveBuzz = toggle({ id: "hands-on", label: "page-outputs-switch-hands" }, (on) => {
    change(link, "hands", "on", on);
    if (on && !hasHands()) change(link, "hands", "buzzers", ANY_HANDS);
  });
  const way = make("p", { class: "note" });
  const measured = (/** @type {string} */ unit) => (/** @type {number} */ value) => texts.say("page-settings-with-unit", { value, unit: texts.unit(unit) });
  const level = strength(app, "audio", "level_dbfs", (dbfs) => loudness(app, dbfs), measured("dBFS"));
  const power = strength(app, "hands", "strength_percent", measured("%"));
  const figures = make("ul", { class: "note figures" });
  const trials = { ears: trial(app, "ears"), hands: trial(app, "hands") };
  const tiles = {
    eyes: tile("eyes", [showTarget.element], [way]),
    ears: tile("ears", [playTones.element], [level.element, trials.ears]),
    hands: tile("hands", [giveBuzz.element], [power.element, trials.hands]),
    sync: tile("sync", [], [make("details", {}, make("summary", { text: "page-outputs-figures" }), figures)]),
  };

  const showFigures = (/** @type {import("../agreed/messages").SessionState} */ { sync_figures: all, frames_lost: count }) => {
    const ms = (/** @type {number} */ value) => texts.number(value, 1, 1);
    const lines = all.map(({ one, other, median_ms: median, p99_ms: p99 }) =>
      texts.say("page-outputs-apart", { one: texts.say(`page-outputs-${one}`), other: texts.say(`page-outputs-${other}`), median: ms(median), p99: ms(p99) }),
    );
    const words = [...lines, texts.say("page-outputs-frames-lost", { count })];
    if (figures.dataset.words === words.join("\n")) return;
    figures.dataset.words = words.join("\n");
    figures.replaceChildren(...words.map((line) => make("li", {}, line)));
  };

  const showWay = () => {
    const { sweep, peak } = gazeWords(app);
    write(way, [sweep || texts.say("page-outputs-unmeasured"), peak].filter(Boolean).join(" · "));
  };

  const update = () => {
    const { state, trouble } = link;
    element.disabled = trouble !== null;
    if (!state) return;
    for (const output of OUTPUTS) {
      const condition = conditionOf(app, output);
      tiles[output].show(texts.say(`page-outputs-conditions-${condition}`), LOOKS[condition] ?? "warn");
    }
    if (trouble) tiles.sync.show(texts.say("page-outputs-conditions-unknown"), LOOKS.unknown);
    else tiles.sync.show(texts.say(`page-outputs-syncs-${state.sync}`), SYNC_LOOKS[state.sync] ?? "warn");
    showFigures(state);
    showWay();
    const isOver = OVER.has(trouble ?? "");
    showTarget.show(!isOver && valueOf(link, "target", "shown") === true);
    playTones.show(!isOver && valueOf(link, "audio", "on") === true);
    giveBuzz.show(!isOver && hasHands() && valueOf(link, "hands", "on") === true);
    level.update();
    power.update();
    const plays = state.course !== null && !state.is_check;
    // In the midst of a set nothing comes up under the hand: that it is lost stands there in any case.
    const lost = OUTPUTS.filter((output) => MISSING.has(conditionOf(app, output)));
    for (const output of OUTPUTS) tiles[output].call(lost.includes(output), !plays && output === lost[0]);
    trials.ears.disabled = plays || !GIVING.has(conditionOf(app, "ears"));
    trials.hands.disabled = plays || !GIVING.has(conditionOf(app, "hands"));
  };
  const element = make(
    "fieldset",
    { class: "outputs therapist", label: "page-outputs-title" },
    ...Object.values(tiles).map(({ element: one }) => one),
  );
  return { element, update };
};
