// A client's history out of the private record. It is here only while the record is open and this view is
// shown: locked, with the next client or under another code, or when another view comes, nothing of it is left in
// the page.

import { toggle } from "../parts/controls.js";
import { foreign, make, write } from "../parts/elements.js";
import { keeping } from "./history-keeping.js";
import { pictures, sittingTable, whole } from "./past.js";
import { printAlone, reportIn, saveZip } from "../paper/printing.js";
import { currentClient, isReadable } from "./record-state.js";
import { refusalIn } from "../choosing/refusing.js";
import { askRightCode } from "./right-code.js";

/** @typedef {import("../app.js").App} App */

const REFUSED = /^record-(?!unlock)/;

class HistoryView extends HTMLElement {
  /** @type {App | null} */
  #app = null;
  #isIn = false;
  #client = "";
  #page = 0;
  #opened = 0;
  #withNotes = false;
  /** The code to which a sitting was to be moved. */
  #movedTo = "";
  /** @type {number | undefined} The sitting that went on when this was opened. */
  #sitting;
  /** The code that it had then. */
  #whose = "";
  /** What was asked for last. */
  #asked = "";
  /** @type {import("../agreed/messages").HistoryShown | null} Of this client; what comes late is another's. */
  #history = null;
  /** @type {ReturnType<typeof keeping> | null} */
  #keeping = null;
  /** @type {unknown[]} What is drawn. */
  #drawn = [];

  #title = make("h2");
  #list = make("select", { id: "history-client" });
  #notes = toggle({ id: "history-notes", label: "page-history-with-notes" }, (on) => this.#showNotes(on));
  #told = make("p", { class: "note", role: "status" });
  #refusal = make("p", { class: "refusal", role: "alert" });
  #body = make("div", { class: "history" });
  #acts = make("div", { class: "row acts" });

  connect(/** @type {App} */ app) {
    this.#app = app;
    const { link } = app;
    this.#list.onchange = () => this.#turnTo(this.#list.value);
    this.#keeping = keeping(app);
    const ask = (/** @type {"record-report" | "record-files"} */ type) => () =>
      link.ask({ type, client: this.#client, notes: this.#withNotes, language: app.texts.language });
    const act = (/** @type {string} */ id, /** @type {string} */ text, /** @type {() => void} */ onclick) => make("button", { id, type: "button", class: "small", text, onclick });
    const back = act("history-back", "page-history-back", () => app.show("set"));
    this.#acts.append(
      make("label", { class: "row" }, make("span", { text: "page-history-client" }), this.#list),
      make("span", { class: "row" }, make("span", { text: "page-history-with-notes", "aria-hidden": "true" }), this.#notes.element),
      act("history-print", "page-history-print", ask("record-report")),
      act("history-save", "page-history-save", ask("record-files")),
    );
    this.append(make("div", { class: "head" }, this.#title, back), this.#acts, this.#refusal, this.#told, this.#body);
  }

  update() {
    const app = /** @type {App} */ (this.#app);
    const { link } = app;
    const sitting = link.sitting?.shown.number;
    const whose = currentClient(app);
    const isPutRight = this.#whose !== "" && whose !== "" && this.#whose !== whose;
    this.#whose = whose;
    if (!this.#isIn || this.#sitting !== sitting || (isPutRight && this.#client !== "" && this.#client !== whose)) {
      const isToShow = !this.#isIn || this.#sitting === sitting;
      this.#forget();
      this.#isIn = true;
      this.#sitting = sitting;
      // With the next client nobody's is shown until it is asked for: whose sitting it is comes later.
      if (isToShow) this.#client = whose;
    }
    const isOpen = isReadable(app);
    this.#acts.hidden = !isOpen;
    if (!isOpen) {
      this.#forget();
      this.#isIn = false;
      write(this.#told, app.texts.say("page-history-closed"));
      return;
    }
    if (this.#movedTo && link.history?.client === this.#movedTo) {
      this.#client = this.#movedTo;
      this.#page = this.#opened = 0;
      this.#asked = this.#key;
    }
    if (link.history?.client === this.#movedTo) this.#movedTo = "";
    if (link.history?.client === this.#client && link.history.page === this.#page) this.#history = link.history;
    if (link.done?.asked === "record-delete") this.#takeDeleted(link.done.notice);
    this.#offerClients();
    this.#ask();
    this.#takePapers();
    this.#notes.show(this.#withNotes);
    const { refused } = link;
    write(this.#refusal, refused && REFUSED.test(refused.asked) ? refusalIn(app, refused) : "");
    this.#draw();
  }

  leave() {
    this.#forget();
    this.#isIn = false;
  }

  #forget() {
    this.#app?.link.forgetPast();
    this.#body.replaceChildren();
    this.#list.replaceChildren();
    delete this.#list.dataset.known;
    this.#title.textContent = this.#told.textContent = this.#refusal.textContent = "";
    this.#client = this.#asked = this.#movedTo = "";
    this.#page = this.#opened = 0;
    this.#withNotes = false;
    this.#history = null;
    this.#keeping?.forget();
    this.#drawn = [];
  }

  /** Tells apart what is to be read: what is written meanwhile is read again. */
  get #key() {
    const { link, texts } = /** @type {App} */ (this.#app);
    const written = (link.record?.sittings ?? []).filter(({ client }) => client === this.#client).map(({ number, unwritten }) => [number, unwritten]);
    return JSON.stringify([this.#client, this.#page, texts.language, written]);
  }

  #ask() {
    const { link, texts } = /** @type {App} */ (this.#app);
    if (!this.#client || this.#asked === this.#key) return;
    this.#asked = this.#key;
    link.ask({ type: "record-history", client: this.#client, page: this.#page, language: texts.language });
    if (this.#opened) this.#askPast();
  }

  #askPast() {
    const { link, texts } = /** @type {App} */ (this.#app);
    link.ask({ type: "record-sitting", id: this.#opened, notes: this.#withNotes, language: texts.language });
  }

  #turnTo(/** @type {string} */ client, page = 0) {
    const { link } = /** @type {App} */ (this.#app);
    this.#client = client;
    this.#page = page;
    this.#opened = 0;
    this.#asked = "";
    this.#history = null;
    link.forgetPast();
    this.update();
  }

  #press(/** @type {number} */ id) {
    this.#opened = this.#opened === id ? 0 : id;
    if (this.#opened) this.#askPast();
    this.update();
  }

  #showNotes(/** @type {boolean} */ on) {
    this.#withNotes = on;
    if (this.#opened) this.#askPast();
    this.update();
  }

  #offerClients() {
    const { link, texts } = /** @type {App} */ (this.#app);
    const clients = link.record?.clients ?? [];
    const known = JSON.stringify([clients, texts.language]);
    if (this.#list.dataset.known !== known) {
      this.#list.dataset.known = known;
      this.#list.replaceChildren(make("option", { value: "" }, "–"), ...clients.map((value) => foreign("option", { value }, value)));
    }
    if (this.#list.value !== this.#client) this.#list.value = this.#client;
    for (const id of ["history-print", "history-save"]) /** @type {HTMLButtonElement} */ (document.getElementById(id)).disabled = !this.#history?.all;
  }

  /** Nobody is shown any more. */
  #takeDeleted(/** @type {import("../agreed/messages").NoticeMessage} */ notice) {
    const { link, texts } = /** @type {App} */ (this.#app);
    this.#client = this.#asked = "";
    this.#page = this.#opened = 0;
    this.#history = null;
    link.forgetPast();
    link.done = null;
    write(this.#told, texts.notice(notice));
  }

  /** What was asked for to be printed, or saved, has come. */
  #takePapers() {
    const { link, texts } = /** @type {App} */ (this.#app);
    const { report, files } = link;
    link.report = link.files = null;
    if (files) {
      saveZip(files.name, files.content);
      write(this.#told, texts.say("page-history-saved", { name: files.name }));
    }
    if (report) printAlone(reportIn(report.html));
  }

  #draw() {
    const app = /** @type {App} */ (this.#app);
    const { link, texts } = app;
    const history = this.#history;
    if (history) this.#keeping?.shown(history);
    // With notes or without, as it is wanted by now.
    const past = this.#opened && link.past?.id === this.#opened && (link.past.notes !== null) === this.#withNotes ? link.past : null;
    write(this.#title, this.#client ? texts.say("page-history-of", { client: this.#client }) : texts.say("page-history-title"));
    const now = [history, past, this.#opened, texts.language, this.#client, this.#client ? null : link.record?.due];
    if (now.every((one, at) => one === this.#drawn[at]) && this.#drawn.length) return;
    this.#drawn = now;
    const focused = document.activeElement instanceof HTMLButtonElement && this.#body.contains(document.activeElement) ? document.activeElement.value : "";
    this.#fill(this.#parts(history, past));
    texts.fill(this.#body);
    if (focused) /** @type {HTMLElement | null} */ (this.#body.querySelector(`button[value="${focused}"]`))?.focus();
  }

  /** What is there already stays where it is, and whoever is at it. */
  #fill(/** @type {HTMLElement[]} */ parts) {
    const at = parts.findIndex((one) => one.parentNode === this.#body);
    if (at < 0) {
      this.#body.replaceChildren(...parts);
      return;
    }
    const stays = parts[at];
    for (const one of [...this.#body.children]) if (one !== stays) one.remove();
    stays.before(...parts.slice(0, at));
    stays.after(...parts.slice(at + 1));
  }

  /**
   * @param {import("../agreed/messages").HistoryShown | null} history
   * @param {import("../agreed/messages").PastShown | null} past
   * @returns {HTMLElement[]}
   */
  #parts(history, past) {
    const app = /** @type {App} */ (this.#app);
    const { texts } = app;
    if (!this.#client) return this.#due();
    if (!history) return [make("p", { class: "note", text: "page-history-reading" })];
    const kept = /** @type {ReturnType<typeof keeping>} */ (this.#keeping).shown(history);
    if (!history.all) return [make("p", { text: "page-history-none" }), kept];
    const inside = past ? whole(past, this.#actsOf(past.id)) : make("p", { class: "note", text: "page-history-reading" });
    const table = sittingTable(history, texts.say("page-history-sittings"), this.#opened ? { id: this.#opened, inside } : null, (id) => this.#press(id), (day) => texts.say("page-history-open", { day }));
    return [this.#pager(history), kept, pictures(history.curves), make("div", { class: "past-sittings", tabIndex: 0, role: "region", label: "page-history-sittings" }, table)];
  }

  /** Of nobody's history is told whose record need not be kept any longer. */
  #due() {
    const { link, texts } = /** @type {App} */ (this.#app);
    const name = (/** @type {import("../agreed/messages").NoticeMessage} */ { values }) => String(values.client ?? "");
    const due = link.record?.due ?? [];
    if (!due.length) return [make("p", { class: "note", text: "page-history-none-due" })];
    return due.map((one) => foreign("button", { type: "button", class: "small due", value: name(one), onclick: () => this.#turnTo(name(one)) }, texts.notice(one)));
  }

  #actsOf(/** @type {number} */ id) {
    const app = /** @type {App} */ (this.#app);
    const { link, texts } = app;
    const print = () => link.ask({ type: "record-sitting-report", id, notes: this.#withNotes, language: texts.language });
    const move = () => askRightCode(app, id, (code) => (this.#movedTo = code));
    return [
      make("button", { type: "button", class: "small", value: "print-one", text: "page-history-print-one", onclick: print }),
      make("button", { type: "button", class: "small", value: "move", text: "page-history-move", onclick: move }),
    ];
  }

  #pager(/** @type {import("../agreed/messages").HistoryShown} */ { first, all, rows, at_once: atOnce }) {
    const { texts } = /** @type {App} */ (this.#app);
    const turn = (/** @type {string} */ name, /** @type {number} */ page, /** @type {boolean} */ can) =>
      make("button", { type: "button", class: "small", value: name, text: `page-history-${name}`, disabled: !can, onclick: () => this.#turnTo(this.#client, page) });
    const which = make("p", { class: "note figures" }, texts.say("page-history-which", { first: first + 1, last: first + rows.length, all }));
    const isLong = all > atOnce;
    return make("div", { class: "row pager" }, which, ...(isLong ? [turn("newer", this.#page - 1, first > 0), turn("older", this.#page + 1, first + rows.length < all)] : []));
  }
}

customElements.define("history-view", HistoryView);
