// How fast the next set begins, while it waits for the end of the one that plays.

import { change, guideOf, refusalOf, valueOf } from "./chosen.js";
import { make, write } from "./elements.js";
import { numeral } from "./numeral.js";
import { refusalIn } from "./refusing.js";

const STEP_HZ = 0.05;

/** @param {import("./app.js").App} app */
export const nextSpeed = (app) => {
  const { link } = app;
  const hz = () => Number(valueOf(link, "motion", "speed_hz"));
  const range = () => {
    const { lowest, highest } = guideOf(link, "motion", "speed_hz") ?? {};
    return { lowest: link.state?.slowest_hz ?? lowest, highest: link.state?.next.fastest_hz ?? highest };
  };
  const turnTo = (/** @type {import("./messages").Value} */ value) => change(link, "motion", "speed_hz", value);
  const step = (/** @type {number} */ byHz, /** @type {string} */ label, /** @type {string} */ sign) => {
    const turn = () => {
      const { lowest, highest } = range();
      const wanted = Math.round((hz() + byHz) * 100) / 100;
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
    step(-STEP_HZ, "page-set-next-slower", "−"),
    make("label", {}, field.element, make("span", { text: "unit-hz" })),
    step(STEP_HZ, "page-set-next-faster", "+"),
    refusal,
  );

  const update = () => {
    element.disabled = link.trouble !== null;
    const refused = refusalOf(link, "motion", "speed_hz");
    if (refused) field.revoke();
    field.show({ value: hz(), ...range(), digits: 2 });
    write(refusal, refused ? refusalIn(app, refused) : "");
  };
  return { element, update };
};
