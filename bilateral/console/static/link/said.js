// What this page has said is counted at both ends. So an answer tells what it is the answer to, whatever was asked
// for before or after it and is still on its way.

/** @typedef {import("../agreed/messages").FromPage} FromPage */
/** @typedef {import("../agreed/messages").Refused} Refused */

/** What stands at one place is asked for anew: a setting, or else what is of one kind. */
const placeOf = (/** @type {string} */ asked, section = "", field = "") => (section ? `${section}.${field}` : asked);

export class Said {
  #count = 0;
  /** Of it, this much by connections that are no more. */
  #before = 0;
  /** @type {Map<string, number>} The number of what was asked for last at each place. */
  #newest = new Map();

  /** Another connection, at which the other end counts anew. */
  begin() {
    this.#before = this.#count;
  }

  /**
   * This is said.
   * @param {FromPage} message
   * @returns its number
   */
  note(message) {
    this.#count += 1;
    const isOfSetting = message.type === "change" || message.type === "reset";
    const place = isOfSetting ? placeOf(message.type, message.section, message.field ?? "") : message.type;
    this.#newest.set(place, this.#count);
    return this.#count;
  }

  /** The number that it has here, of what is answered as this one by the connection that there is. */
  numberOf(/** @type {number} */ answered) {
    return this.#before + answered;
  }

  /** Whether something else is asked for by now where this was refused: the answer to that is what counts. */
  isOutdated(/** @type {Refused} */ { number, asked, section, field }) {
    const places = [placeOf(asked, section, field), ...(section ? [placeOf(asked, section)] : [])];
    return places.some((place) => (this.#newest.get(place) ?? 0) > number);
  }
}
