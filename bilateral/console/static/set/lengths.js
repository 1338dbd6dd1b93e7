// How long a set is, in passes or in seconds; a calm exercise, in breaths (or what it has) or in minutes.

import { awaiting } from "../parts/awaiting.js";
import { change, settingOf, refusalOf, valueOf } from "../choosing/chosen.js";
import { make, mark, write } from "../parts/elements.js";
import { numeral } from "../parts/numeral.js";
import { refusalIn } from "../choosing/refusing.js";

/** What one is, of the setting that keeps it. */
const UNITS = /** @type {const} */ ({ passes: ["passes", 1], seconds: ["seconds", 1], minutes: ["seconds", 60] });
/** @typedef {keyof typeof UNITS} Kind */
const KINDS = /** @type {Kind[]} */ (Object.keys(UNITS));
const [OF_A_SET, OF_A_CALM] = /** @type {Kind[][]} */ ([["passes", "seconds"], ["passes", "minutes"]]);
const SHORTEST_MIN = 0.5;
const ROUNDED = 1e-6;

/** @param {import("../app.js").App} app */
export const lengths = (app) => {
  const { link } = app;
  const exercise = () => String(valueOf(link, "exercise", "kind") ?? "none");
  const offered = () => (exercise() === "none" ? OF_A_SET : OF_A_CALM);
  const answer = awaiting();
  let isInPasses = true;
  const isIn = (/** @type {Kind} */ kind) => (answer.isDue ? isInPasses : valueOf(link, "set", "seconds") === null) === (kind === "passes");
  const current = () => /** @type {Kind} */ (offered().find(isIn));
  // While something waits for the next set, so does a length that is entered now. Minutes are those that
  // were asked for, which whole breaths come near.
  const inForce = () => {
    const [field, unit] = UNITS[current()];
    const isAsked = unit > 1 || link.state?.is_pending;
    return Math.round(Number((isAsked && valueOf(link, "set", field)) || link.state?.next.length[field] || 0)) / unit;
  };

  const range = (/** @type {Kind} */ kind) => {
    const [field, unit] = UNITS[kind];
    const { lowest, highest } = settingOf(link, "set", field) ?? {};
    return { lowest: unit > 1 ? SHORTEST_MIN : lowest ?? 0, highest: (highest ?? Infinity) / unit };
  };
  const limited = (/** @type {Kind} */ kind, /** @type {number} */ value) => {
    const { lowest, highest } = range(kind);
    return Math.min(highest, Math.max(lowest, value));
  };
  const ask = (/** @type {Kind} */ kind, /** @type {number} */ value) => {
    const [field, unit] = UNITS[kind];
    change(link, "set", field, Math.round(value * unit));
  };
  // A set has one length: with this one the other goes, in the same step. Minutes begin as halves of them.
  const turnTo = (/** @type {Kind} */ kind) => {
    const [field, unit] = UNITS[kind];
    const length = link.state?.next.length[field] ?? 0;
    if (isIn(kind)) return;
    ask(kind, limited(kind, unit > 1 ? Math.round((2 * length) / unit) / 2 : Math.round(length)));
    isInPasses = kind === "passes";
    answer.begin();
  };
  // To the next whole one, of minutes as well.
  const turned = (/** @type {number} */ now, /** @type {number} */ by) =>
    by > 0 ? Math.floor(now + ROUNDED) + by : Math.ceil(now - ROUNDED) + by;

  const turn = KINDS.map((kind) =>
    make("button", { type: "button", id: `in-${kind}`, class: "small", onclick: () => turnTo(kind) }),
  );
  const field = numeral({ id: "length", inputMode: "decimal", label: "page-set-length" }, app.texts, turned, (typed, text) => {
    if (typed === null) return;
    if (Number.isNaN(typed)) change(link, "set", UNITS[current()][0], text);
    else ask(current(), typed);
  });
  const step = (/** @type {number} */ by, /** @type {string} */ label, /** @type {string} */ sign) =>
    make("button", { type: "button", label, onclick: () => field.turn(by) }, sign);
  const refusal = make("p", { class: "refusal", role: "alert" });
  const element = make(
    "fieldset",
    { class: "length therapist" },
    make("legend", { text: "page-set-length" }),
    make("div", { class: "pieces" }, ...turn),
    step(-1, "page-set-shorter", "−"),
    field.element,
    step(1, "page-set-longer", "+"),
    refusal,
  );

  const update = () => {
    element.disabled = link.trouble !== null;
    KINDS.forEach((kind, index) => {
      turn[index].hidden = !offered().includes(kind);
      mark(turn[index], "aria-pressed", String(isIn(kind)));
      write(turn[index], app.texts.say(`page-set-in-${kind}`, { of: exercise() }));
    });
    const refused = ["passes", "seconds"].map((kind) => refusalOf(link, "set", kind)).find(Boolean);
    if (refused) [field.revoke, answer.end].forEach((end) => end());
    field.show({ value: inForce(), ...range(current()), digits: Number.isInteger(inForce()) ? 0 : 1 });
    write(refusal, refused ? refusalIn(app, refused) : "");
  };
  return { element, update };
};
