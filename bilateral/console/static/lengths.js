// How long a set is, in passes or in seconds.

import { change, guideOf, refusalOf, valueOf } from "./chosen.js";
import { make, mark, write } from "./elements.js";
import { numeral } from "./numeral.js";
import { refusalIn } from "./refusing.js";

const KINDS = /** @type {const} */ (["passes", "seconds"]);

/** @param {import("./app.js").App} app */
export const lengths = (app) => {
  const { link } = app;
  const isIn = (/** @type {string} */ kind) =>
    (valueOf(link, "set", "seconds") === null) === (kind === "passes");
  const current = () => KINDS.filter(isIn)[0] ?? "passes";
  // While something waits for the next set, so does a length that is entered now.
  const inForce = () =>
    Math.round(Number((link.state?.is_pending && valueOf(link, "set", current())) || link.state?.next.length[current()] || 0));

  const limited = (/** @type {"passes" | "seconds"} */ kind, /** @type {number} */ value) => {
    const setting = guideOf(link, "set", kind);
    return Math.min(setting?.highest ?? value, Math.max(setting?.lowest ?? value, value));
  };
  // A set has one length: with this one the other goes, in the same step.
  const turnTo = (/** @type {"passes" | "seconds"} */ kind) => {
    const value = limited(kind, Math.round(link.state?.next.length[kind] ?? 0));
    if (!isIn(kind)) change(link, "set", kind, value);
  };

  const turn = KINDS.map((kind) =>
    make("button", { type: "button", id: `in-${kind}`, class: "small", onclick: () => turnTo(kind) }),
  );
  const field = numeral({ id: "length", inputMode: "numeric", label: "page-set-length" }, app.texts, 1, (typed, text) => {
    if (typed !== null) change(link, "set", current(), Number.isNaN(typed) ? text : Math.round(typed));
  });
  const stepBy = (/** @type {number} */ by) => change(link, "set", current(), limited(current(), inForce() + by));
  const step = (/** @type {number} */ by, /** @type {string} */ label, /** @type {string} */ sign) =>
    make("button", { type: "button", label, onclick: () => stepBy(by) }, sign);
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
      mark(turn[index], "aria-pressed", String(isIn(kind)));
      write(turn[index], app.texts.say(`page-set-in-${kind}`, { of: String(valueOf(link, "exercise", "kind") ?? "") }));
    });
    const refused = KINDS.map((kind) => refusalOf(link, "set", kind)).find(Boolean);
    if (refused) field.revoke();
    const { lowest, highest } = guideOf(link, "set", current()) ?? {};
    field.show({ value: inForce(), lowest, highest });
    write(refusal, refused ? refusalIn(app, refused) : "");
  };
  return { element, update };
};
