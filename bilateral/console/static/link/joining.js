// A phone's side: what it calls itself, and the words it shows until it is let in.

import { LONGEST_DEVICE_NAME } from "../agreed/agreed.js";
import { make, write } from "../parts/elements.js";

// Each kind of device and browser with what gives it away; the first that fits counts.
const DEVICES = /** @type {const} */ ([
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Macintosh/, "Mac"],
  [/Linux/, "Linux"],
]);
const BROWSERS = /** @type {const} */ ([
  [/SamsungBrowser/, "Samsung Internet"],
  [/Edg/, "Edge"],
  [/Firefox|FxiOS/, "Firefox"],
  [/Chrome|CriOS/, "Chrome"],
  [/Safari/, "Safari"],
]);
// Browsers that keep the model to themselves say K, or what kind of device it is.
const MODEL = /Android [\d.]+; (?!K\)|Mobile;|Tablet;)([^;)]+)[;)]/;

/**
 * What a therapist would call this device: "iPhone · Safari".
 * @param {{userAgent: string, maxTouchPoints: number}} browser
 */
export const nameOfDevice = ({ userAgent, maxTouchPoints }) => {
  const found = DEVICES.find(([sign]) => sign.test(userAgent))?.[1];
  // A tablet that asks for pages as a computer does still has its fingers.
  const device = found === "Mac" && maxTouchPoints > 1 ? "iPad" : found;
  const model = MODEL.exec(userAgent)?.[1].trim();
  const browser = BROWSERS.find(([sign]) => sign.test(userAgent))?.[1];
  return [model ?? device, browser].filter(Boolean).join(" · ").slice(0, LONGEST_DEVICE_NAME);
};

// Browsers give this only to pages they call secure; elsewhere the phone's own setting decides.
const stayAwake = () => {
  const { wakeLock } = /** @type {{wakeLock?: {request(kind: string): Promise<unknown>}}} */ (navigator);
  if (document.visibilityState === "visible") wakeLock?.request("screen").catch(() => null);
};

/** Keep the phone's screen on, as far as it can be kept on from here. */
export const keepAwake = () => {
  document.addEventListener("visibilitychange", stayAwake);
  stayAwake();
};

class JoiningView extends HTMLElement {
  /** @type {import("../app.js").App | null} */
  #app = null;
  #words = make("p", { class: "words", translate: false });

  connect(/** @type {import("../app.js").App} */ app) {
    this.#app = app;
    this.append(
      make("h2", { text: "page-joining-title" }),
      make("div", { role: "status" }, make("p", { text: "page-joining-compare" }), this.#words),
      make("p", { class: "note", text: "page-joining-about" }),
    );
  }

  update() {
    write(this.#words, this.#app?.link.words ?? "");
  }
}

customElements.define("joining-view", JoiningView);
