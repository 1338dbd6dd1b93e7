// Where the target is at a moment of the host clock. All that is known of the course are points;
// whatever lies between two of them is even.

/** @typedef {import("./messages").CourseShown} Course */
/** @typedef {readonly (readonly [number, number])[]} Knots moments of the host clock, each with a value */

const between = (/** @type {number} */ from, /** @type {number} */ to, /** @type {number} */ part) => from + (to - from) * part;

/**
 * At rest before the first knot and after the last; two of them at one moment are a jump.
 * @param {Knots} knots
 * @param {number} atS
 */
export const valueAt = (knots, atS) => {
  const next = knots.findIndex(([knotS]) => knotS > atS);
  if (next < 1) return knots[next === 0 ? 0 : knots.length - 1][1];
  const [[fromS, from], [toS, to]] = [knots[next - 1], knots[next]];
  return between(from, to, (atS - fromS) / (toS - fromS));
};

/**
 * The first moment from now on at which the value changes; infinite if it never does.
 * @param {Knots} knots
 * @param {number} nowS
 */
export const changesS = (knots, nowS) => {
  const next = knots.findIndex(([knotS, value], index) => index > 0 && knotS > nowS && value !== knots[index - 1][1]);
  return next < 0 ? Infinity : Math.max(nowS, knots[next - 1][0]);
};

/**
 * -1 … 1 from left to right and from top to bottom. A motion that was changed holds up to its phase.
 * @param {Course} course
 * @param {number} phase
 */
export const placeAt = ({ motions }, phase) => {
  const { sweeps } = motions.find(({ until_phase: until }) => until === null || phase < until) ?? motions[motions.length - 1];
  const points = sweeps[Math.floor(phase) % sweeps.length];
  const along = (phase - Math.floor(phase)) * (points.length - 1);
  const before = Math.floor(along);
  const [from, to] = [points[before], points[Math.min(before + 1, points.length - 1)]];
  return { x: between(from[0], to[0], along - before), y: between(from[1], to[1], along - before) };
};
