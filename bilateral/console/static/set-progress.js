// The set as it goes: state, the client's screen, progress and count.

import { changesS, valueAt } from "./course.js";
import { make, mark, write } from "./elements.js";
import { Miniature } from "./miniature.js";
import { photos } from "./resting.js";

/** @typedef {import("./messages").SessionState} State */
/** @typedef {import("./messages").CourseShown} Course */

/** @param {import("./app.js").App} app */
export const setProgress = ({ link, texts }) => {
  const state = make("p", { id: "state" });
  const canvas = make("canvas", { id: "screen", role: "img", label: "page-set-screen" });
  const progress = make("progress", { id: "progress", max: 1, value: 0, label: "page-set-progress" });
  const count = make("p", { id: "count", class: "figures" });
  const miniature = new Miniature(canvas);

  const counted = (/** @type {string} */ what, /** @type {number} */ count) =>
    texts.say(`page-set-${what}`, { count });
  const seconds = (/** @type {number} */ count) => texts.say("page-set-seconds", { count: Math.round(count) });

  const length = (/** @type {State} */ { next: { length: { passes, sweeps, seconds: s } } }) =>
    [counted("passes", passes), counted("sweeps", sweeps), seconds(s)].join(" · ");

  const along = (/** @type {Course} */ { phase, end_sweep: end, rest_s: restS, held_s: heldS }) => {
    const done = valueAt(phase, link.nowS);
    const leftS = restS === null ? heldS ?? 0 : Math.max(0, restS - link.nowS);
    const passes = Math.ceil(end / 2);
    const words = [
      texts.say("page-set-pass-of", { pass: Math.min(passes, Math.floor(done / 2) + 1), passes }),
      texts.say("page-set-sweeps-of", { done: Math.floor(done), count: end }),
      texts.say("page-set-left", { seconds: Math.round(leftS) }),
    ];
    return { part: done / end, words: words.join(" · ") };
  };

  // Of a check nothing is counted: it is no set, and on one side it has no length.
  const measured = (/** @type {State | null} */ known) => {
    if (!known || (known.course && known.is_check)) return { part: 0, words: "" };
    return known.course ? along(known.course) : { part: 0, words: length(known) };
  };

  const shownState = () => (link.trouble === null ? link.state : null);

  // What stands still is drawn once.
  let drawn = "";
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
    const size = [canvas.clientWidth, canvas.clientHeight, devicePixelRatio];
    const still = JSON.stringify([size, known?.look, known?.next, link.bench?.rest, photosCome, texts.language]);
    const changed = Boolean(known?.course) || still !== drawn;
    drawn = known?.course ? "" : still;
    return changed;
  };

  // Frame by frame while something moves, and at rest until it does: a page that nobody looks at,
  // and a set that is held, leave the computer to the client.
  let frame = 0;
  let timer = 0;
  const goOn = (/** @type {Course | null | undefined} */ course) => {
    if (!course) return;
    const now = link.nowS;
    const stillS = Math.min(changesS(course.phase, now), changesS(course.opacity, now)) - now;
    if (stillS <= 0) frame = requestAnimationFrame(draw);
    else if (Number.isFinite(stillS)) timer = setTimeout(draw, stillS * 1000);
  };
  const draw = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    if (document.hidden || canvas.clientWidth === 0) return;
    const known = shownState();
    const rest = link.bench?.rest ?? null;
    const photo = photoOf(rest?.photo ?? "");
    const behind = groundOf(known?.look.ground?.photo ?? "");
    if (needsDrawing(known)) {
      miniature.draw(known, link.nowS, rest, photo, behind);
      const { part, words } = measured(known);
      progress.value = part;
      write(count, words);
      if (known?.course) progress.removeAttribute("aria-valuetext");
      else mark(progress, "aria-valuetext", texts.say("page-set-none"));
    }
    goOn(known?.course);
  };
  document.addEventListener("visibilitychange", draw);
  new ResizeObserver(draw).observe(canvas);

  return {
    element: make("section", { class: "set-progress", label: "page-set-title" }, state, make("div", { class: "screen" }, canvas), progress, count),
    update: () => {
      const { trouble, state: known } = link;
      const word = known?.is_check && known.course ? "check" : known?.state;
      write(state, trouble || !known ? "…" : texts.say(`page-states-${word}`));
      draw();
    },
  };
};
