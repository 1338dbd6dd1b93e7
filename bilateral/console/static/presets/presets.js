// Presets: what there is, what each one is, and all that can be done with them.

import { choosePreset } from "../choosing/chosen.js";
import { make, mark, write } from "../parts/elements.js";
import { save } from "../link/fetching.js";
import { drawStill } from "../screen/miniature.js";
import { askInside, askName } from "../parts/panel.js";
import { nameElement, presetName, writeAbout, writeName } from "../words/preset-names.js";
import { saveAs } from "./presetbar.js";
import { bring } from "../link/sending.js";
import { sectionsOf, summaryOf } from "../choosing/setting-summary.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../agreed/messages").PresetShown} Preset */

const FILE_KIND = "application/toml";

/**
 * @param {string} name
 * @param {string} text
 */
const download = (name, text) => save(new Blob([text], { type: FILE_KIND }), `${name}.toml`);

class PresetsView extends HTMLElement {
  /** @type {App | null} */
  #app = null;
  /** Which one is looked at. */
  #name = "";
  /** What the one that is looked at is to be called. */
  #newName = "";
  /** What was asked for last. */
  #asked = "";
  /** @type {import("../agreed/messages").PresetText | null} The text there was before that: it may be an older one. */
  #older = null;
  #list = make("ul", { class: "presets" });
  #title = make("h3");
  #about = make("p", { class: "note" });
  #problem = make("p", { class: "refusal" });
  #refusal = make("p", { class: "refusal", role: "alert" });
  /** What became of the last import. */
  #imported = "";
  /** @type {Set<string> | null} The presets there were before it, until the new one is looked at. */
  #before = null;
  #picture = make("canvas", { role: "img", label: "page-presets-picture" });
  /** What it gives: a line for each section. */
  #facts = make("dl", { class: "facts" });
  /** @type {{section: string, line: ReturnType<typeof summaryOf>, row: HTMLElement[]}[]} */
  #lines = [];
  #text = make("pre", { translate: false, tabIndex: 0, role: "region", label: "page-presets-text" });
  /** @type {Record<string, HTMLButtonElement>} */
  #acts = {};

  /** @param {App} app */
  connect(app) {
    this.#app = app;
    const act = (/** @type {string} */ name, /** @type {() => void} */ onclick) =>
      (this.#acts[name] = make("button", { type: "button", class: "small", text: `page-presets-${name}`, onclick }));
    const { link } = app;
    const copy = (/** @type {"preset-duplicate" | "preset-rename"} */ type, /** @type {string} */ act, /** @type {string} */ title) =>
      askName(app, title, act, this.#name, (name) => {
        this.#newName = type === "preset-rename" ? name : "";
        link.ask({ type, name: this.#name, new_name: name });
      });
    const acts = [
      act("choose", () => choosePreset(link, this.#name)),
      act("duplicate", () => copy("preset-duplicate", "page-presets-duplicate", "page-presets-duplicate-title")),
      act("rename", () => copy("preset-rename", "page-presets-rename", "page-presets-rename-title")),
      act("export", () => download(this.#name, this.#text.textContent ?? "")),
      act("delete", () => this.#askToDelete(app)),
    ];
    this.#acts.choose.classList.add("main");
    const file = make("input", { type: "file", accept: ".toml", hidden: true });
    file.onchange = () => this.#import(app, file);
    const whole = make(
      "div",
      { class: "row" },
      make("button", { type: "button", class: "small", text: "page-set-save-as", onclick: () => saveAs(app) }),
      make("button", { type: "button", class: "small", text: "page-presets-import", onclick: () => file.click() }),
      file,
    );
    this.append(
      make("div", { class: "title" }, make("h2", { text: "page-presets-title" }), whole),
      this.#refusal,
      this.#list,
      make("section", { class: "preview", label: "page-presets-preview" }, this.#title, this.#about, this.#problem, make("div", { class: "row" }, ...acts), make("div", { class: "screen" }, this.#picture), this.#facts, make("details", { class: "file" }, make("summary", { text: "page-presets-text" }), this.#text)),
    );
  }

  update() {
    const app = this.#app;
    const workspace = app?.link.workspace;
    if (!app || !workspace) return;
    this.#lookAtImported(workspace);
    const isListed = (/** @type {string} */ one) => workspace.presets.some(({ name }) => name === one);
    if (!isListed(this.#name)) this.#name = isListed(this.#newName) ? this.#newName : workspace.preset;
    this.#ask(app, workspace);
    this.#showList(app, workspace);
    this.#showPreview(app, workspace);
    const { link: { refused }, texts } = app;
    write(this.#refusal, refused?.asked.startsWith("preset") ? texts.notices(refused.notices) : this.#imported || texts.notices(workspace.problems));
  }

  /** @param {import("../agreed/messages").WorkspaceShown} workspace */
  #lookAtImported({ presets }) {
    const before = this.#before;
    const brought = before && presets.find(({ name }) => !before.has(name));
    if (!brought) return;
    this.#name = brought.name;
    this.#before = null;
  }

  /**
   * Have the text read, again after every change.
   * @param {App} app
   * @param {import("../agreed/messages").WorkspaceShown} workspace
   */
  #ask({ link }, { number }) {
    const asked = `${this.#name}\n${number}`;
    if (link.trouble) this.#asked = ""; // the answer may be lost
    if (asked === this.#asked || link.trouble) return;
    this.#asked = asked;
    this.#older = link.presetText;
    link.ask({ type: "preset-text", name: this.#name });
  }

  /**
   * @param {App} app
   * @param {import("../agreed/messages").WorkspaceShown} workspace
   */
  #showList(app, { presets, preset }) {
    const shown = JSON.stringify([presets, preset, this.#name, app.texts.language]);
    if (this.#list.dataset.shown === shown) return;
    this.#list.dataset.shown = shown;
    const hadFocus = this.#list.contains(document.activeElement);
    const sorted = [...presets].sort((one, other) => Number(one.exercise !== "") - Number(other.exercise !== "") || other.uses - one.uses);
    this.#list.replaceChildren(...sorted.map((one) => this.#item(app, one, preset)));
    app.texts.fill(this.#list);
    if (hadFocus) /** @type {HTMLElement | null} */ (this.#list.querySelector("[aria-pressed=true]"))?.focus();
  }

  /**
   * @param {App} app
   * @param {Preset} preset
   * @param {string} chosen
   */
  #item(app, { name, is_own: isOwn, problems, uses, exercise }, chosen) {
    // What is chosen stays in the list without its file, as nobody's.
    const trouble = name === chosen && !isOwn ? "page-presets-deleted" : "page-presets-broken";
    const marks = [
      ...(name === chosen ? ["page-presets-chosen"] : []),
      ...(problems.length ? [trouble] : []),
      ...(isOwn ? ["page-presets-own"] : []),
      ...(exercise ? ["page-presets-exercise"] : []),
    ].map((text) => make("span", { class: text === trouble ? "badge warn" : "badge", text }));
    const used = uses ? [make("span", { class: "badge room" }, app.texts.say("page-presets-uses", { count: uses }))] : [];
    const button = make("button", { type: "button", "aria-pressed": String(name === this.#name) }, nameElement(app, "span", {}, name), ...marks, ...used);
    button.onclick = () => {
      if (this.#app) this.#app.link.refused = null;
      this.#imported = "";
      this.#before = null;
      this.#newName = "";
      this.#name = name;
      this.update();
    };
    return make("li", {}, button);
  }

  /**
   * @param {App} app
   * @param {import("../agreed/messages").WorkspaceShown} workspace
   */
  #showPreview(app, { presets }) {
    const { link, texts } = app;
    const { presetText } = link;
    const preset = presets.find(({ name }) => name === this.#name);
    const isRead = presetText?.name === this.#name;
    writeName(app, this.#title, this.#name);
    writeAbout(app, this.#about, this.#name);
    write(this.#problem, texts.notices(preset?.problems ?? []));
    write(this.#text, isRead ? presetText.text : "");
    const isCut = link.trouble !== null || !preset;
    this.#acts.choose.disabled = isCut || preset.problems.length > 0;
    this.#acts.duplicate.disabled = isCut;
    this.#acts.rename.disabled = this.#acts.delete.disabled = isCut || !preset.is_own;
    this.#acts.export.disabled = !isRead || presetText === this.#older;
    const picture = isRead ? presetText.picture : null;
    this.#picture.hidden = picture === null;
    mark(this.#picture, "aria-label", texts.say("page-presets-picture"));
    if (picture) drawStill(this.#picture, picture);
    this.#showFacts(app, isRead ? presetText.values : null);
  }

  /**
   * Whatever of a set is often changed, as this one has it, and whatever else is not as usual.
   * @param {App} app
   * @param {import("../agreed/messages").Values | null} values
   */
  #showFacts(app, values) {
    this.#facts.hidden = values === null;
    if (!this.#lines.length && app.link.form) {
      const settings = app.link.form.settings.filter((one) => !one.of_the_room);
      const isTold = (/** @type {import("../agreed/messages").SettingShown} */ one, /** @type {import("../agreed/messages").Value} */ value) => one.is_everyday || value !== one.usual;
      const sections = sectionsOf(settings);
      this.#lines = sections.map((section) => {
        const line = summaryOf(app, settings.filter((one) => one.section === section), isTold);
        return { section, line, row: [make("dt", { text: `setting-${section}` }), make("dd", {}, line.element)] };
      });
    }
    if (!values) return;
    // A calm exercise has no movement, and a set no exercise.
    const isSet = (values.exercise?.kind ?? "none") === "none";
    const told = this.#lines.filter(({ section }) => section !== (isSet ? "exercise" : "motion"));
    if (this.#facts.firstChild !== told[0]?.row[0]) {
      this.#facts.replaceChildren(...told.flatMap(({ row }) => row));
      app.texts.fill(this.#facts);
    }
    for (const { line, row } of told) {
      line.update(values);
      for (const part of row) part.hidden = line.element.textContent === "";
    }
  }

  /** @param {App} app */
  #askToDelete(app) {
    const name = this.#name;
    const about = make("p", {}, app.texts.say("page-presets-delete-ask", { name: presetName(app, name) }));
    const done = () => {
      this.#newName = "";
      app.link.ask({ type: "preset-delete", name });
      return true;
    };
    askInside(app, "page-presets-delete-title", [about], { act: "page-presets-delete", done });
  }

  /**
   * @param {App} app
   * @param {HTMLInputElement} input
   */
  async #import(app, input) {
    const { link, texts } = app;
    const [file] = input.files ?? [];
    if (!file) return;
    const before = new Set(link.workspace?.presets.map((preset) => preset.name));
    this.#imported = texts.say("page-presets-reading");
    const { text } = await bring(app, file, {
      path: "import",
      name: file.name.replace(/\.toml$/i, ""),
      most: link.form?.largest_preset_bytes,
      tooLarge: "page-presets-too-large",
      lost: "page-presets-not-sent",
    });
    this.#imported = text ?? "";
    this.#before = text === undefined ? before : null;
    input.value = "";
    this.update();
  }
}

customElements.define("presets-view", PresetsView);
