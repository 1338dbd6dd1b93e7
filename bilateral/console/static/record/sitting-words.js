// What was given in a sitting, and what was said of it, in words.

import { presetName } from "../words/preset-names.js";
import { targetOfSet } from "./record-state.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../agreed/messages").SittingSet} SittingSet */
/** @typedef {import("../agreed/messages").SetGiven} SetGiven */

const PER_MINUTE = 60;

/** A count of passes as it is read: whole, or to the half that a finish leaves. */
const counted = (/** @type {App} */ { texts }, /** @type {number} */ passes) => texts.number(passes, 1);

/** @param {App} app @param {SetGiven} given */
const passesOf = (app, { passes, passes_planned: planned, exercise: of = "" }) => {
  const [done, all] = [counted(app, passes), counted(app, planned)];
  return done === all
    ? app.texts.say("page-set-passes", { count: Math.round(passes * 2) / 2, of })
    : app.texts.say("page-sitting-passes-of", { done, all, of });
};

/** The same where a column says what is counted, in a set; of an exercise it is something else. */
export const passesInShort = (/** @type {App} */ app, /** @type {SetGiven} */ given) => {
  if (given.exercise) return passesOf(app, given);
  const { passes, passes_planned: planned } = given;
  const [done, all] = [counted(app, passes), counted(app, planned)];
  return done === all ? done : `${done} / ${all}`;
};

/** @param {App} app @param {{speed_hz: number, exercise?: string}} given */
export const speedOf = ({ texts }, { speed_hz: hz, exercise: of = "" }) =>
  of ? texts.say("page-set-per-minute", { count: texts.number(hz * PER_MINUTE, 1), of }) : texts.say("page-settings-with-unit", { value: texts.number(hz, 2, 2), unit: texts.unit("Hz") });

/** The pace that is given now and the one it goes to, on the way from the client's own; else "". */
export const paceOnTheWay = (/** @type {App} */ { link, texts }) => {
  const { course, now } = link.state ?? {};
  if (!now || typeof course?.pace_hz !== "number") return "";
  const [given, goal] = [course.pace_hz, now.speed_hz].map((hz) => texts.number(hz * PER_MINUTE, 1, 1));
  return texts.say("page-set-pace-now", { now: given, goal, of: now.exercise ?? "" });
};

/** @param {App} app @param {SetGiven} given */
export const outputsOf = ({ texts }, { outputs }) => outputs.map((one) => texts.say(`page-outputs-${one}`)).join(" + ");

/** @param {App} app @param {SetGiven} given */
const endOf = ({ texts }, { outcome, ended_by: by }) => {
  if (outcome === "complete") return texts.say("page-sitting-ended-complete");
  const end = outcome === "halted" ? "halted" : "finished";
  return texts.say(`page-sitting-ended-${end}-by-${by || "therapist"}`);
};

/**
 * A set that is over, in one line.
 * @param {App} app
 * @param {SittingSet} one
 */
export const givenLine = (app, { number, given }) => {
  const { texts } = app;
  if (number === 0) return texts.say("page-sitting-before");
  if (!given) return texts.say("page-sitting-set", { number });
  const words = [passesOf(app, given), speedOf(app, given), endOf(app, given)];
  if (given.exercise) words.unshift(texts.say(`setting-exercise-kind.choice-${given.exercise}`));
  if (given.sync !== "unknown") words.push(texts.say("page-sitting-sync", { sync: texts.say(`page-outputs-syncs-${given.sync}`) }));
  return texts.say("page-sitting-line", { number, what: words.join(", ") });
};

/** @param {App} app @param {SittingSet} one */
export const ratingOf = ({ texts }, { rating, load, is_skipped: isSkipped }) => {
  const said = rating ? texts.say(`page-sitting-rated-${rating.kind}`, { value: rating.value }) : isSkipped ? "–" : "";
  return [said, load === null ? "" : texts.say("page-sitting-rated-load", { value: load })].filter(Boolean).join(", ");
};

/** Minutes and seconds, or hours and minutes once it is long. */
export const clock = (/** @type {number} */ seconds) => {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (/** @type {number} */ value) => String(value).padStart(2, "0");
  return whole < 3600 ? `${Math.floor(whole / 60)}:${two(whole % 60)}` : `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)} h`;
};

/** @param {App} app @param {SetGiven} given */
const timeOf = ({ texts }, { began }) =>
  new Intl.DateTimeFormat(texts.language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(began));

/** What came of the body scan that was the last one of this client; "" where there was none. */
export const scanLine = (/** @type {App} */ { link, texts }) => {
  const last = link.state?.last_scan;
  if (!last) return "";
  const { result, where_not: whereNot, places, reached } = last;
  if (result === "clear") return texts.say("page-scan-was-clear");
  if (result === "where not") return texts.say("page-scan-was-not-clear", { places: whereNot });
  return texts.say("page-scan-was-left", { reached, count: places.length });
};

/**
 * The whole sitting as lines of plain text. Names no client, as none is known.
 * @param {App} app
 */
export const summaryLines = (app) => {
  const { link, texts } = app;
  const sets = link.sitting?.shown.sets ?? [];
  const over = sets.filter(({ given }) => given);
  const first = over[0]?.given;
  const day = new Intl.DateTimeFormat(texts.language, { dateStyle: "long" }).format(first ? new Date(first.began) : new Date());
  const given = over.filter((one) => !one.given?.exercise);
  const passes = given.reduce((sum, { given }) => sum + (given?.passes ?? 0), 0);
  const lines = sets
    .filter(({ number, given, rating, note }) => given || rating || note || number)
    .map((one) => {
      const { given, note } = one;
      const parts = [givenLine(app, one)];
      if (given) parts.unshift(timeOf(app, given));
      if (given) parts.push(outputsOf(app, given), presetName(app, given.preset));
      parts.push(ratingOf(app, one), targetOfSet(app, one.number), note);
      return parts.filter(Boolean).join(" · ");
    });
  const calm = over.length - given.length;
  const dose = [
    texts.say("page-sitting-dose", { sets: given.length, passes: counted(app, passes) }),
    ...(calm ? [texts.say("page-sitting-dose-calm", { count: calm })] : []),
  ].join(", ");
  const scan = scanLine(app);
  return { title: texts.say("page-sitting-summary", { day }), dose, scan, lines: [...lines, ...(scan ? [scan] : [])] };
};
