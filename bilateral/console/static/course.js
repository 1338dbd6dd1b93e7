// Where the target is at a moment of the host clock, after the course that the engine has told.

/** @typedef {import("./messages").CourseShown} Course */
/** @typedef {import("./messages").LookShown} Look */

const eased = (/** @type {number} */ x) => 0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, Math.max(0, x)));

/** With the first step that a display can show at once, as on the stage. */
const appeared = (/** @type {number} */ x) => (x > 0 ? Math.max(1 / 255, eased(x)) : 0);

/**
 * Infinite where the set goes on until it is finished.
 * @param {Course} course
 */
const endOf = (course) => course.end_sweep ?? Infinity;

/**
 * @param {Course} course
 * @param {number} atS
 */
const segmentAt = (course, atS) => {
  const { segments } = course;
  let found = segments[0];
  for (const segment of segments) if (segment.start_s <= atS) found = segment;
  return found;
};

/**
 * @param {Course} course
 * @param {number} atS
 */
export const phaseAt = (course, atS) => {
  const segment = segmentAt(course, atS);
  const moved = Math.max(0, atS - segment.start_s) * segment.sweeps_per_s;
  return Math.min(endOf(course), segment.start_phase + moved);
};

/**
 * Infinite while the last thing planned is a pause.
 * @param {Course} course
 */
export const restS = (course) => {
  const last = course.segments[course.segments.length - 1];
  const ends = last.start_s + (endOf(course) - last.start_phase) / last.sweeps_per_s;
  return Math.min(course.leave_s ?? Infinity, ends);
};

/**
 * @param {Course} course
 * @param {number} atS
 */
export const opacityAt = (course, atS) => {
  const into = appeared((atS - course.appear_s) / course.fade_in_s);
  const rest = restS(course);
  return atS > rest ? into * (1 - eased((atS - rest) / course.fade_out_s)) : into;
};

const along = (/** @type {string} */ profile, /** @type {number} */ phase) => {
  const within = phase % 2;
  if (profile === "saccade") return within < 1 ? -1 : 1;
  const sweep = within <= 1 ? within : 2 - within;
  return profile === "linear" ? 2 * sweep - 1 : -Math.cos(Math.PI * sweep);
};

/** @type {Record<string, [number, number]>} */
const DIRECTIONS = {
  horizontal: [1, 0],
  vertical: [0, 1],
  "diagonal-down": [1, 1],
  "diagonal-up": [1, -1],
};

/**
 * 0 … 1: whether the target is shown at all, which may have been changed.
 * @param {Course} course
 * @param {Look} look
 * @param {number} atS
 */
export const shownAt = ({ turned }, { shown }, atS) => {
  const turnedBy = turned ? eased((atS - turned.at_s) / turned.fade_s) : 1;
  return shown ? turnedBy : 1 - turnedBy;
};

/**
 * A motion that was changed holds up to its phase.
 * @param {Course} course
 * @param {Look} look
 * @param {number} phase
 */
export const motionAt = ({ former }, look, phase) =>
  former.find(({ until_phase: until }) => phase < until) ?? look;

/**
 * -1 … 1 from left to right and from top to bottom.
 * @param {{profile: string, path: string, width: number}} motion
 * @param {number} phase
 */
export const placeOf = ({ profile, path, width }, phase) => {
  const distance = width * along(profile, phase);
  const [x, y] = DIRECTIONS[path];
  return { x: distance * x, y: distance * y };
};
