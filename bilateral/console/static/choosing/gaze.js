// How far and how fast the client's eyes go, and how large the target is to them, in words.

import { inDegrees } from "./chosen.js";

/**
 * Sweep and peak speed, or "" where the room is not measured.
 * @param {import("../app.js").App} app
 */
export const gazeWords = ({ link, texts }) => {
  const gaze = link.workspace?.gaze;
  if (!gaze) return { sweep: "", peak: "" };
  const { sweep_deg: sweep, peak_deg_s: peak } = gaze;
  return {
    sweep: texts.say("page-set-sweep-deg", { degrees: Math.round(sweep) }),
    peak: peak === null ? "" : texts.say("page-set-peak-deg", { degrees: Math.round(peak) }),
  };
};

/**
 * What a size comes to in this room, beside the setting that says it.
 * @param {import("../app.js").App} app
 * @param {string} field
 */
export const sizeWords = ({ link, texts }, field) => {
  const size = link.workspace?.size;
  if (!size) return "";
  const percent = texts.number(size.percent, 1);
  if (field === "diameter_deg" && inDegrees(link) !== null) {
    return texts.say(size.degrees === null ? "page-settings-size-unmeasured" : "page-settings-size-percent", { percent });
  }
  if (field !== "diameter_percent" || size.degrees === null) return "";
  const degrees = texts.number(size.degrees, 1);
  return texts.say(inDegrees(link) === null ? "page-settings-size-degrees" : "page-settings-size-percent", { percent, degrees });
};
