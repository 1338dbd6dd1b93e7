// A path of the therapist's own: handles at even times of a pass, pulled up and down. The line that
// comes of them, and whether it may be given, the console says.

import { HIGHEST_PERCENT } from "../agreed/agreed.js";
import { awaiting } from "../parts/awaiting.js";
import { DRAWN, change, settingOf, valueOf } from "./chosen.js";
import { drawn } from "../parts/choice-tiles.js";
import { make, mark, write } from "../parts/elements.js";
import { remarkOf, weighing } from "./weighing.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../agreed/messages").SettingShown} Setting */
/** @typedef {import("../agreed/messages").ChoicePicture["course"]} Course */

const [SECTION, PATH] = ["motion", "path"];
const STEP = 5;
/** Handles that stand beside each other are told apart by where they are across. */
const FLATTENED = 0.25;
/** Handles on the way to the right, and as many on the way back, that are offered. */
const COUNTS = [3, 5, 7, 9];
/** @type {Record<string, number>} */
const RAISES = { ArrowUp: 1, ArrowDown: -1 };
/** @type {Record<string, number>} */
const LEADS = { ArrowRight: 1, ArrowLeft: -1 };

const heightsIn = (/** @type {string} */ text) => text.split(" ").map(Number);
const within = (/** @type {number} */ height) => Math.max(-HIGHEST_PERCENT, Math.min(Math.round(height), HIGHEST_PERCENT));

/** Each half-way towards its neighbours. */
const smoothed = (/** @type {number[]} */ heights) =>
  heights.map((height, n) => within((heights[(n || heights.length) - 1] + 2 * height + heights[(n + 1) % heights.length]) / 4));

/** Back on the line on which it came. */
const thereAndBack = (/** @type {number[]} */ heights) =>
  heights.map((height, n) => (2 * n > heights.length ? heights[heights.length - n] : height));

/**
 * Where a line is at a share of a pass.
 * @param {Course} course its two sweeps, as places at even times
 * @param {number} share
 */
const placeOn = (course, share) => {
  const sweep = course[share < 0.5 ? 0 : 1];
  const at = ((2 * share) % 1) * (sweep.length - 1);
  const before = Math.floor(at);
  const [from, to] = [sweep[before], sweep[Math.min(before + 1, sweep.length - 1)]];
  return { x: from[0] + (at - before) * (to[0] - from[0]), y: from[1] + (at - before) * (to[1] - from[1]) };
};

/**
 * How high a line is at so many even times of a pass.
 * @param {Course} course
 * @param {number} total
 * @param {number} up from the middle to 100 %
 */
const heightsOn = (course, total, up) =>
  Array.from({ length: total }, (_, n) => within((-HIGHEST_PERCENT * placeOn(course, n / total).y) / up));

/**
 * @param {App} app
 * @param {Setting} setting
 * @param {string} id
 * @param {(value: string) => void} ask
 * @returns {import("./settingfields.js").Field}
 */
export const pathDrawing = (app, setting, id, ask) => {
  const { link, texts } = app;
  const [left, top, wide, high] = link.form?.picture_box ?? [0, 0, 1, 1];
  const usual = settingOf(link, SECTION, PATH)?.pictures.find(({ choice }) => choice === DRAWN)?.course ?? [];
  const across = -usual[0][0][0];
  const up = across + (high - wide) / 2; // the margin is the same all round
  const weights = weighing(app, setting);
  /** @type {number[]} */
  let heights = [];
  /** @type {HTMLElement[]} */
  let handles = [];
  let [chosen, held] = [0, false];
  const [answer, weight] = [awaiting(), awaiting()];
  let looked = "";
  let total = 0; // handles that are wanted

  const lines = [drawn("polyline", { class: "way back" }), drawn("polyline", { class: "way" })];
  const picture = drawn("svg", { class: "picture", viewBox: [left, top, wide, high].join(" "), "aria-hidden": "true" });
  picture.append(drawn("line", { class: "middle", x1: -across, x2: across, y1: 0, y2: 0 }), drawn("line", { class: "middle", x1: 0, x2: 0, y1: -up, y2: up }), ...lines);
  const board = make("div", { class: "board" }, /** @type {SVGElement} */ (picture));
  const remark = make("p", { class: "note remark" });
  const act = (/** @type {string} */ name, /** @type {() => void} */ onclick) => make("button", { type: "button", class: "small", text: `page-drawing-${name}`, onclick });
  const begin = act("begin", () => change(link, SECTION, PATH, DRAWN));
  const acts = make(
    "div",
    { class: "row" },
    act("smooth", () => take(smoothed(heights))),
    act("same-way", () => take(thereAndBack(heights))),
    act("again", () => take(heightsIn(String(setting.usual)))),
  );
  const counts = COUNTS.map((count) => make("button", { type: "button", class: "small", translate: false, onclick: () => takeCount(count) }, String(count)));
  const ways = make("div", { class: "row", role: "group", "aria-labelledby": `${id}-handles` }, make("span", { id: `${id}-handles`, class: "note", text: "page-drawing-handles" }), make("div", { class: "pieces" }, ...counts));
  const sheet = make("div", { class: "drawing-sheet", hidden: true }, board, make("div", { class: "beside" }, make("p", { class: "note", text: "page-drawing-how" }), acts, ways, remark));
  const element = make("div", { class: "drawing", id, role: "group", "aria-labelledby": `${id}-name` }, begin, sheet);

  // Across as on every path: sides and cues are where they always are.
  const placeOf = (/** @type {number} */ n) => [placeOn(usual, n / heights.length).x, (-up * heights[n]) / HIGHEST_PERCENT];
  const nameOf = (/** @type {number} */ n) => {
    const half = heights.length / 2;
    if (n === 0 || n === half) return texts.say(n ? "page-drawing-right" : "page-drawing-left");
    return texts.say(n < half ? "page-drawing-there" : "page-drawing-back", { number: n < half ? n : Math.ceil(n - half), count: Math.ceil(half) - 1 });
  };

  const place = () => {
    counts.forEach((count, n) => mark(count, "aria-pressed", String(heights.length === 2 * (COUNTS[n] + 1))));
    if (handles.length !== heights.length) {
      chosen = 0;
      handles = heights.map((_, n) => make("div", { class: 2 * n > heights.length ? "handle back" : "handle", role: "slider", "aria-orientation": "vertical", "aria-valuemin": -HIGHEST_PERCENT, "aria-valuemax": HIGHEST_PERCENT, onfocus: () => reach(n) }));
      board.replaceChildren(/** @type {SVGElement} */ (picture), ...handles);
    }
    handles.forEach((handle, n) => {
      const [x, y] = placeOf(n);
      handle.style.left = `${(100 * (x - left)) / wide}%`;
      handle.style.top = `${(100 * (y - top)) / high}%`;
      mark(handle, "tabindex", n === chosen ? "0" : "-1");
      mark(handle, "aria-label", nameOf(n));
      mark(handle, "aria-valuenow", String(heights[n]));
      mark(handle, "aria-valuetext", texts.say("page-settings-with-unit", { value: texts.number(heights[n], 0), unit: texts.unit(setting.unit) }));
    });
  };

  const reach = (/** @type {number} */ n) => {
    chosen = n;
    place();
  };

  /** Ask what comes of it, one thing at a time, and show what is known. */
  const look = () => {
    place();
    const text = heights.join(" ");
    const known = weights.of(looked);
    if (known || !weight.isDue) {
      if (looked !== text) weight.begin();
      looked = text;
      weights.ask([text]);
    }
    if (!known) return;
    draw(known.course);
    write(remark, remarkOf(app, known));
    remark.classList.toggle("refusal", known.refused.length > 0);
    const wanted = total;
    total = 0;
    if (wanted && wanted !== heights.length && known.course.length === 2) take(heightsOn(known.course, wanted, up));
  };

  const draw = (/** @type {Course} */ [there = [], back = []]) =>
    [back, there].forEach((sweep, n) => mark(lines[n], "points", sweep.map((one) => one.join()).join(" ")));

  const take = (/** @type {number[]} */ wanted) => {
    heights = wanted;
    answer.begin();
    ask(heights.join(" "));
    look();
  };
  // The line goes on as well as so many handles can say it, once it is known what comes of the last.
  const takeCount = (/** @type {number} */ count) => {
    total = 2 * (count + 1);
    look();
  };
  const raised = (/** @type {number} */ height) => heights.map((one, n) => (n === chosen ? within(height) : one));

  // Where a pointer is, within the box.
  const pointed = (/** @type {PointerEvent} */ { clientX, clientY }) => {
    const box = board.getBoundingClientRect();
    return [left + (wide * (clientX - box.left)) / box.width, top + (high * (clientY - box.top)) / box.height];
  };
  // Whatever is pressed on the board means the handle that is nearest.
  board.onpointerdown = (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const [x, y] = pointed(event);
    const far = heights.map((_, n) => Math.hypot(placeOf(n)[0] - x, FLATTENED * (placeOf(n)[1] - y)));
    const near = Math.min(...far);
    if (far[chosen] > near) chosen = far.indexOf(near);
    held = true;
    board.setPointerCapture(event.pointerId);
    handles[chosen].focus();
  };
  board.onpointermove = (event) => {
    if (!held) return;
    heights = raised((-HIGHEST_PERCENT * pointed(event)[1]) / up);
    look();
  };
  board.onpointerup = () => {
    if (held) take(heights);
    held = false;
  };
  board.onpointercancel = () => {
    held = false;
  };
  board.onkeydown = (event) => {
    const { key, shiftKey } = event;
    if (Object.hasOwn(RAISES, key)) take(raised(heights[chosen] + RAISES[key] * (shiftKey ? 1 : STEP)));
    else if (Object.hasOwn(LEADS, key)) handles[(chosen + LEADS[key] + handles.length) % handles.length].focus();
    else return;
    event.preventDefault();
  };

  return {
    element,
    input: element,
    show: (value) => {
      const isDrawn = valueOf(link, SECTION, PATH) === DRAWN;
      begin.hidden = isDrawn;
      sheet.hidden = !isDrawn;
      if (!isDrawn) return;
      if (!held && !answer.isDue) {
        heights = heightsIn(String(value));
        draw(link.workspace?.drawing ?? []);
      }
      look();
    },
    revoke: answer.end,
  };
};
