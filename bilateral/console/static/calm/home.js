// A calm exercise as a file that a client takes home, and a sheet to go with it. Never a set.

import { HOME_ENDINGS } from "../agreed/agreed.js";
import { ways } from "../parts/cards.js";
import { make, mark, write } from "../parts/elements.js";
import { fetched } from "../link/fetching.js";
import { printHomeSheet } from "./home-sheet.js";
import { offer } from "../parts/steps.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../agreed/messages").AskHome["ending"]} Ending */

const MINUTES = [3, 5, 10, 15, 20, 30];
const USUAL_MINUTES = "10";
const NO_SET = "none";

class HomeView extends HTMLElement {
  /** @type {App | null} */
  #app = null;
  #what = make("p", { class: "what" });
  #format = make("select", { id: "home-format" });
  #minutes = make("select", { id: "home-minutes" });
  #write = make("button", { type: "button", class: "main", text: "page-home-write" });
  #state = make("p", { class: "note", role: "status" });
  #problem = make("p", { class: "refusal", role: "status" });
  #progress = make("progress", { max: 1, label: "page-home-progress" });
  #save = make("button", { type: "button", class: "main", text: "page-home-save" });
  #end = make("button", { type: "button" });
  #print = make("button", { type: "button", text: "page-home-print" });
  #lost = "";

  connect(/** @type {App} */ app) {
    this.#app = app;
    const { link } = app;
    this.#write.onclick = () => {
      this.#lost = "";
      link.ask({ type: "home-write", ending: /** @type {Ending} */ (this.#format.value), minutes: Number(this.#minutes.value) });
    };
    this.#end.onclick = () => link.ask({ type: "home-end" });
    this.#save.onclick = () => this.#fetch(app);
    this.#print.onclick = () => printHomeSheet(app, this.#kind(app), Number(this.#minutes.value));
    this.append(
      make("h2", { text: "page-home-title" }),
      make("p", { class: "note", text: "page-home-about" }),
      this.#what,
      make(
        "div",
        { class: "row" },
        make("label", { class: "pair" }, make("span", { text: "page-home-format" }), this.#format),
        make("label", { class: "pair" }, make("span", { text: "page-home-minutes" }), this.#minutes),
        this.#write,
        this.#print,
      ),
      this.#state,
      this.#progress,
      this.#problem,
      make("div", { class: "row" }, this.#save, this.#end),
      ways(app),
    );
  }

  update() {
    const app = /** @type {App} */ (this.#app);
    const { link, texts } = app;
    const kind = this.#kind(app);
    const home = link.home ?? { state: "none", file: "", share: 0, problem: null };
    const isWriting = home.state === "writing" || home.state === "waiting";
    const name = kind && texts.say(`setting-exercise-kind.choice-${kind}`);
    write(this.#what, kind ? texts.say("page-home-chosen", { exercise: name }) : texts.say("page-home-none"));
    mark(this.#what, "data-none", String(!kind));
    offer(this.#format, HOME_ENDINGS.map((one) => [one, texts.say(`page-home-format-${one.slice(1)}`)]), this.#format.value || HOME_ENDINGS[0]);
    offer(this.#minutes, MINUTES.map((one) => [String(one), texts.say("page-home-of-minutes", { minutes: one })]), this.#minutes.value || USUAL_MINUTES);
    this.#write.disabled = !kind || link.trouble !== null || isWriting;
    this.#print.disabled = !kind;
    write(this.#state, home.state === "none" || home.state === "refused" ? "" : texts.say(`page-home-${home.state}`, { file: home.file, percent: Math.floor(home.share * 100) }));
    mark(this.#state, "translate", "no");
    this.#progress.hidden = !isWriting;
    this.#progress.value = home.share;
    write(this.#problem, this.#lost || (home.problem ? texts.notice(home.problem) : ""));
    this.#save.hidden = home.state !== "ready";
    this.#end.hidden = !isWriting && home.state !== "ready";
    write(this.#end, texts.say(isWriting ? "page-home-cancel" : "page-home-remove"));
  }

  /** Of the exercise that is chosen; "" for a set. */
  #kind(/** @type {App} */ { link }) {
    const kind = String(link.workspace?.values.exercise?.kind ?? NO_SET);
    return kind === NO_SET ? "" : kind;
  }

  async #fetch(/** @type {App} */ app) {
    const file = app.link.home?.file ?? "";
    this.#save.disabled = true;
    this.#lost = (await fetched(app.link, "home", file)) ? "" : app.texts.say("page-home-lost");
    this.#save.disabled = false;
    this.update();
  }
}

customElements.define("home-view", HomeView);
