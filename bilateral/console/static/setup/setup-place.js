// How far the client sits and how wide the picture is, so that sweeps are known in degrees.

import { change, settingOf, valueOf } from "../choosing/chosen.js";
import { make } from "../parts/elements.js";
import { gazeWords } from "../choosing/gaze.js";
import { numeral } from "../parts/numeral.js";
import { judge, step } from "../parts/steps.js";

const CM_PER_INCH = 2.54;
const INCHES = new Set(["US", "LR", "MM"]);
const usesInches = () => {
  try {
    return INCHES.has(new Intl.Locale(navigator.language).region ?? "");
  } catch {
    return false; // a system without a language calls it "C", which is none
  }
};

/** @typedef {import("../app.js").App} App */

/** @param {App} app @param {string} field @param {number} cmPerUnit @param {string} unit */
const lengthField = (app, field, cmPerUnit, unit) => {
  const shown = (/** @type {unknown} */ cm) =>
    typeof cm === "number" ? Math.round((cm / cmPerUnit) * 10) / 10 : null;
  const { element: input, show } = numeral({ id: `setup-${field}` }, app.texts, 1, (given, text) => {
    const isOptional = settingOf(app.link, "display", field)?.is_optional ?? false;
    if (given === null && !isOptional) return;
    if (Number.isNaN(given)) change(app.link, "display", field, text);
    else change(app.link, "display", field, given && Math.round(given * cmPerUnit * 10) / 10);
  });
  const frame = make(
    "div",
    { class: "field" },
    make("label", { htmlFor: input.id, text: `page-setup-place-${field}` }),
    make("div", { class: "figure" }, input, make("span", { text: `page-setup-place-${unit}` })),
  );
  const update = () => {
    const setting = settingOf(app.link, "display", field);
    const value = shown(valueOf(app.link, "display", field));
    show({ value, lowest: shown(setting?.lowest), highest: shown(setting?.highest) });
  };
  return { frame, update };
};

/** @param {App} app @returns {import("../parts/steps.js").Step} */
export const placeStep = (app) => {
  const [cmPerUnit, unit] = usesInches() ? [CM_PER_INCH, "inches"] : [1, "cm"];
  const distance = lengthField(app, "distance_cm", cmPerUnit, unit);
  const width = lengthField(app, "width_cm", cmPerUnit, unit);
  const height = lengthField(app, "height_cm", cmPerUnit, unit);
  const frame = step("place", make("div", { class: "fields" }, distance.frame, width.frame, height.frame));
  return {
    frame,
    update: () => {
      distance.update();
      width.update();
      height.update();
      const { sweep, peak } = gazeWords(app);
      const words = [sweep, peak].filter(Boolean).join(" · ");
      judge(frame, words || app.texts.say("page-setup-place-open"), words ? "good" : "");
    },
  };
};
