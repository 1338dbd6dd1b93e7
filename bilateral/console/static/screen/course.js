// Where the target is at a moment of the host clock. All that is known of the course are points;
// whatever lies between two of them is even.

/** @typedef {import("../agreed/messages").CourseShown} Course */
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
 * The course as it is seen at a moment: a target that goes over to another motion unseen has that one, and none
 * before it, from the moment on at which it comes again.
 * @param {Course} course
 * @param {number} atS
 * @returns {Course}
 */
export const inSight = (course, atS) => {
  const ahead = course.motions.filter(({ until_s: untilS }) => untilS === null || atS < untilS);
  return { ...course, motions: ahead.filter(({ until_s: untilS }) => untilS === ahead[0].until_s) };
};

/**
 * A motion that was changed holds up to its phase.
 * @param {Course} course
 * @param {number} phase
 */
const motionAt = ({ motions }, phase) => motions.find(({ until_phase: until }) => until === null || phase < until) ?? motions[motions.length - 1];

/**
 * Of pairs at even phases of each sweep, the one at a phase.
 * @param {readonly (readonly (readonly [number, number])[])[]} sweeps
 * @param {number} phase
 */
const pairAt = (sweeps, phase) => {
  const points = sweeps[Math.floor(phase) % sweeps.length];
  const along = (phase - Math.floor(phase)) * (points.length - 1);
  const before = Math.floor(along);
  const [from, to] = [points[before], points[Math.min(before + 1, points.length - 1)]];
  return [between(from[0], to[0], along - before), between(from[1], to[1], along - before)];
};

/**
 * -1 … 1 from left to right and from top to bottom.
 * @param {Course} course
 * @param {number} phase
 */
export const placeAt = (course, phase) => {
  const [x, y] = pairAt(motionAt(course, phase).sweeps, phase);
  return { x, y };
};

/**
 * How large the target is, and how much of it is seen; null where both stay as they are.
 * @param {Course} course
 * @param {number} phase
 */
export const lightAt = (course, phase) => {
  const { lights } = motionAt(course, phase);
  if (lights.length === 0) return null;
  const [diameter, share] = pairAt(lights, phase);
  return { diameter, share };
};
