// Where the target is at a moment of the host clock, after the course that the engine has told.

const eased = (x) => 0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, Math.max(0, x)));

const segmentAt = (course, atS) => {
  const { segments } = course;
  let found = segments[0];
  for (const segment of segments) if (segment.start_s <= atS) found = segment;
  return found;
};

export const phaseAt = (course, atS) => {
  const segment = segmentAt(course, atS);
  const moved = Math.max(0, atS - segment.start_s) * segment.sweeps_per_s;
  return Math.min(course.end_sweep, segment.start_phase + moved);
};

// Infinite while the last thing planned is a pause.
export const restS = (course) => {
  const last = course.segments.at(-1);
  const ends = last.start_s + (course.end_sweep - last.start_phase) / last.sweeps_per_s;
  return Math.min(course.leave_s ?? Infinity, ends);
};

export const opacityAt = (course, atS) => {
  const into = eased((atS - course.appear_s) / course.fade_in_s);
  const rest = restS(course);
  return atS > rest ? into * (1 - eased((atS - rest) / course.fade_out_s)) : into;
};

const along = (profile, phase) => {
  const within = phase % 2;
  if (profile === "saccade") return within < 1 ? -1 : 1;
  const sweep = within <= 1 ? within : 2 - within;
  return profile === "linear" ? 2 * sweep - 1 : -Math.cos(Math.PI * sweep);
};

const DIRECTIONS = {
  horizontal: [1, 0],
  vertical: [0, 1],
  "diagonal-down": [1, 1],
  "diagonal-up": [1, -1],
};

// -1 … 1 from left to right and from top to bottom.
export const placeAt = (course, look, atS) => {
  const distance = look.width * along(look.profile, phaseAt(course, atS));
  const [x, y] = DIRECTIONS[look.path];
  return { x: distance * x, y: distance * y };
};
