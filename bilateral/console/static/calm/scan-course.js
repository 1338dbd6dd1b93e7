// A body scan that is on: where it is, and what can be done in it.

import { foreign, make, mark, write } from "../parts/elements.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../agreed/messages").ScanShown} Scan */

const LOOK_MS = 250;

/** @param {App} app */
export const scanCourse = ({ link, texts }) => {
  /** @type {Set<number>} The places that the therapist has marked. */
  const marked = new Set();
  let begun = "";
  let drawn = "";
  let timer = 0;

  const count = make("p", { class: "note figures" });
  const place = make("p", { class: "scan-place", "aria-live": "polite" });
  const following = make("p", { class: "note" });
  const left = make("progress", { max: 1, value: 0, label: "page-scan-left" });
  const next = make("button", { type: "button", class: "main next", text: "page-scan-next", onclick: () => link.ask({ type: "start" }) });
  const anchor = make("button", { type: "button", text: "page-scan-to-anchor", onclick: () => link.ask({ type: "scan-anchor" }) });
  const back = make("button", { type: "button", text: "page-scan-back", onclick: () => link.ask({ type: "scan-back" }) });
  const leave = make("button", { type: "button", class: "plain", text: "page-scan-leave", onclick: () => end("left") });
  const going = make("div", { class: "row scan-acts" }, next, back, anchor, leave);
  const clear = make("button", { type: "button", class: "main", text: "page-scan-clear", onclick: () => end("clear") });
  const notClear = make("button", { type: "button", text: "page-scan-keep", onclick: () => end("where not") });
  const asking = make("div", { class: "row scan-acts" }, clear, notClear);
  const list = make("div", { class: "chips", role: "group", label: "page-scan-marks" });
  const hint = make("p", { class: "note", text: "page-scan-marks" });
  const element = make("div", { class: "scan-course" }, count, place, following, left, going, asking, hint, list);

  const end = (/** @type {"clear" | "where not" | "left"} */ result) =>
    link.ask({ type: "scan-end", result, where_not: result === "where not" ? [...marked] : [] });

  const drawMarks = (/** @type {Scan} */ scan) => {
    const known = JSON.stringify([scan.places, scan.place, scan.is_at_anchor, [...marked]]);
    if (known === drawn) return;
    drawn = known;
    const at = [...list.children].indexOf(/** @type {Element} */ (document.activeElement));
    list.replaceChildren(
      ...scan.places.map((words, index) => {
        const chip = foreign("button", { type: "button", class: "chip", "aria-pressed": String(marked.has(index)) }, words);
        if (index === scan.place && !scan.is_at_anchor) chip.setAttribute("aria-current", "step");
        chip.onclick = () => {
          if (!marked.delete(index)) marked.add(index);
          update();
        };
        return chip;
      }),
    );
    /** @type {HTMLElement | undefined} */ (list.children[at])?.focus();
  };

  const showTime = (/** @type {Scan} */ { due_s: dueS, since_s: sinceS, is_held: isHeld }) => {
    clearTimeout(timer);
    left.hidden = dueS === null;
    if (dueS === null || isHeld) return;
    left.value = Math.min(1, (link.nowS - sinceS) / (dueS - sinceS));
    if (!document.hidden) timer = setTimeout(update, LOOK_MS);
  };

  const say = (/** @type {Element} */ where, /** @type {string} */ words, /** @type {boolean} */ isOwn) => {
    mark(where, "translate", isOwn ? "no" : "yes");
    write(where, words);
  };

  const update = () => {
    const scan = link.state?.scan ?? null;
    element.hidden = scan === null;
    if (!scan) {
      clearTimeout(timer);
      begun = "";
      return;
    }
    const { places, place: at, is_at_anchor: isAtAnchor } = scan;
    const known = JSON.stringify([places, scan.anchor]);
    if (begun !== known) {
      begun = known;
      marked.clear();
      // Whoever began it below a long list sees where it is.
      element.parentElement?.firstElementChild?.scrollIntoView({ block: "end" });
    }
    const asks = at >= places.length && !isAtAnchor;
    if (asks) say(place, texts.say("page-scan-asks"), false);
    else if (isAtAnchor) say(place, texts.say("page-scan-at-anchor", { anchor: scan.anchor }), true);
    else say(place, places[at], true);
    write(count, at < places.length ? texts.say("page-scan-count", { place: at + 1, count: places.length }) : "");
    const to = isAtAnchor ? places[at] : places[at + 1];
    say(following, to && !asks ? texts.say("page-scan-then", { place: to }) : "", Boolean(to));
    going.hidden = asks;
    asking.hidden = !asks;
    notClear.disabled = marked.size === 0;
    drawMarks(scan);
    showTime(scan);
  };
  return { element, update };
};
