// Every text that the page says, in one place.

export const STATES = {
  idle: "Ready",
  "lead-in": "Lead-in",
  running: "Running",
  paused: "Paused",
  finishing: "Finishing",
  halted: "Halted",
};

// Each word of the engine: what the page says, and how it looks.
export const CONDITIONS = {
  on: ["on", ""],
  off: ["off", "quiet"],
  lost: ["lost", "warn"],
  virtual: ["missing", "warn"],
  simulated: ["simulated", "warn"],
};

export const SYNC = {
  good: ["good", ""],
  fair: ["fair", "warn"],
  poor: ["poor", "warn"],
  unknown: ["not yet", "quiet"],
};

export const TROUBLES = {
  connecting: "Connecting …",
  serverGone:
    "This page has lost Bilateral and tries again. The keys on the client's screen still work: Escape halts.",
  silent: "Bilateral does not answer. Press Escape on the client's screen, or close the program.",
  engineGone:
    "Bilateral has stopped unexpectedly. Nothing is shown or played any more. Start it again.",
  closed: "The session is closed. You can close this page.",
  unknown: "This page does not know the session. Open the address that Bilateral shows when it starts.",
  outdated: "This page is of another version. Load it again.",
  tooMany: "Too many pages are open. Close one and load this one again.",
};

export const counted = (number, one, many) => {
  const shown = Number.isInteger(number) ? String(number) : number.toFixed(1);
  return `${shown} ${number === 1 ? one : many}`;
};

export const seconds = (value) => `${Math.round(value)} s`;

export const length = ({ passes, sweeps, seconds: s }) =>
  [counted(passes, "pass", "passes"), counted(sweeps, "sweep", "sweeps"), seconds(s)].join(" · ");

export const progress = (doneSweeps, endSweeps, left) =>
  [
    `pass ${Math.min(Math.ceil(endSweeps / 2), Math.floor(doneSweeps / 2) + 1)} of ${Math.ceil(endSweeps / 2)}`,
    `${Math.floor(doneSweeps)} of ${counted(endSweeps, "sweep", "sweeps")}`,
    `${seconds(left)} left`,
  ].join(" · ");

export const sets = (begun) => (begun ? `set ${begun}` : "no set yet");
