// What is changed most while one looks at the client: a button for each beside the picture of their
// screen, what is usual of it in one press, and what the button opens, over the controls of the set
// and never over Halt.

import { DRAWN, change, settingOf, inDegrees, picturesOf, refusalOf, valueOf } from "../choosing/chosen.js";
import { choiceTiles, pictureOf, tileGroup } from "../parts/choice-tiles.js";
import { colourPicker } from "../choosing/colour-picker.js";
import { foreign, make, mark, write } from "../parts/elements.js";
import { ambienceGlance } from "../choosing/glance.js";
import { listenButton } from "../choosing/listening.js";
import { quickPicks } from "./quick-picks.js";
import { refusalIn } from "../choosing/refusing.js";
import { settingRow } from "../choosing/setting-row.js";
import { partsOf } from "../choosing/setting-summary.js";
import { namedChoices } from "../choosing/settingfields.js";
import { sizePicked, sizePicker } from "../choosing/size-picker.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../agreed/messages").SettingShown} Setting */
/** @typedef {import("../agreed/messages").Value} Value */
/** @typedef {{element: HTMLElement, update: () => void}} Picker what a button opens */

const OFFERED = ["motion.path", "target.colour", "target.diameter_percent", "audio.sound", "target.shape", "ambience.source"];
/** What is picked here in percent may be chosen in degrees. */
const [SIZE, SIZE_TO_THE_CLIENT] = ["diameter_percent", "diameter_deg"];
/** Whose sound is heard before it is settled on, so that choosing it closes nothing. */
const LISTENED_TO = new Map(/** @type {[string, "audio" | "ambience"][]} */ ([["audio", "audio"], ["ambience", "ambience"]]));
/** What stands besides in the panel of a setting, and goes with what is chosen there. */
const BESIDE = new Map([
  ["motion.path", ["motion.drawn_heights_percent"]],
  ["target.shape", ["target.lamps", "target.picture"]],
  ["target.diameter_percent", ["target.diameter_deg"]],
  ["audio.sound", ["audio.cue_file"]],
  ["ambience.source", ["ambience.music", "ambience.level_dbfs", "ambience.width_percent", "ambience.instead_of_tones"]],
]);
/** The file of the therapist's own that is given instead of what is picked, as long as there is one. */
const INSTEAD = new Map([
  ["audio.sound", "cue_file"],
  ["target.shape", "picture"],
]);

/** @param {App} app @param {string[]} [keys] */
const settingsOffered = ({ link }, keys = OFFERED) =>
  keys.flatMap((key) => {
    const [section, field] = key.split(".");
    return settingOf(link, section, field) ?? [];
  });

/**
 * @param {App} app
 * @param {Setting} setting
 * @param {(value: Value, isDone: boolean) => void} choose is told what is picked, and whether that may be all
 * @returns {Picker}
 */
const pickerOf = (app, setting, choose) => {
  const { link, texts } = app;
  const { section, field, pictures, kind } = setting;
  if (kind === "colour") return colourPicker(app, setting, choose);
  if (kind === "number") return sizePicker(app, setting, choose);
  const given = { label: `setting-${section}-${field}` };
  const ask = (/** @type {string} */ value) => // What is drawn is drawn in the same panel.
    choose(value, !LISTENED_TO.has(section) && value !== DRAWN);
  const named = namedChoices(setting, texts);
  const { element, show } = pictures.length
    ? choiceTiles(given, () => picturesOf(link, setting), link.form?.picture_box ?? [], named, ask)
    : tileGroup(given, named, () => make("span"), ask);
  return { element, update: () => show(valueOf(link, section, field)) };
};

/**
 * Whether what is chosen has any part of a setting.
 * @param {App} app
 * @param {Setting} setting
 */
const isMeant = ({ link }, { section, field }) => {
  if (section === "motion") return valueOf(link, section, "path") === DRAWN;
  if (field === SIZE_TO_THE_CLIENT) return valueOf(link, "display", "width_cm") !== null;
  if (section !== "ambience") return true;
  const source = valueOf(link, section, "source");
  return source === "music" || (source !== "none" && field !== "music");
};

/**
 * The file of the therapist's own that is given instead of what a button names.
 * @param {App} app
 * @param {Setting} setting
 */
const ownNameOf = ({ link }, { section, field }) => {
  const instead = INSTEAD.get(`${section}.${field}`);
  if (instead) return String(valueOf(link, section, instead) ?? "");
  const isMusic = section === "ambience" && valueOf(link, section, "source") === "music";
  return isMusic ? String(valueOf(link, section, "music") ?? "") : "";
};

/**
 * What is in force, as it looks on the button.
 * @param {App} app
 * @param {Setting} setting
 */
const faceOf = ({ link }, setting) => {
  const { section, field, kind } = setting;
  const value = valueOf(link, section, field);
  const picture = picturesOf(link, setting).find(({ choice }) => choice === value);
  if (picture) return pictureOf(picture, link.form?.picture_box ?? []);
  const face = make("span", { class: `face ${kind}`, "aria-hidden": "true" });
  if (kind === "colour") face.style.backgroundColor = String(value);
  return face;
};

/** Whether a button says in words what is chosen, as there is no picture of it. */
const hasWords = (/** @type {Setting} */ { kind, pictures }) => kind === "number" || (kind === "choice" && !pictures.length);

/** @param {App} app */
export const quickChoices = (app) => {
  const { link, texts } = app;
  const element = make("fieldset", { class: "quick therapist", label: "page-quick-title" });
  const idle = make("p", { class: "note" });
  const panel = make("section", { class: "quick-panel therapist", role: "dialog", hidden: true });
  /** @type {{setting: Setting, place: HTMLElement, button: HTMLButtonElement, picks: ReturnType<typeof quickPicks>, face: HTMLElement, shown: string}[]} */
  let buttons = [];
  /** @type {{setting: Setting, update: () => void} | null} */
  let opened = null;

  const buttonOf = (/** @type {Setting} */ { section, field }) => buttons.find(({ setting: one }) => one.section === section && one.field === field)?.button;

  // What lies under the panel is not reached by keys either.
  const cover = (/** @type {boolean} */ does) => {
    const isNarrow = matchMedia("(max-width: 760px)").matches;
    for (const part of document.querySelectorAll("set-view > :is(.steer, .outputs)")) {
      part.toggleAttribute("inert", does && (isNarrow || part.matches(".steer")));
    }
  };

  const close = () => {
    if (!opened) return;
    const hadFocus = panel.contains(document.activeElement) || document.activeElement === document.body;
    const button = buttonOf(opened.setting);
    opened = null;
    panel.hidden = true;
    panel.replaceChildren();
    cover(false);
    for (const { button: one } of buttons) mark(one, "aria-expanded", "false");
    if (hadFocus) button?.focus();
  };

  /** Whatever is picked takes the place of the therapist's own file, of one as well that is on its way. */
  const pick = (/** @type {Setting} */ { section, field }, /** @type {Value} */ value) => {
    change(link, section, field, value);
    if (field === SIZE) sizePicked.ask(Number(value));
    const instead = INSTEAD.get(`${section}.${field}`);
    if (instead) change(link, section, instead, "");
  };

  const open = (/** @type {Setting} */ setting) => {
    const again = opened?.setting === setting;
    close();
    if (again) return;
    const { section, field } = setting;
    const code = `setting-${section}-${field}`;
    const choose = (/** @type {Value} */ value, /** @type {boolean} */ isDone) => {
      pick(setting, value);
      if (isDone) close();
    };
    const picker = pickerOf(app, setting, choose);
    const title = make("h3", { id: "quick-name", text: code });
    const leave = make("button", { type: "button", class: "dismiss", label: "page-quick-close", onclick: close }, "×");
    const heard = LISTENED_TO.get(section);
    const listen = heard ? listenButton(app, heard) : null;
    const seen = section === "ambience" ? ambienceGlance(app) : null;
    const beside = settingsOffered(app, BESIDE.get(`${section}.${field}`) ?? []).map((one) => ({ one, ...settingRow(app, one, "quick-") }));
    const pending = make("p", { class: "note pending" });
    const refusal = make("p", { class: "refusal", role: "alert" });
    panel.setAttribute("aria-labelledby", title.id);
    panel.append(make("div", { class: "head" }, title, ...(listen ? [listen.element] : []), leave), pending, picker.element, refusal, ...(seen ? [seen.element] : []), ...beside.map((row) => row.element));
    const update = () => {
      picker.update();
      listen?.update();
      seen?.update();
      for (const { one, element: row, update: renew } of beside) {
        row.hidden = !isMeant(app, one);
        if (!row.hidden) renew();
      }
      write(pending, link.state?.is_pending ? texts.say("page-set-for-next", { what: "" }).trim() : "");
      const refused = refusalOf(link, section, field);
      write(refusal, refused ? refusalIn(app, refused) : "");
    };
    opened = { setting, update };
    panel.hidden = false;
    cover(true);
    texts.fill(panel);
    update();
    const button = buttonOf(setting);
    if (button) mark(button, "aria-expanded", "true");
    /** @type {HTMLElement | null} */ (panel.querySelector("[role=radio][tabindex='0'], input"))?.focus();
  };

  const build = () => {
    buttons = settingsOffered(app).map((setting) => {
      const face = make("span", { class: "drawn" });
      const name = make("span", { text: `setting-${setting.section}-${setting.field}` });
      const button = make("button", { type: "button", "aria-haspopup": "dialog", "aria-expanded": "false", onclick: () => open(setting) }, face, name);
      button.dataset.field = `${setting.section}-${setting.field}`;
      const picks = quickPicks(app, setting, (value) => pick(setting, value));
      const place = make("div", { class: "choice" }, button, ...(picks ? [picks.element] : []));
      return { setting, place, button, picks, face, shown: "" };
    });
    element.replaceChildren(...buttons.map(({ place }) => place), idle);
    texts.fill(element);
  };

  // It lies over other controls, so it goes when one of those is meant, and by Escape.
  const closeFor = (/** @type {EventTarget | null} */ target) => {
    if (target instanceof Node && !panel.contains(target) && !element.contains(target)) close();
  };
  panel.addEventListener("focusout", ({ relatedTarget }) => closeFor(relatedTarget));
  panel.addEventListener("keydown", ({ key }) => key === "Escape" && close());
  document.addEventListener("pointerdown", ({ target }) => closeFor(target));

  // What the exercise gives in its own way is not offered, and it is said why.
  const leaveOut = () => {
    const isIdle = (/** @type {Setting} */ { section, field }) => link.workspace?.idle.includes(`${section}.${field}`) ?? false;
    for (const { setting, place } of buttons) place.hidden = isIdle(setting);
    if (opened && isIdle(opened.setting)) close();
    const names = buttons.filter(({ place }) => place.hidden).map(({ setting: { section, field } }) => texts.say(`setting-${section}-${field}`));
    idle.hidden = !names.length;
    write(idle, names.length ? texts.say("page-quick-idle", { settings: names.join(", ") }) : "");
  };

  const update = () => {
    element.disabled = link.trouble !== null;
    if (!link.form || !link.workspace) return;
    if (!buttons.length) build();
    leaveOut();
    for (const one of buttons) {
      const { setting, button, face, picks } = one;
      const said = (setting.field === SIZE && inDegrees(link) !== null && settingOf(link, setting.section, SIZE_TO_THE_CLIENT)) || setting;
      const parts = partsOf(app, [said], link.workspace.values);
      const value = String(valueOf(link, said.section, said.field));
      const own = ownNameOf(app, setting);
      picks?.update(own !== "");
      const known = JSON.stringify([value, own, texts.language, value === DRAWN && link.workspace.drawing]);
      if (one.shown === known) continue;
      one.shown = known;
      if (own) face.replaceChildren(foreign("span", { class: "own" }, own));
      else face.replaceChildren(hasWords(setting) ? make("span", { class: "in-words" }, parts[0]?.words ?? "") : faceOf(app, setting));
      const name = texts.say(`setting-${setting.section}-${setting.field}`);
      const words = setting.kind === "colour" ? value : own || (parts[0]?.words ?? "");
      mark(button, "aria-label", texts.say("page-settings-named", { name, value: words }));
    }
    opened?.update();
  };
  return { element, panel, update, close };
};
