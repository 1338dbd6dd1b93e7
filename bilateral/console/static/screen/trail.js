// Where the target is and, if it leaves a trail, where it was until a moment ago.

import { colourAt } from "./colours.js";
import { placeAt, valueAt } from "./course.js";

/** @typedef {import("../agreed/messages").LookShown} Look */
/** @typedef {{place: {x: number, y: number}, colour: string}} Was */

/** @typedef {import("../agreed/messages").CourseShown} Course */

/**
 * Of each motion, whether it has one place a sweep, and another one in the next; one that rests has the same.
 * @param {Course} course
 */
const jumpsOf = (course) => course.motions.map(({ sweeps, until_phase: until }) => {
  const places = sweeps.map(([[x, y]]) => ({ x, y }));
  if (until !== null && places.length === 1) places.push(placeAt(course, until));
  return sweeps.some((points) => points.length === 1) && places.some(({ x, y }) => x !== places[0].x || y !== places[0].y);
});

/**
 * From which phase on it has glided without a jump until this one; infinite where it jumps.
 * @param {Course} course
 * @param {number} phase
 */
export const glidesFrom = (course, phase) => {
  const jumps = jumpsOf(course);
  let begun = -Infinity;
  for (const [index, { until_phase: until }] of course.motions.entries()) {
    if (until === null || phase < until) return jumps[index] ? Infinity : begun;
    if (jumps[index] || jumps[index + 1]) begun = until;
  }
  return begun;
};

/**
 * Now first. One that jumps leaves nothing, and one that has just jumped what it has glided since.
 * @param {Course} course
 * @param {Look} look
 * @param {number} nowS
 */
export const wasOf = (course, look, nowS) => {
  const now = valueAt(course.phase, nowS);
  const begun = glidesFrom(course, now);
  const looks = look.trail && begun <= now ? look.trail.widths.length - 1 : 0;
  const lastsS = look.trail?.lasts_s ?? 0;
  return Array.from({ length: looks + 1 }, (_, back) => {
    const phase = back === 0 ? now : Math.max(begun, valueAt(course.phase, nowS - (lastsS * back) / looks));
    return { place: placeAt(course, phase), colour: colourAt(look, phase) };
  });
};

/**
 * How far along a row of lamps the target was: 0 at the first, 1 at the next.
 * @param {Look["lamps"]} lamps
 * @param {Was} was
 */
const along = (lamps, { place }) => {
  const [first, last] = [lamps[0], lamps[lamps.length - 1]];
  const [wide, high] = [last[0] - first[0], last[1] - first[1]];
  const share = ((place.x - first[0]) * wide + (place.y - first[1]) * high) / (wide ** 2 + high ** 2);
  return Math.min(1, Math.max(0, share)) * (lamps.length - 1);
};

/**
 * How much each lamp is lit, and in which colour, by what came nearest last.
 * @param {Look} look
 * @param {Was[]} was
 */
export const lampsLit = ({ lamps, trail }, was) => {
  const alongs = was.map((one) => along(lamps, one));
  return lamps.map(([x, y], lamp) => {
    let found = { near: Math.max(0, 1 - Math.abs(alongs[0] - lamp)), colour: was[0].colour };
    for (let back = 0; back + 1 < was.length; back += 1) {
      const [one, other] = [alongs[back], alongs[back + 1]];
      const nearest = Math.min(Math.max(one, other), Math.max(Math.min(one, other), lamp));
      const part = other === one ? 0 : (nearest - one) / (other - one);
      const seen = trail ? trail.seen[back] + part * (trail.seen[back + 1] - trail.seen[back]) : 0;
      const near = Math.max(0, 1 - Math.abs(lamp - nearest)) * seen;
      if (near > found.near) found = { near, colour: was[back].colour };
    }
    return { ...found, place: { x, y } };
  });
};

/**
 * From its end to the target, each stretch as wide and as faint as it is old.
 * @param {{pen: CanvasRenderingContext2D, left: number, top: number, width: number, height: number}} screen
 * @param {Look} look
 * @param {Was[]} was
 * @param {number} opacity
 */
export const drawTrail = ({ pen, left, top, width, height }, { trail, diameter }, was, opacity) => {
  if (!trail) return;
  const at = (/** @type {Was} */ { place }) => /** @type {[number, number]} */ ([
    left + width / 2 + (place.x * (width - diameter * height)) / 2,
    top + height / 2 + (place.y * (height - diameter * height)) / 2,
  ]);
  pen.save();
  for (let back = was.length - 1; back > 0; back -= 1) {
    pen.beginPath();
    pen.moveTo(...at(was[back]));
    pen.lineTo(...at(was[back - 1]));
    pen.strokeStyle = was[back].colour;
    pen.globalAlpha = trail.seen[back - 1] * opacity;
    pen.lineWidth = trail.widths[back] * height;
    pen.stroke();
  }
  pen.restore();
};
