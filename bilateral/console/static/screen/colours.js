// The colour of the target at a moment of the course: it may take several in turn.

/**
 * @param {import("../agreed/messages").LookShown} look
 * @param {number} phase
 */
export const colourAt = ({ colour, cycle, cycle_sweeps: sweeps }, phase) => {
  const turn = cycle.length === 0 ? 0 : Math.floor(phase / sweeps);
  if (turn <= 0) return colour;
  const glide = cycle[(turn - 1) % cycle.length];
  const within = Math.min(1, phase - turn * sweeps);
  return glide[Math.round(within * (glide.length - 1))];
};
