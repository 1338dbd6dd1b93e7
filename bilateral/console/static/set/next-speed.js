// How fast the next set begins, while it waits for the end of the one that plays.

import { change, settingOf, refusalOf, valueOf } from "../choosing/chosen.js";
import { make, mark, write } from "../parts/elements.js";
import { numeral } from "../parts/numeral.js";
import { refusalIn } from "../choosing/refusing.js";

const PER_MINUTE = 60;

/** @param {import("../app.js").App} app */
export const nextSpeed = (app) => {
  const { link } = app;
  // Of a calm exercise it is the pace, told by the minute, which may be left to its pattern.
  const kind = () => String(valueOf(link, "exercise", "kind") ?? "none");
  const isCalm = () => kind() !== "none";
  const key = () => /** @type {[string, string]} */ (isCalm() ? ["exercise", "pace_hz"] : ["motion", "speed_hz"]);
  const perHz = () => (isCalm() ? PER_MINUTE : 1);
  const shown = () => Number(valueOf(link, ...key()) ?? link.state?.next.speed_hz) * perHz();
  const range = () => {
    const { lowest, highest } = settingOf(link, ...key()) ?? {};
    return { lowest: (lowest ?? 0) * perHz(), highest: (link.state?.next.fastest_hz ?? highest ?? Infinity) * perHz() };
  };
  const stepHz = () => link.state?.next.step_hz ?? 0;
  const turned = (/** @type {number} */ now, /** @type {number} */ by) =>
    isCalm() ? now + by * stepHz() * PER_MINUTE : Math.round((now + by * stepHz()) * 100) / 100;
  const turnTo = (/** @type {number} */ value) => change(link, ...key(), value / perHz());
  const field = numeral({ id: "next-hz", label: "page-set-next-speed" }, app.texts, turned, (typed, text) => {
    if (typed === null) return;
    if (Number.isNaN(typed)) change(link, ...key(), text);
    else turnTo(typed);
  });
  const step = (/** @type {number} */ by, /** @type {string} */ label, /** @type {string} */ sign) =>
    make("button", { type: "button", label, onclick: () => field.turn(by) }, sign);
  const unit = make("span");
  const refusal = make("p", { class: "refusal", role: "alert" });
  const element = make(
    "fieldset",
    { class: "next-speed therapist", hidden: true },
    make("legend", { text: "page-set-next-speed" }),
    step(-1, "page-set-next-slower", "−"),
    make("label", {}, field.element, unit),
    step(1, "page-set-next-faster", "+"),
    refusal,
  );

  const update = () => {
    element.disabled = link.trouble !== null;
    const refused = refusalOf(link, ...key());
    if (refused) field.revoke();
    write(unit, isCalm() ? app.texts.say("page-set-pace-unit", { of: kind() }) : app.texts.unit("Hz"));
    mark(element, "data-by", isCalm() ? "minute" : "second");
    field.show({ value: shown(), ...range(), digits: isCalm() ? 1 : 2 });
    write(refusal, refused ? refusalIn(app, refused) : "");
  };
  return { element, update };
};
