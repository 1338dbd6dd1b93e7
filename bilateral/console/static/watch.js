// The set as it goes: state, the client's screen, progress and count.

import { phaseAt, restS } from "./course.js";
import { make, write } from "./elements.js";
import { Miniature } from "./miniature.js";

/** @typedef {import("./messages").SessionState} State */

/** @param {import("./app.js").App} app */
export const watch = ({ link, texts }) => {
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

  const along = (/** @type {State} */ { now: { speed_hz: hz } }, /** @type {import("./course.js").Course} */ course) => {
    const done = phaseAt(course, link.nowS);
    const end = course.end_sweep;
    if (end === null) return { part: null, words: counted("sweeps", Math.floor(done)) };
    const left = restS(course) - link.nowS;
    const leftS = Number.isFinite(left) ? Math.max(0, left) : (end - done) / (2 * hz);
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
    return known.course ? along(known, known.course) : { part: 0, words: length(known) };
  };

  // What stands still is drawn once: a page that nobody looks at leaves the computer to the set.
  let drawn = "";
  const needsDrawing = (/** @type {State | null} */ known) => {
    if (canvas.clientWidth === 0) return false;
    const size = [canvas.clientWidth, canvas.clientHeight, devicePixelRatio];
    const still = JSON.stringify([size, known?.look, known?.next, texts.language]);
    const changed = Boolean(known?.course) || still !== drawn;
    drawn = known?.course ? "" : still;
    return changed;
  };

  const draw = () => {
    requestAnimationFrame(draw);
    const known = link.trouble === null ? link.state : null;
    if (!needsDrawing(known)) return;
    miniature.draw(known, link.nowS);
    const shown = measured(known);
    if (shown.part === null) progress.removeAttribute("value");
    else progress.value = shown.part;
    write(count, shown.words);
  };
  requestAnimationFrame(draw);

  return {
    element: make("section", { class: "watch", label: "page-set-title" }, state, canvas, progress, count),
    update: () => {
      const { trouble, state: known } = link;
      const word = known?.is_check && known.course ? "check" : known?.state;
      write(state, trouble || !known ? "…" : texts.say(`page-states-${word}`));
    },
  };
};
