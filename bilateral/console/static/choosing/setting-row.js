// One setting with its name, its field, what it may be and what it means.

import { change, isChanged, refusalOf, valueOf } from "./chosen.js";
import { make, write } from "../parts/elements.js";
import { gazeWords, sizeWords } from "./gaze.js";
import { ambienceGlance } from "./glance.js";
import { listenButton } from "./listening.js";
import { loudness } from "./loudness.js";
import { rangeOf, refusalIn } from "./refusing.js";
import { describe, fieldOf } from "./settingfields.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../agreed/messages").SettingShown} Setting */

/** What is heard beside what says which sound it is. */
const HEARD = new Map(
  /** @type {[string, "audio" | "ambience"][]} */ ([
    ["audio.sound", "audio"],
    ["audio.cue_file", "audio"],
    ["audio.pitch_hz", "audio"],
    ["ambience.source", "ambience"],
    ["ambience.music", "ambience"],
  ]),
);
/** What is seen beside it, where no field of a file shows it. */
const SEEN = "ambience.source";
const LEVEL = "level_dbfs";

/**
 * What a text may be: what is always offered, and the devices of the room.
 * @param {App} app
 * @param {Setting} setting
 * @returns {string[]}
 */
const offeredFor = ({ link: { devices, workspace } }, { section, field, offered }) => {
  const lists = new Map([
    ["display.monitor", (devices?.monitors ?? []).map(({ name }) => name)],
    ["audio.device", devices?.sound_devices ?? []],
    ["hands.device", devices?.sound_devices ?? []],
    ["hands.buzzers", devices?.serial_ports ?? []],
    ["calm.photo", workspace?.photos ?? []],
    ["target.background_photo", workspace?.photos ?? []],
    ["target.picture", workspace?.photos ?? []],
    ["audio.cue_file", workspace?.sounds ?? []],
    ["ambience.music", workspace?.music ?? []],
  ]);
  return [...offered, ...(lists.get(`${section}.${field}`) ?? [])];
};

/**
 * What eyes and ears make of a setting, in words.
 * @param {App} app
 * @param {Setting} setting
 */
const remarkFor = (app, { section, field }) => {
  if (field === LEVEL) return app.texts.say("page-settings-loudness", { loudness: loudness(app, Number(valueOf(app.link, section, field))) });
  if (section === "target") return sizeWords(app, field);
  if (section !== "motion") return "";
  const { sweep, peak } = gazeWords(app);
  if (field === "width_percent") return sweep;
  return field === "speed_hz" ? peak : "";
};

/**
 * What stands beside a field: what a number may be, and how a colour stands out.
 * @param {App} app
 * @param {Setting} setting
 */
const besideField = (app, setting) => {
  const { link: { workspace }, texts } = app;
  const seen = workspace?.contrasts.find(({ field }) => setting.section === "target" && setting.field === field);
  return seen ? texts.say("page-quick-contrast", { ratio: seen.ratio }) : rangeOf(app, setting);
};

/**
 * One setting with its name, its field and what it means.
 * @param {App} app
 * @param {Setting} setting
 * @param {string} [place] in front of its ids, where it stands besides in the list of all settings
 */
export const settingRow = (app, setting, place = "") => {
  const { link, texts } = app;
  const { section, field } = setting;
  const code = `setting-${section}-${field}`;
  const id = `${place}${code}`;
  const shape = fieldOf(setting, id, app, () => offeredFor(app, setting), (value) => change(link, section, field, value));
  const about = make("p", { id: `${id}-about`, class: "note", text: `${code}.meaning` });
  const remark = make("p", { id: `${id}-remark`, class: "note" });
  const refusal = make("p", { id: `${id}-refusal`, class: "refusal", role: "alert" });
  const usual = make("button", { type: "button", class: "small usual", text: "page-settings-usual", "aria-describedby": id, onclick: () => change(link, section, field, null) });
  const reset = make("button", { type: "button", class: "plain", onclick: () => link.ask({ type: "reset", section, field }) });
  const room = make("span", { class: "badge room", text: "page-settings-of-the-room" });
  room.hidden = !setting.of_the_room;
  const name = setting.pictures.length || setting.kind === "drawing" ? make("span", { id: `${id}-name`, class: "name", text: code }) : make("label", { htmlFor: id, text: code });
  const range = make("span", { id: `${id}-range`, class: "unit figures" });
  const heard = HEARD.get(`${section}.${field}`);
  const listen = heard ? listenButton(app, heard) : null;
  const seen = `${section}.${field}` === SEEN ? ambienceGlance(app) : null;
  const element = make(
    "div",
    { class: "setting" },
    make("div", { class: "head" }, name, room, reset),
    make("div", { class: "field" }, shape.element, range, ...(setting.is_optional ? [usual] : []), ...(listen ? [listen.element] : [])),
    ...(seen ? [seen.element] : []),
    about,
    remark,
    refusal,
  );

  const update = () => {
    const value = valueOf(link, section, field);
    const refused = refusalOf(link, section, field);
    if (refused) shape.revoke();
    shape.show(value);
    write(range, besideField(app, setting));
    write(remark, remarkFor(app, setting));
    write(refusal, refused ? refusalIn(app, refused) : "");
    refusal.title = refused ? texts.notices(refused.notices) : "";
    listen?.update();
    seen?.update();
    usual.setAttribute("aria-pressed", String(value === null));
    reset.hidden = !isChanged(link, setting);
    write(reset, texts.say("page-settings-reset"));
    reset.setAttribute("aria-label", texts.say("page-settings-reset-one", { name: texts.say(code) }));
    describe(shape.input, [about, range, remark, refusal].map((part) => part.id), refused !== null);
  };
  return { element, update };
};
