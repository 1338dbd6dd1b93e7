// The door for phones, on the therapist's side: shut until asked for; who waits, who is in.

import { once } from "../parts/awaiting.js";
import { foreign, make, mark, write } from "../parts/elements.js";
import { drawPicture } from "./phone-picture.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../agreed/messages").PhoneShown} PhoneShown */

class PhoneView extends HTMLElement {
  /** @type {App | null} */
  #app = null;
  #mark = make("p", { class: "mark" });
  #problem = make("p", { class: "refusal", role: "status" });
  #address = make("select", { id: "phone-address" });
  /** The one that was chosen for the next picture, where it is not the one of the picture there is. */
  #chosen = "";
  #openAt = "";
  #addressField = make(
    "div",
    { class: "field" },
    make("label", { htmlFor: "phone-address", text: "page-phone-address" }),
    this.#address,
  );
  #open = make("button", { type: "button" });
  #shut = make("button", { type: "button", text: "page-phone-shut" });
  #canvas = make("canvas", { class: "code", role: "img", label: "page-phone-picture" });
  #link = make("code", { class: "link", translate: false });
  #left = make("p", { class: "figures" });
  #code = make(
    "div",
    { class: "reading" },
    this.#canvas,
    make("div", {}, make("p", { text: "page-phone-read" }), this.#link, this.#left),
  );
  #waiting = make("ul", { class: "phones", "aria-live": "polite" });
  #paired = make("ul", { class: "phones" });
  /** Counts the seconds down. */
  #nextSecond = 0;
  #pairedPart = make("div", {}, make("h3", { text: "page-phone-paired" }), this.#paired);

  connect(/** @type {App} */ app) {
    this.#app = app;
    this.#address.onchange = () => {
      this.#chosen = this.#address.value;
    };
    this.#open.onclick = () => app.link.ask({ type: "pairing", address: this.#address.value || null });
    this.#shut.onclick = () => app.link.ask({ type: "pairing", address: null });
    this.append(
      make("div", { class: "step-head" }, make("h2", { text: "page-phone-title" }), this.#mark),
      make("p", { class: "note", text: "page-phone-about" }),
      this.#waiting,
      this.#code,
      this.#addressField,
      make("div", { class: "row" }, this.#open, this.#shut),
      this.#problem,
      this.#pairedPart,
    );
  }

  update() {
    const { link, texts } = /** @type {App} */ (this.#app);
    const { pairing } = link;
    if (!pairing) return;
    const isOpen = pairing.open_at !== null;
    this.#offerAddresses();
    this.#open.disabled = pairing.addresses.length === 0;
    this.#open.className = isOpen ? "" : "main";
    write(this.#open, texts.say(isOpen ? "page-phone-again" : "page-phone-open"));
    this.#shut.hidden = !isOpen;
    write(this.#mark, texts.say(isOpen ? "page-phone-is-open" : "page-phone-is-shut"));
    mark(this.#mark, "data-look", isOpen ? "good" : "");
    const told = pairing.problem ? texts.notice(pairing.problem) : "";
    const problem = pairing.addresses.length ? told : texts.say("page-phone-no-network");
    write(this.#problem, (link.refused?.asked.startsWith("phone-") && texts.notices(link.refused.notices)) || problem);
    this.#showCode();
    this.#showWaiting(pairing.phones.filter(({ words }) => words));
    this.#showPaired(pairing.phones.filter(({ words }) => !words));
  }

  #offerAddresses() {
    const { link } = /** @type {App} */ (this.#app);
    const addresses = link.pairing?.addresses ?? [];
    const openAt = link.pairing?.open_at ?? "";
    const known = JSON.stringify(addresses);
    if (this.#address.dataset.known !== known) {
      const before = this.#address.value;
      this.#address.dataset.known = known;
      this.#address.replaceChildren(
        ...addresses.map(({ address, name }) => foreign("option", { value: address }, `${name} · ${address}`)),
      );
      if (addresses.some(({ address }) => address === before)) this.#address.value = before;
    }
    if (openAt !== this.#openAt) this.#chosen = "";
    this.#openAt = openAt;
    if (openAt && document.activeElement !== this.#address) this.#address.value = this.#chosen || openAt;
    this.#addressField.hidden = addresses.length === 0;
  }

  #showCode() {
    const { link, texts } = /** @type {App} */ (this.#app);
    const { pairing } = link;
    const leftS = (pairing?.valid_until_s ?? 0) - link.nowS;
    const isValid = Boolean(pairing?.link) && leftS > 0;
    this.#code.hidden = !isValid;
    clearTimeout(this.#nextSecond);
    if (!pairing || !isValid) return;
    if (!this.hidden) this.#nextSecond = setTimeout(() => this.update(), (leftS % 1) * 1000 + 1);
    write(this.#link, pairing.link);
    const time = `${Math.floor(leftS / 60)}:${String(Math.floor(leftS % 60)).padStart(2, "0")}`;
    write(this.#left, texts.say("page-phone-left", { time }));
    if (this.#canvas.dataset.link === pairing.link) return;
    this.#canvas.dataset.link = pairing.link;
    drawPicture(this.#canvas, pairing.picture);
  }

  /** @param {PhoneShown[]} phones */
  #showWaiting(phones) {
    const { link, texts } = /** @type {App} */ (this.#app);
    listPhones(this.#waiting, phones, ({ number, device, words }) => [
      make("p", {}, texts.say("page-phone-compare", { device: nameOf(texts, device) })),
      foreign("p", { class: "words" }, words),
      make(
        "div",
        { class: "row" },
        make("button", {
          ...{ type: "button", class: "main", text: "page-phone-accept" },
          onclick: once(() => link.ask({ type: "phone-accept", number })),
        }),
        make("button", {
          ...{ type: "button", text: "page-phone-refuse" },
          onclick: once(() => link.ask({ type: "phone-refuse", number })),
        }),
      ),
    ], texts);
  }

  /** @param {PhoneShown[]} phones */
  #showPaired(phones) {
    const { link, texts } = /** @type {App} */ (this.#app);
    this.#pairedPart.hidden = phones.length === 0;
    listPhones(this.#paired, phones, ({ number, device }) => {
      const name = nameOf(texts, device);
      const revoke = make("button", {
        ...{ type: "button", text: "page-phone-revoke" },
        "aria-label": texts.say("page-phone-revoke-named", { device: name }),
        onclick: once(() => link.ask({ type: "phone-revoke", number })),
      });
      return [(device ? foreign : make)("b", {}, name), make("span", { class: "mark" }), revoke];
    }, texts);
    for (const [index, { connected }] of phones.entries()) {
      const place = /** @type {Element} */ (this.#paired.children[index].querySelector(".mark"));
      write(place, texts.say(connected ? "page-phone-here" : "page-phone-away"));
      mark(place, "data-look", connected ? "good" : "");
    }
  }
}

/** @param {import("../words/texts.js").Texts} texts @param {string} device */
const nameOf = (texts, device) => device || texts.say("page-phone-nameless");

/**
 * One entry for each phone; what has not changed stays, and keeps the focus.
 * @param {HTMLElement} list
 * @param {PhoneShown[]} phones
 * @param {(phone: PhoneShown) => Node[]} build
 * @param {import("../words/texts.js").Texts} texts
 */
const listPhones = (list, phones, build, texts) => {
  const known = JSON.stringify([texts.language, phones.map(({ number, device, words }) => [number, device, words])]);
  if (list.dataset.known === known) return;
  list.dataset.known = known;
  list.replaceChildren(...phones.map((phone) => make("li", {}, ...build(phone))));
  texts.fill(list);
};

customElements.define("phone-view", PhoneView);
