// All settings in groups, made after the guide that the console sends.

import { change, isChanged, refusalOf, valueOf } from "./chosen.js";
import { make, write } from "./elements.js";
import { gazeWords } from "./gaze.js";
import { rangeOf, refusalIn } from "./refusing.js";
import { describe, fieldOf } from "./settingfields.js";
import { undoButton } from "./undoing.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./messages").SettingShown} Setting */

const OPEN_AT_FIRST = "motion";
const ORDER = [
  "motion",
  "target",
  "set",
  "audio",
  "ambience",
  "hands",
  "display",
  "calm",
  "limits",
  "page",
];
/**
 * What a text may be: what is always offered, and the devices of the room.
 * @param {App} app
 * @param {Setting} setting
 * @returns {string[]}
 */
const offeredFor = ({ link: { room, bench } }, { section, field, offered }) => {
  const lists = new Map([
    ["display.monitor", (room?.monitors ?? []).map(({ name }) => name)],
    ["audio.device", room?.sound_devices ?? []],
    ["hands.device", room?.sound_devices ?? []],
    ["hands.buzzers", room?.serial_ports ?? []],
    ["calm.photo", bench?.photos ?? []],
    ["target.picture", bench?.photos ?? []],
    ["audio.cue_file", bench?.sounds ?? []],
  ]);
  return [...offered, ...(lists.get(`${section}.${field}`) ?? [])];
};

/**
 * What eyes make of a setting, in words.
 * @param {App} app
 * @param {Setting} setting
 */
const remarkFor = (app, { section, field }) => {
  if (section !== "motion") return "";
  const { sweep, peak } = gazeWords(app);
  if (field === "width_percent") return sweep;
  return field === "speed_hz" ? peak : "";
};

/**
 * One setting with its name, its field and what it means.
 * @param {App} app
 * @param {Setting} setting
 */
const settingRow = (app, setting) => {
  const { link, texts } = app;
  const { section, field } = setting;
  const id = `setting-${section}-${field}`;
  const shape = fieldOf(setting, id, app, () => offeredFor(app, setting), (value) => change(link, section, field, value));
  const about = make("p", { id: `${id}-about`, class: "note", text: `${id}.meaning` });
  const remark = make("p", { id: `${id}-remark`, class: "note" });
  const refusal = make("p", { id: `${id}-refusal`, class: "refusal", role: "alert" });
  const usual = make("button", { type: "button", class: "small usual", text: "page-settings-usual", "aria-describedby": id, onclick: () => change(link, section, field, null) });
  const reset = make("button", { type: "button", class: "plain", onclick: () => link.ask({ type: "reset", section, field }) });
  const room = make("span", { class: "badge room", text: "page-settings-of-the-room" });
  room.hidden = !setting.of_the_room;
  const name = setting.pictures.length ? make("span", { id: `${id}-name`, class: "name", text: id }) : make("label", { htmlFor: id, text: id });
  const range = make("span", { id: `${id}-range`, class: "unit figures" });
  const element = make(
    "div",
    { class: "setting" },
    make("div", { class: "head" }, name, room, reset),
    make("div", { class: "field" }, shape.element, range, ...(setting.is_optional ? [usual] : [])),
    about,
    remark,
    refusal,
  );

  const update = () => {
    const value = valueOf(link, section, field);
    const refused = refusalOf(link, section, field);
    if (refused) shape.revoke();
    shape.show(value);
    write(range, rangeOf(app, setting));
    write(remark, remarkFor(app, setting));
    write(refusal, refused ? refusalIn(app, refused) : "");
    refusal.title = refused ? texts.notices(refused.notices) : "";
    usual.setAttribute("aria-pressed", String(value === null));
    reset.hidden = !isChanged(link, setting);
    write(reset, texts.say("page-settings-reset"));
    reset.setAttribute("aria-label", texts.say("page-settings-reset-one", { name: texts.say(id) }));
    describe(shape.input, [about, range, remark, refusal].map((part) => part.id), refused !== null);
  };
  return { element, update };
};

/**
 * All settings of a section.
 * @param {App} app
 * @param {string} section
 * @param {Setting[]} settings
 */
const group = (app, section, settings) => {
  const { link } = app;
  const rows = settings.map((setting) => settingRow(app, setting));
  const room = make("span", { class: "badge room", text: "page-settings-of-the-room" });
  const isRooms = settings.every((setting) => setting.of_the_room);
  const undo = settings.some((setting) => setting.of_the_room) ? undoButton(app, "room", `undo-room-${section}`) : null;
  room.hidden = !isRooms;
  const changed = make("span", { class: "badge", text: "page-set-changed" });
  const reset = make("button", { type: "button", class: "small", text: "page-settings-reset-group", onclick: () => link.ask({ type: "reset", section, field: null }) });
  const element = make(
    "details",
    { class: isRooms ? "group of-room" : "group", open: section === OPEN_AT_FIRST },
    make("summary", {}, make("h3", { text: `setting-${section}` }), changed, room),
    make("div", { class: "rows" }, ...rows.map((row) => row.element)),
    make("div", { class: "acts" }, reset, ...(undo ? [undo.element] : [])),
  );
  const update = () => {
    undo?.update();
    const resettable = settings.filter((setting) => isRooms || !setting.of_the_room);
    changed.hidden = reset.hidden = !resettable.some((setting) => isChanged(link, setting));
    if (element.open) for (const row of rows) row.update();
  };
  element.ontoggle = update;
  return { element, update };
};

class SettingsView extends HTMLElement {
  /** @type {App | null} */
  #app = null;
  /** @type {{element: HTMLElement, update(): void}[]} */
  #groups = [];
  /** @type {string} */
  #made = "";
  #lead = make("p", { class: "note lead" });
  #refusal = make("p", { class: "refusal", role: "alert" });

  /** @param {App} app */
  connect(app) {
    this.#app = app;
    this.append(make("h2", { text: "page-settings-title" }), this.#lead, this.#refusal);
  }

  update() {
    if (!this.#app) return;
    const { link, texts } = this.#app;
    if (!link.guide || !link.bench) return;
    const isPending = link.state?.is_pending ?? false;
    write(this.#lead, isPending ? texts.say("page-set-for-next", { what: texts.say("page-settings-lead-of-next") }) : texts.say("page-settings-lead"));
    this.#lead.classList.toggle("pending", isPending);
    this.#make(link.guide, link.bench);
    for (const { update } of this.#groups) update();
    const { refused } = link;
    const isOurs = refused && !refused.field && (refused.asked === "change" || refused.asked === "reset");
    write(this.#refusal, isOurs ? refusalIn(this.#app, refused) : "");
  }

  /**
   * Once, and again when there are other photos.
   * @param {import("./messages").SettingsForm} guide
   * @param {import("./messages").WorkspaceShown} bench
   */
  #make({ settings }, { photos }) {
    const app = this.#app;
    const made = `${settings.length}\n${photos.join("\n")}`;
    if (!app || this.#made === made) return;
    this.#made = made;
    const sections = [...new Set(settings.map(({ section }) => section))];
    sections.sort((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other));
    for (const { element } of this.#groups) element.remove();
    this.#groups = sections.map((name) => group(app, name, settings.filter(({ section }) => section === name)));
    this.append(...this.#groups.map(({ element }) => element));
    app.texts.fill(this);
  }
}

customElements.define("settings-view", SettingsView);
