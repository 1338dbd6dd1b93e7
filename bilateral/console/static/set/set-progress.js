// The set as it goes: state, the client's screen, progress and count.

import { valueOf } from "../choosing/chosen.js";
import { changesS, valueAt } from "../screen/course.js";
import { make, mark, write } from "../parts/elements.js";
import { Miniature } from "../screen/miniature.js";
import { presetName } from "../words/preset-names.js";
import { photos } from "../screen/resting.js";
import { clock, paceOnTheWay, speedOf } from "../record/sitting-words.js";

/** @typedef {import("../agreed/messages").SessionState} State */
/** @typedef {import("../agreed/messages").CourseShown} Course */

const STEPS = 500;

/** @param {import("../app.js").App} app */
export const setProgress = (app) => {
  const { link, texts } = app;
  const state = make("p", { id: "state" });
  const canvas = make("canvas", { id: "screen", role: "img", label: "page-set-screen" });
  const progress = make("progress", { id: "progress", max: 1, value: 0, label: "page-set-progress" });
  const count = make("p", { id: "count", class: "figures" });
  // While a set is given: read from across the room.
  const passes = make("p", { id: "passes", class: "figures", "aria-hidden": "true" });
  const going = make("p", { id: "going", class: "note figures" });
  const miniature = new Miniature(canvas);

  const seconds = (/** @type {number} */ count) => texts.say("page-set-seconds", { count: Math.round(count) });
  const minutes = (/** @type {number} */ s) => texts.say("page-home-of-minutes", { minutes: texts.number(s / 60, 1) });

  const speedWords = (/** @type {import("../agreed/messages").SetShown} */ set) => speedOf(app, set);

  /** Of an exercise only its passes are counted, which are breaths or swings, and minutes. */
  const length = (/** @type {State} */ { next: { exercise: of = "", length: { passes, sweeps, seconds: s } } }) =>
    [texts.say("page-set-passes", { count: passes, of }), ...(of ? [minutes(s)] : [texts.say("page-set-sweeps", { count: sweeps }), seconds(s)])].join(" · ");

  // Between two sets it is said what comes.
  const next = (/** @type {State} */ known) => {
    const { preset } = known.next;
    const what = [presetName(app, preset), length(known), speedWords(known.next)].join(" · ");
    return texts.say("page-sitting-next", { what });
  };

  const along = (/** @type {Course} */ { phase, end_sweep: end, rest_s: restS, held_s: heldS }) => {
    const done = valueAt(phase, link.nowS);
    const leftS = restS === null ? heldS ?? 0 : Math.max(0, restS - link.nowS);
    const passes = Math.ceil(end / 2);
    const of = link.state?.now.exercise ?? "";
    const words = [
      texts.say("page-set-pass-of", { pass: Math.min(passes, Math.floor(done / 2) + 1), passes, of }),
      ...(of ? [] : [texts.say("page-set-sweeps-of", { done: Math.floor(done), count: end })]),
      of ? texts.say("page-set-left-time", { time: clock(leftS) }) : texts.say("page-set-left", { seconds: Math.round(leftS) }),
    ];
    return { part: done / end, words: words.join(" · "), large: `${Math.min(passes, Math.floor(done / 2))} / ${passes}` };
  };
  const way = () => {
    const path = link.state?.is_pending ? null : valueOf(link, "motion", "path");
    return path === null ? "" : texts.say(`setting-motion-path.choice-${path}`);
  };
  const goingWords = (/** @type {State | null} */ known) => {
    if (!known?.course || known.is_check) return "";
    return [paceOnTheWay(app) || speedWords(known.now), known.now.exercise ? "" : way()].filter(Boolean).join(" · ");
  };

  // Of a check nothing is counted: it is no set, and on one side it has no length.
  const measured = (/** @type {State | null} */ known) => {
    if (!known || (known.course && known.is_check)) return { part: 0, words: "", large: "" };
    if (known.course) return along(known.course);
    const isNext = known.sets_begun > known.sets_before && link.role === "therapist";
    return { part: 0, words: isNext ? next(known) : length(known), large: "" };
  };

  const shownState = () => (link.trouble === null ? link.state : null);

  // What stands still is drawn once. How large it is, is told by the browser: to ask has the page laid out at once.
  let drawn = "";
  let size = [0, 0];
  let photosCome = 0;
  const photoOf = photos(link, () => {
    photosCome += 1;
    draw();
  });
  const groundOf = photos(link, () => {
    photosCome += 1;
    draw();
  });
  const needsDrawing = (/** @type {State | null} */ known) => {
    if (known?.course) {
      drawn = "";
      return true;
    }
    const still = JSON.stringify([size, devicePixelRatio, known?.look, known?.words, known?.next, link.workspace?.rest, photosCome, texts.language]);
    const changed = still !== drawn;
    drawn = still;
    return changed;
  };

  // Frame by frame while something moves, and at rest until it does: a page that nobody looks at,
  // and a set that is held, leave the computer to the client.
  let frame = 0;
  let timer = 0;
  const goOn = (/** @type {State | null} */ known) => {
    if (!known?.course) return;
    const { course, look } = known;
    const now = link.nowS;
    const trailS = look.trail?.lasts_s ?? 0;
    const fades = [course.opacity, course.sight].map((knots) => changesS(knots, now));
    const stillS = Math.min(changesS(course.phase, now - trailS), ...fades) - now;
    if (stillS <= 0) frame = requestAnimationFrame(draw);
    else if (Number.isFinite(stillS)) timer = setTimeout(draw, stillS * 1000);
  };
  const draw = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    if (document.hidden || progress.closest("[hidden]")) return;
    const known = shownState();
    const rest = link.workspace?.rest ?? null;
    const photo = photoOf(rest?.photo ?? "");
    const behind = groundOf(known?.look.ground?.photo ?? "");
    if (needsDrawing(known)) {
      if (size[0] > 0) miniature.draw(known, link.nowS, rest, photo, behind);
      const { part, words, large } = measured(known);
      // As finely as it is seen: whatever changes it has the page laid out anew.
      const step = Math.round(part * STEPS) / STEPS;
      if (progress.value !== step) progress.value = step;
      write(count, words);
      write(passes, large);
      if (known?.course) progress.removeAttribute("aria-valuetext");
      else mark(progress, "aria-valuetext", texts.say("page-set-none"));
    }
    goOn(known);
  };
  document.addEventListener("visibilitychange", draw);
  new ResizeObserver(([{ contentRect: { width, height } }]) => {
    size = [width, height];
    draw();
  }).observe(canvas);

  return {
    element: make("section", { class: "set-progress", label: "page-set-title" }, state, passes, going, make("div", { class: "screen" }, canvas), progress, count),
    update: () => {
      const { trouble, state: known } = link;
      const word = known?.is_check && known.course ? "check" : known?.state;
      write(state, trouble || !known ? "…" : texts.say(`page-states-${word}`));
      write(going, goingWords(shownState()));
      draw();
    },
  };
};
