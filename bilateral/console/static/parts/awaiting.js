// What was asked for stands until its answer can be there; on a slow link that takes longer.

const CARRIED_OUT_MS = 400;
const LONGEST_TRIP_MS = 3000;
let tripMs = 0;

/**
 * How long it took just now to be heard and answered.
 * @param {number} ms
 */
export const noteTrip = (ms) => {
  tripMs = Math.min(ms, LONGEST_TRIP_MS);
};

/** By then whatever is asked now has been answered, if it ever is. */
export const answeredWithinMs = () => CARRIED_OUT_MS + tripMs;

/** Whether the answer to what was asked last may still be on its way. */
export const awaiting = () => {
  let untilMs = -Infinity;
  /** @type {unknown} */
  let before = null;
  return {
    get isDue() {
      return performance.now() < untilMs;
    },
    begin: () => {
      untilMs = performance.now() + answeredWithinMs();
    },
    /**
     * What is in force has become what was asked for: that is the answer.
     * @template T
     * @param {T} inForce
     * @param {T} asked
     */
    hear: (inForce, asked) => {
      if (inForce === asked && before !== asked) untilMs = -Infinity;
      before = inForce;
    },
    end: () => {
      untilMs = -Infinity;
    },
  };
};

/**
 * What was asked for, until it is in force or an answer can be there: from that a second press goes on.
 * @template T
 */
export const wish = () => {
  const answer = awaiting();
  /** @type {T | undefined} */
  let asked;
  return {
    ask: (/** @type {T} */ value) => {
      asked = value;
      answer.begin();
    },
    /** What is to be shown while this is in force. */
    or: (/** @type {T} */ inForce) => {
      answer.hear(inForce, asked);
      return answer.isDue ? /** @type {T} */ (asked) : inForce;
    },
    end: answer.end,
  };
};

/**
 * What is done once: pressed again, it is done again only where no answer has come.
 * @param {() => void} act
 */
export const once = (act) => {
  const answer = awaiting();
  return () => {
    if (answer.isDue) return;
    answer.begin();
    act();
  };
};
