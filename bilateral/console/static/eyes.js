// How far and how fast the client's eyes go, in words.

import { valueOf } from "./chosen.js";
import { SMOOTH_DEG_S, peakDegS, reachCm, sweepDeg } from "./geometry.js";

/**
 * Sweep and peak speed, or "" where the room is not measured; and whether eyes can follow.
 * @param {import("./app.js").App} app
 */
export const eyesWay = ({ link, texts }) => {
  const widthCm = valueOf(link, "display", "width_cm");
  const distanceCm = Number(valueOf(link, "display", "distance_cm"));
  if (!link.state || widthCm === null) return { sweep: "", peak: "", isFast: false };
  const { look, now: { speed_hz: hz } } = link.state;
  const reach = reachCm(look, Number(widthCm));
  const peak = peakDegS(look.profile, hz, reach, distanceCm);
  return {
    sweep: texts.say("page-set-sweep-deg", { degrees: Math.round(sweepDeg(reach, distanceCm)) }),
    peak: peak === null ? "" : texts.say("page-set-peak-deg", { degrees: Math.round(peak) }),
    isFast: peak !== null && peak > SMOOTH_DEG_S,
  };
};
