// How fast the next set begins, while it waits for the end of the one that plays.

import { change, guideOf, refusalOf, valueOf } from "./chosen.js";
import { make, write } from "./elements.js";
import { numeral } from "./numeral.js";
import { refusalIn } from "./refusing.js";

const STEP_HZ = 0.05;
const PACE_STEP_HZ = 0.5 / 60;

/** @param {import("./app.js").App} app */
export const nextSpeed = (app) => {
  const { link } = app;
  // Of a calm exercise it is the pace, which may be left to its pattern.
  const isCalm = () => String(valueOf(link, "exercise", "kind") ?? "none") !== "none";
  const key = () => /** @type {[string, string]} */ (isCalm() ? ["exercise", "pace_hz"] : ["motion", "speed_hz"]);
  const hz = () => Number(valueOf(link, ...key()) ?? link.state?.next.speed_hz);
  const range = () => {
    const { lowest, highest } = guideOf(link, ...key()) ?? {};
    return { lowest, highest: link.state?.next.fastest_hz ?? highest };
  };
  const turnTo = (/** @type {import("./messages").Value} */ value) => change(link, ...key(), value);
  const step = (/** @type {number} */ by, /** @type {string} */ label, /** @type {string} */ sign) => {
    const turn = () => {
      const { lowest, highest } = range();
      const wanted = isCalm() ? hz() + by * PACE_STEP_HZ : Math.round((hz() + by * STEP_HZ) * 100) / 100;
      turnTo(Math.min(highest ?? wanted, Math.max(lowest ?? wanted, wanted)));
    };
    return make("button", { type: "button", label, onclick: turn }, sign);
  };
  const field = numeral({ id: "next-hz", label: "page-set-next-speed" }, app.texts, STEP_HZ, (typed, text) => {
    if (typed !== null) turnTo(Number.isNaN(typed) ? text : typed);
  });
  const refusal = make("p", { class: "refusal", role: "alert" });
  const element = make(
    "fieldset",
    { class: "next-speed therapist", hidden: true },
    make("legend", { text: "page-set-next-speed" }),
    step(-1, "page-set-next-slower", "−"),
    make("label", {}, field.element, make("span", { text: "unit-hz" })),
    step(1, "page-set-next-faster", "+"),
    refusal,
  );

  const update = () => {
    element.disabled = link.trouble !== null;
    const refused = refusalOf(link, ...key());
    if (refused) field.revoke();
    field.show({ value: hz(), ...range(), digits: 2 });
    write(refusal, refused ? refusalIn(app, refused) : "");
  };
  return { element, update };
};
