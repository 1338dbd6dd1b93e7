// How far and how fast the client's eyes go, in words.

/**
 * Sweep and peak speed, or "" where the room is not measured.
 * @param {import("./app.js").App} app
 */
export const gazeWords = ({ link, texts }) => {
  const gaze = link.bench?.gaze;
  if (!gaze) return { sweep: "", peak: "" };
  const { sweep_deg: sweep, peak_deg_s: peak } = gaze;
  return {
    sweep: texts.say("page-set-sweep-deg", { degrees: Math.round(sweep) }),
    peak: peak === null ? "" : texts.say("page-set-peak-deg", { degrees: Math.round(peak) }),
  };
};
