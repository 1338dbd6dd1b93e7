// Speed, in passes a second and a minute: buttons, direct entry, and the wheel over it. Of a calm
// exercise it is the pace that it goes to, and beside it stands the one that is given on the way.

import { make, write } from "../parts/elements.js";
import { numeral } from "../parts/numeral.js";
import { askSpeed, speedNow, stepSpeed } from "../choosing/live-speed.js";
import { outOfRange } from "../choosing/refusing.js";
import { paceOnTheWay } from "../record/sitting-words.js";

const PER_MINUTE = 60;
// What a notch of a wheel is, and how soon after one another a swipe may go on.
const NOTCH_PX = 100;
const PX = { [WheelEvent.DOM_DELTA_PIXEL]: 1, [WheelEvent.DOM_DELTA_LINE]: NOTCH_PX / 3, [WheelEvent.DOM_DELTA_PAGE]: NOTCH_PX };
const STEP_MS = 150;
const ROUNDED = 1e-6;

/** @param {import("../app.js").App} app */
export const speed = (app) => {
  const { link, texts } = app;
  const step = (/** @type {"slower" | "faster"} */ id, /** @type {number} */ by, /** @type {string} */ sign) =>
    make("button", { id, type: "button", label: `page-set-${id}`, onclick: () => stepSpeed(link, by) }, sign);

  const refusal = make("p", { class: "refusal", role: "alert" });
  /** What is refused is told until the speed is another one. */
  let refusedAtHz = NaN;
  const refuse = (/** @type {string} */ text, /** @type {string} */ unit, /** @type {number} */ perHz) => {
    if (!link.state) return;
    const [lowest, highest] = [link.state.slowest_hz * perHz, link.state.now.fastest_hz * perHz];
    write(refusal, outOfRange(app, texts.say("page-set-speed"), text.trim(), { kind: "number", lowest, highest, unit }));
    refusedAtHz = speedNow(link);
  };

  const entered = (/** @type {string} */ id, /** @type {string} */ unit, /** @type {number} */ perHz) => {
    // From what was typed; from the speed itself a step is what it is for the buttons.
    const turn = (/** @type {number} */ now, /** @type {number} */ by) => now + by * perHz * (link.state?.now.step_hz ?? 0);
    const stepped = (/** @type {number} */ by) => stepSpeed(link, by);
    const take = (/** @type {number | null} */ typed, /** @type {string} */ text) => {
      const [slowest, fastest] = [link.state?.slowest_hz ?? NaN, link.state?.now.fastest_hz ?? NaN];
      const hz = (typed ?? NaN) / perHz;
      if (hz >= slowest - ROUNDED && hz <= fastest + ROUNDED) {
        write(refusal, "");
        askSpeed(link, Math.min(fastest, Math.max(slowest, hz)));
      } else if (typed !== null) refuse(text, unit, perHz);
      field.revoke(); // what was asked for is shown as the speed, in both fields
      update();
    };
    const field = numeral({ id }, texts, turn, take, stepped);
    return field;
  };

  const hz = entered("hz", "Hz", 1);
  const perMinute = entered("per-minute", "passes-per-minute", PER_MINUTE);
  const unit = make("span");
  const onTheWay = make("p", { class: "note figures" });
  const element = make(
    "fieldset",
    { class: "speed", id: "speed-group" },
    make("legend", { text: "page-set-speed" }),
    step("slower", -1, "−"),
    make("label", {}, hz.element, make("span", { text: "unit-hz" })),
    make("label", {}, perMinute.element, unit),
    step("faster", 1, "+"),
    onTheWay,
    refusal,
  );

  // A touchpad says one swipe in many small pieces: a step is what a notch of a wheel would be.
  let turnedPx = 0;
  let steppedMs = -Infinity;
  element.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const byPx = event.deltaY * (PX[event.deltaMode] ?? 1);
      turnedPx = Math.sign(byPx) === Math.sign(turnedPx) ? turnedPx + byPx : byPx;
      if (Math.abs(turnedPx) < NOTCH_PX || performance.now() < steppedMs + STEP_MS || link.trouble !== null) return;
      stepSpeed(link, turnedPx < 0 ? 1 : -1);
      turnedPx = 0;
      steppedMs = performance.now();
    },
    { passive: false },
  );

  const update = () => {
    element.disabled = link.trouble !== null;
    if (!link.state) return;
    const { slowest_hz: slowest, now: { fastest_hz: fastest } } = link.state;
    const now = speedNow(link);
    if (now !== refusedAtHz) write(refusal, "");
    write(onTheWay, paceOnTheWay(app));
    hz.show({ value: now, lowest: slowest, highest: fastest, digits: link.state.now.exercise ? 3 : 2 });
    write(unit, texts.say("page-set-pace-unit", { of: link.state.now.exercise ?? "" }));
    const shown = now * PER_MINUTE;
    const isWhole = Math.abs(shown - Math.round(shown)) < 0.05;
    perMinute.show({ value: shown, lowest: slowest * PER_MINUTE, highest: fastest * PER_MINUTE, digits: isWhole ? 0 : 1 });
  };
  return { element, update };
};
