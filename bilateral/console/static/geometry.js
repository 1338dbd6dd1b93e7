// How far and how fast the client's eyes go, from the measures of the room. Pure.

/** @typedef {import("./messages").LookShown} Look */

/** Above this, eyes follow in jumps. */
export const SMOOTH_DEG_S = 30;
const DEGREES = 180 / Math.PI;

/**
 * From the middle to an extreme, in centimetres on the screen.
 * @param {Look} look
 * @param {number} widthCm of the client's picture
 */
export const reachCm = ({ path, width, diameter, aspect }, widthCm) => {
  const heightCm = widthCm / aspect;
  const targetCm = diameter * heightCm;
  const across = (width * (widthCm - targetCm)) / 2;
  const down = (width * (heightCm - targetCm)) / 2;
  if (path === "horizontal") return across;
  return path === "vertical" ? down : Math.hypot(across, down);
};

/**
 * The angle of a whole sweep.
 * @param {number} reach
 * @param {number} distanceCm
 */
export const sweepDeg = (reach, distanceCm) => 2 * DEGREES * Math.atan(reach / distanceCm);

/**
 * Peak speed of the eyes, which is in the middle, where a centimetre is the widest angle; null for
 * a target that jumps. A sinusoid has its peak at 2π · speed · reach; an even motion is 4 reaches a
 * pass.
 * @param {string} profile
 * @param {number} speedHz
 * @param {number} reach
 * @param {number} distanceCm
 */
export const peakDegS = (profile, speedHz, reach, distanceCm) => {
  if (profile === "saccade") return null;
  const factor = profile === "linear" ? 4 : 2 * Math.PI;
  return (DEGREES * factor * speedHz * reach) / distanceCm;
};
