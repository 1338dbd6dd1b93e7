// All settings in groups, made after the form that the console sends: those of this set that are
// often changed, and all others.

import { isChanged } from "../choosing/chosen.js";
import { make, write } from "../parts/elements.js";
import { refusalIn } from "../choosing/refusing.js";
import { settingRow } from "../choosing/setting-row.js";
import { sectionsOf, summaryOf } from "../choosing/setting-summary.js";
import { undoButton } from "../choosing/undoing.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../agreed/messages").SettingShown} Setting */
/** @typedef {ReturnType<typeof group>} Group */

/** @type {[name: string, holds: (setting: Setting) => boolean][]} */
const LEVELS = [
  ["this-set", ({ is_everyday: isEveryday, of_the_room: isRooms }) => isEveryday && !isRooms],
  ["advanced", ({ is_everyday: isEveryday, of_the_room: isRooms }) => !isEveryday || isRooms],
];

/** A text as it is compared: in small letters, without accents. */
const folded = (/** @type {string} */ text) => text.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLowerCase().replaceAll("ß", "ss");

/**
 * Some settings of a section; its head says what they are while it is closed.
 * @param {App} app
 * @param {string} section
 * @param {Setting[]} settings
 */
const group = (app, section, settings) => {
  const { link, texts } = app;
  const rows = settings.map((setting) => ({ setting, ...settingRow(app, setting) }));
  const room = make("span", { class: "badge room", text: "page-settings-of-the-room" });
  const isRooms = settings.every((setting) => setting.of_the_room);
  const undo = settings.some((setting) => setting.of_the_room) ? undoButton(app, "room", `undo-room-${section}`) : null;
  room.hidden = !isRooms;
  const changed = make("span", { class: "badge", text: "page-set-changed" });
  const fields = settings.map(({ field }) => field);
  const reset = make("button", { type: "button", class: "small", text: "page-settings-reset-group", onclick: () => link.ask({ type: "reset", section, field: null, fields }) });
  const summary = summaryOf(app, settings);
  const element = make(
    "details",
    { class: isRooms ? "group of-room" : "group" },
    make("summary", {}, make("h4", { text: `setting-${section}` }), summary.element, changed, room),
    make("div", { class: "rows" }, ...rows.map((row) => row.element)),
    make("div", { class: "acts" }, reset, ...(undo ? [undo.element] : [])),
  );
  const update = () => {
    undo?.update();
    const resettable = settings.filter((setting) => isRooms || !setting.of_the_room);
    changed.hidden = reset.hidden = !resettable.some((setting) => isChanged(link, setting));
    summary.update(link.workspace?.values ?? {});
    if (element.open) for (const row of rows) row.update();
  };
  element.ontoggle = update;

  const open = (/** @type {boolean} */ opens) => {
    // What is being typed is entered, and not left behind in the dark.
    const { activeElement: focused } = document;
    if (!opens && focused instanceof HTMLElement && focused.tagName === "INPUT" && element.contains(focused)) focused.blur();
    element.open = opens;
  };
  const says = (/** @type {Setting} */ { section: of, field, choices }, /** @type {string} */ sought) => {
    const code = `setting-${of}-${field}`;
    const words = [`setting-${of}`, code, `${code}.meaning`, ...choices.map((choice) => `${code}.choice-${choice}`)];
    return words.some((one) => texts.has(one) && folded(texts.say(one)).includes(sought));
  };
  let wasOpen = false;
  let isSought = false;
  /** Show only what has these words; says whether anything does. */
  const seek = (/** @type {string} */ sought) => {
    if (!isSought) wasOpen = element.open;
    isSought = sought !== "";
    for (const row of rows) row.element.hidden = isSought && !says(row.setting, sought);
    element.hidden = rows.every((row) => row.element.hidden);
    open(isSought ? !element.hidden : wasOpen);
    return !element.hidden;
  };
  const holds = (/** @type {string} */ of, /** @type {string} */ field) => of === section && fields.includes(field);
  return { element, update, open, seek, holds };
};

/**
 * @param {App} app
 * @param {string} name
 * @param {Setting[]} settings
 */
const level = (app, name, settings) => {
  const groups = sectionsOf(settings).map((section) => group(app, section, settings.filter((one) => one.section === section)));
  const title = make("h3", { id: `settings-${name}`, text: `page-settings-${name}` });
  const about = make("p", { class: "note", text: `page-settings-${name}-about` });
  const element = make("section", { class: "level", "aria-labelledby": title.id }, title, about, ...groups.map((one) => one.element));
  return { element, groups };
};

class SettingsView extends HTMLElement {
  /** @type {App | null} */
  #app = null;
  /** @type {ReturnType<typeof level>[]} */
  #levels = [];
  /** @type {unknown} The refusal that has opened its group. */
  #opened = null;
  #lead = make("p", { class: "note lead" });
  #refusal = make("p", { class: "refusal", role: "alert" });
  #sought = make("input", { type: "search", id: "settings-sought", autocomplete: "off", spellcheck: false });
  #none = make("p", { class: "note", role: "status" });
  #all = make("button", { type: "button", class: "small", id: "settings-all" });

  /** @param {App} app */
  connect(app) {
    this.#app = app;
    this.#sought.oninput = () => this.#seek();
    this.#all.onclick = () => this.#openAll();
    const tools = make(
      "div",
      { class: "seek" },
      make("label", { htmlFor: this.#sought.id, text: "page-settings-search" }),
      this.#sought,
      this.#all,
    );
    this.append(make("h2", { text: "page-settings-title" }), this.#lead, tools, this.#refusal, this.#none);
  }

  update() {
    const app = this.#app;
    if (!app) return;
    const { link, texts } = app;
    const { form, refused } = link;
    if (!form || !link.workspace) return;
    const isPending = link.state?.is_pending ?? false;
    write(this.#lead, isPending ? texts.say("page-set-for-next", { what: texts.say("page-settings-lead-of-next") }) : texts.say("page-settings-lead"));
    this.#lead.classList.toggle("pending", isPending);
    if (!this.#levels.length) this.#make(app, form.settings);
    this.#openRefused(refused);
    for (const { update } of this.#groups) update();
    write(this.#all, texts.say(this.#isAllOpen ? "page-settings-close-all" : "page-settings-open-all"));
    const isOurs = refused && !refused.field && (refused.asked === "change" || refused.asked === "reset");
    write(this.#refusal, isOurs ? refusalIn(app, refused) : "");
  }

  get #groups() {
    return this.#levels.flatMap(({ groups }) => groups);
  }

  get #isAllOpen() {
    return this.#groups.every(({ element }) => element.open || element.hidden);
  }

  #openAll() {
    const opens = !this.#isAllOpen;
    for (const { open } of this.#groups) open(opens);
  }

  /** What is refused is told at its field, so that has to be seen; once, as it may be closed again. */
  #openRefused(/** @type {import("../agreed/messages").Refused | null} */ refused) {
    if (refused === this.#opened) return;
    this.#opened = refused;
    if (!refused) return;
    const own = this.#groups.find(({ holds }) => holds(refused.section, refused.field));
    if (!own || own.element.open) return;
    if (own.element.hidden) {
      this.#sought.value = "";
      this.#seek();
    }
    own.open(true);
  }

  #seek() {
    const sought = folded(this.#sought.value.trim());
    for (const { element, groups } of this.#levels) element.hidden = !groups.map(({ seek }) => seek(sought)).some(Boolean);
    const isFound = this.#levels.some(({ element }) => !element.hidden);
    write(this.#none, isFound ? "" : this.#app?.texts.say("page-settings-none-found") ?? "");
  }

  /** @param {App} app @param {Setting[]} settings */
  #make(app, settings) {
    this.#levels = LEVELS.map(([name, holds]) => level(app, name, settings.filter(holds)));
    this.append(...this.#levels.map(({ element }) => element));
    app.texts.fill(this);
  }
}

customElements.define("settings-view", SettingsView);
