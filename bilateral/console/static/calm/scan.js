// The body scan: the places to go through, where it is, and what the client says at the end.

import { LONGEST_PLACE } from "../agreed/agreed.js";
import { ownFiles, ways, worded } from "../parts/cards.js";
import { toggle } from "../parts/controls.js";
import { make, mark, write } from "../parts/elements.js";
import { scanCourse } from "./scan-course.js";
import { captioned, offer } from "../parts/steps.js";
import { scanLine } from "../record/sitting-words.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../agreed/messages").PlaceShown} Place */

const STAYS_S = [10, 15, 20, 30, 45, 60];
const BY_HAND = "";
/** What stands before a place in a list of one's own. */
const SIGNS = { left: "< ", right: "> ", both: "" };
const sideOf = (/** @type {Place} */ { side }) => side ?? "both";

class ScanView extends HTMLElement {
  /** @type {App | null} */
  #app = null;
  #places = make("div", { class: "chips", role: "group", label: "page-scan-places" });
  #anchors = make("div", { class: "chips", role: "group", label: "page-scan-anchors" });
  #ownAnchor = make("input", { type: "text", maxLength: LONGEST_PLACE, autocomplete: "off", label: "page-scan-anchor-own" });
  #stay = make("select", { id: "scan-stay" });
  #isSounding = false;
  #sounds = toggle({ label: "page-scan-sounds" }, (on) => {
    this.#isSounding = on;
    this.#sounds.show(on);
  });
  #isApart = false;
  #apart = toggle({ label: "page-scan-apart" }, (on) => {
    this.#isApart = on;
    this.update();
  });
  #apartRow = captioned(this.#apart.element, "page-scan-apart");
  #begin = make("button", { type: "button", class: "main", text: "page-scan-begin", onclick: () => this.#ask() });
  #last = make("p", { class: "note", role: "status" });
  #setup = make("div", { class: "scan-setup" });
  /** @type {ReturnType<typeof scanCourse> | null} */
  #course = null;
  /** @type {ReturnType<typeof ownFiles> | null} */
  #own = null;
  /** @type {Set<string>} The places that are left out. */
  #without = new Set();
  #anchor = 0;
  #drawn = "";

  connect(/** @type {App} */ app) {
    this.#app = app;
    this.#course = scanCourse(app);
    this.#own = ownFiles(app, "body-scan");
    this.#sounds.show(false);
    this.#ownAnchor.oninput = () => this.update();
    // A list of one's own begins as the one there is, to be added to and put in another order.
    const text = /** @type {HTMLTextAreaElement} */ (this.#own.element.querySelector("textarea"));
    text.onfocus = () => {
      if (text.value.trim() === "") text.value = this.#all.map((place) => `${SIGNS[sideOf(place)]}${this.#words(place)}\n`).join("");
    };
    this.#setup.append(
      make("p", { class: "note", text: "page-scan-about" }),
      make("h3", { text: "page-scan-places" }),
      this.#places,
      this.#apartRow,
      make("h3", { text: "page-scan-anchors" }),
      this.#anchors,
      make("label", { class: "own-anchor" }, make("span", { text: "page-scan-anchor-own" }), this.#ownAnchor),
      make(
        "div",
        { class: "row" },
        make("label", { htmlFor: "scan-stay", text: "page-scan-stay" }),
        this.#stay,
        captioned(this.#sounds.element, "page-scan-sounds"),
        this.#begin,
      ),
      this.#last,
      ways(app),
      this.#own.element,
    );
    this.append(make("h2", { text: "page-scan-title" }), this.#setup, this.#course.element);
  }

  update() {
    const app = /** @type {App} */ (this.#app);
    const { link, texts } = app;
    const scan = link.state?.scan ?? null;
    this.#setup.hidden = scan !== null;
    this.#course?.update();
    if (scan) return;
    this.#own?.update();
    this.#apart.show(this.#isApart);
    this.#apartRow.hidden = !link.calm?.places_apart.length;
    this.#drawChips(app);
    const byHand = /** @type {[string, string]} */ ([BY_HAND, texts.say("page-scan-by-hand")]);
    offer(this.#stay, [byHand, ...STAYS_S.map((s) => /** @type {[string, string]} */ ([String(s), texts.say("page-scan-seconds", { seconds: s })]))], this.#stay.value);
    this.#begin.disabled = this.#chosen.length === 0 || Boolean(link.state?.course && !link.state.is_check);
    write(this.#last, scanLine(app));
    mark(this.#last, "translate", "no");
  }

  get #all() {
    const calm = this.#app?.link.calm;
    return (this.#isApart && calm?.places_apart.length ? calm.places_apart : calm?.places) ?? [];
  }

  get #chosen() {
    return this.#all.filter((place) => !this.#without.has(this.#words(place)));
  }

  #words(/** @type {Place} */ { words }) {
    return /** @type {App} */ (this.#app).texts.notice(words);
  }

  #drawChips(/** @type {App} */ app) {
    const { calm } = app.link;
    const own = this.#ownAnchor.value.trim() !== "";
    const known = JSON.stringify([app.texts.language, this.#all, calm?.anchors, [...this.#without], this.#anchor, own]);
    if (known === this.#drawn) return;
    this.#drawn = known;
    this.#fill(this.#places, this.#all.map((place) => {
      const words = this.#words(place);
      const isIn = !this.#without.has(words);
      const act = () => {
        if (isIn) this.#without.add(words);
        else this.#without.delete(words);
      };
      return this.#chip(worded(app, "span", { "data-side": sideOf(place) }, place.words), isIn, act);
    }));
    this.#fill(this.#anchors, (calm?.anchors ?? []).map((anchor, index) =>
      this.#chip(worded(app, "span", {}, anchor), !own && index === this.#anchor, () => {
        this.#anchor = index;
        this.#ownAnchor.value = "";
      }),
    ));
  }

  // Whoever is at one of them stays there.
  #fill(/** @type {HTMLElement} */ list, /** @type {HTMLElement[]} */ chips) {
    const at = [...list.children].indexOf(/** @type {Element} */ (document.activeElement));
    list.replaceChildren(...chips);
    chips[at]?.focus();
  }

  #chip(/** @type {HTMLElement} */ words, /** @type {boolean} */ isOn, /** @type {() => void} */ act) {
    const onclick = () => {
      act();
      this.update();
    };
    return make("button", { type: "button", class: "chip", "aria-pressed": String(isOn), onclick }, words);
  }

  #ask() {
    const { link, texts } = /** @type {App} */ (this.#app);
    const anchor = link.calm?.anchors[this.#anchor];
    link.ask({
      type: "scan",
      places: this.#chosen.map((place) => this.#words(place)),
      sides: this.#chosen.map(sideOf),
      anchor: this.#ownAnchor.value.trim() || (anchor ? texts.notice(anchor) : ""),
      stay_s: this.#stay.value === BY_HAND ? null : Number(this.#stay.value),
      sounds: this.#isSounding,
    });
  }
}

customElements.define("scan-view", ScanView);
