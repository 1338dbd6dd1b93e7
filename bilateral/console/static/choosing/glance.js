// What a sound is like before it is heard: its outline, how long and how loud it is.

import { valueOf } from "./chosen.js";
import { make, write } from "../parts/elements.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../agreed/messages").SoundGlanceShown} Seen */

const SVG = "http://www.w3.org/2000/svg";
const HIGH = 24;
const WIDE = 4;
const MINUTE_S = 60;
/** Of these there is nothing to be seen: the field of its file shows what music is like. */
const NOT_SEEN = new Set(["none", "music"]);

const drawn = (/** @type {number[]} */ outline) => {
  const element = document.createElementNS(SVG, "svg");
  element.setAttribute("class", "outline");
  element.setAttribute("viewBox", `0 0 ${WIDE * outline.length} ${HIGH}`);
  element.setAttribute("preserveAspectRatio", "none");
  element.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  const bar = (/** @type {number} */ peak, /** @type {number} */ index) => `M${WIDE * index} ${(HIGH / 2) * (1 - peak)}v${HIGH * peak}h${WIDE - 1}v${-HIGH * peak}z`;
  path.setAttribute("d", outline.map((peak, index) => bar(Math.max(peak, 0.02), index)).join(""));
  element.append(path);
  return element;
};

/**
 * @param {App} app
 * @param {"sound" | "music" | "ambience"} kind
 */
export const glance = (app, kind) => {
  const { link, texts } = app;
  const picture = make("span", { class: "seen" });
  const words = make("span", { class: "note figures" });
  const problem = make("p", { class: "refusal", role: "status" });
  const element = make("div", { class: "glance", hidden: true }, picture, words, problem);
  let asked = "";
  /** @type {Seen | null} */
  let seen = null;
  let shown = "";

  const showSeen = () => {
    const known = JSON.stringify([texts.language, seen]);
    if (known === shown) return;
    shown = known;
    element.hidden = seen === null;
    const outline = seen?.outline ?? [];
    const { files = 0, seconds = 0, loudness_lufs: loudness = null, problem: wrong = null } = seen ?? {};
    picture.replaceChildren(...(outline.length ? [drawn(outline)] : []));
    const whole = Math.round(seconds);
    const length = seconds < 10 ? texts.say("page-settings-with-unit", { value: texts.number(seconds, 1), unit: texts.unit("s") }) : `${Math.floor(whole / MINUTE_S)}:${String(whole % MINUTE_S).padStart(2, "0")}`;
    const parts = [
      ...(files > 1 ? [texts.say("page-own-files", { count: files })] : []),
      ...(seconds ? [length] : []),
      ...(loudness === null ? [] : [texts.say("page-own-loudness", { loudness })]),
    ];
    write(words, parts.join(" · "));
    write(problem, wrong ? texts.notice(wrong) : "");
  };

  const ask = async (/** @type {string} */ value, /** @type {string} */ key) => {
    try {
      const answer = await fetch(`${kind}?name=${encodeURIComponent(value)}`, { headers: { Authorization: `Bearer ${link.token}` } });
      if (key !== asked) return;
      seen = answer.ok ? await answer.json() : null;
    } catch {
      if (key === asked) asked = "";
      return;
    }
    showSeen();
  };

  /**
   * Look at what is chosen, or at nothing.
   * @param {string | null} value
   * @param {readonly string[]} there names of what there is: when that changes, it is looked at again
   */
  const look = (value, there) => {
    const key = JSON.stringify([value, there]);
    if (key !== asked) {
      asked = key;
      seen = null;
      if (value !== null) ask(value, key);
    }
    showSeen();
  };
  return { element, look };
};

/**
 * The ambience that is chosen.
 * @param {App} app
 */
export const ambienceGlance = (app) => {
  const { element, look } = glance(app, "ambience");
  const update = () => {
    const source = String(valueOf(app.link, "ambience", "source"));
    look(NOT_SEEN.has(source) ? null : source, []);
  };
  return { element, update };
};
