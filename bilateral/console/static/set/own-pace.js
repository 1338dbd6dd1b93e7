// The client's own pace, tapped in time by the therapist, from which an exercise goes gently to its own.

import { APPROACHED } from "../agreed/agreed.js";
import { change, valueOf } from "../choosing/chosen.js";
import { make, mark, write } from "../parts/elements.js";

/** @typedef {import("../app.js").App} App */

const PER_MINUTE = 60;
/** Whoever waits for longer has begun to count anew; the slowest breath there is takes 20 s. */
const ANEW_MS = 25_000;
/** So many of the last intervals count: the middle one of them is not led astray by one that was missed. */
const COUNTED = 5;
const LEAST = 2;

/** @param {App} app */
export const ownPace = ({ link, texts }) => {
  /** @type {number[]} */
  let tapsMs = [];
  /** The pace that was given in place of a quicker one. */
  let cappedHz = NaN;

  const kind = () => String(valueOf(link, "exercise", "kind") ?? "");
  const take = () => {
    const nowMs = performance.now();
    if (nowMs - (tapsMs.at(-1) ?? -Infinity) > ANEW_MS) tapsMs = [];
    tapsMs = [...tapsMs, nowMs].slice(-COUNTED - 1);
    const spans = tapsMs.slice(1).map((at, index) => at - tapsMs[index]).sort((one, other) => one - other);
    if (spans.length >= LEAST) {
      const middle = (spans[Math.floor((spans.length - 1) / 2)] + spans[Math.ceil((spans.length - 1) / 2)]) / 2;
      const hz = Math.round(1e7 / middle) / 1e4;
      const [slowest, fastest] = [link.state?.slowest_hz ?? hz, link.state?.next.fastest_hz ?? hz];
      cappedHz = hz > fastest ? fastest : NaN;
      change(link, "exercise", "from_hz", Math.min(fastest, Math.max(slowest, hz)));
    }
    update();
  };
  const tap = make("button", { type: "button", id: "tap-pace", onclick: take });
  const without = make("button", { type: "button", class: "small", text: "page-set-pace-without" });
  without.onclick = () => {
    tapsMs = [];
    change(link, "exercise", "from_hz", null);
  };
  const told = make("p", { class: "note", role: "status" });
  const element = make("section", { class: "own-pace therapist", label: "setting-exercise-from_hz" }, tap, without, told);

  const words = () => {
    const of = kind();
    const from = valueOf(link, "exercise", "from_hz");
    if (from === null) return tapsMs.length ? texts.say("page-set-pace-going") : "";
    const rounded = (/** @type {number} */ hz) => texts.number(hz * PER_MINUTE, 1);
    const minutes = texts.number(Number(valueOf(link, "exercise", "approach_s")) / PER_MINUTE, 1);
    const way = texts.say("page-set-pace-from", { from: rounded(Number(from)), to: rounded(link.state?.next.speed_hz ?? 0), minutes, of });
    return from === cappedHz ? `${way} ${texts.say("page-set-pace-capped")}` : way;
  };
  const update = () => {
    // While one is given the client breathes with it, and has no pace of their own.
    element.hidden = !APPROACHED.has(kind()) || link.state?.course !== null;
    if (element.hidden) return;
    tap.disabled = link.trouble !== null;
    write(tap, texts.say("page-set-pace-tap", { of: kind() }));
    without.hidden = valueOf(link, "exercise", "from_hz") === null;
    write(told, words());
    mark(told, "translate", "no");
  };
  return { element, update };
};
