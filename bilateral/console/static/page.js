// The therapist's page: shows the last state it was told, and asks; it decides nothing itself.

import { PLAYING } from "./agreed/agreed.js";
import { answeredWithinMs, awaiting } from "./parts/awaiting.js";
import { ofThePage } from "./choosing/chosen.js";
import { stepSpeed } from "./choosing/live-speed.js";
import { make, mark, write } from "./parts/elements.js";
import { Keys } from "./keys/hotkeys.js";
import { Link } from "./link/link.js";
import { closePanel, updatePanel } from "./parts/panel.js";
import { record } from "./record/record.js";
import { refusalIn } from "./choosing/refusing.js";
import { Texts } from "./words/texts.js";
import { Views } from "./views.js";

const SECOND_CLICK_MS = 500;
// After that a field shows again what is in force.
const SETTLED_MS = 50;
// These have no place of their own for what is refused.
const WITHOUT_REFUSALS = new Set(["setup", "keys", "screening"]);
const IN_SWITCH = ["set", "calm", "settings", "presets", "setup", "phone", "keys"];

// These are reached from what calms.
const OF_CALM = new Set(["grounding", "prompts", "scan", "home"]);
// A key starts a set, or an exercise, only where it is seen; it finishes one everywhere.
const STARTS = new Set(["set", "calm"]);

/** @param {string} id */
const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
/** @param {string} id */
const button = (id) => /** @type {HTMLButtonElement} */ (document.getElementById(id));

const [texts, views] = await Promise.all([Texts.load(), Views.load([...(document.querySelector("main")?.children ?? [])])]);
// What comes together is shown once, as soon as all of it is there; a timer would wait in a page that nobody looks at.
const come = new MessageChannel();
let isToShow = false;
come.port1.onmessage = () => {
  isToShow = false;
  show();
};
const link = new Link(() => {
  if (!isToShow) come.port2.postMessage(null);
  isToShow = true;
});
let shown = "set";

// One that has failed may have none of this: the engine then holds a start back by itself.
const screening = () =>
  /** @type {{isDue?: boolean, beginsToWait?: () => boolean} | null} */ (document.querySelector("screening-view"));
const isScreeningDue = () =>
  views.haveFailed("screening") ? link.role === "therapist" && link.state?.screening !== "done" : screening()?.isDue;

/** @type {import("./app.js").App} */
const app = {
  link,
  texts,
  show: (name) => {
    if (name !== shown) closePanel();
    isGreeted = true; // who has chosen where to be is not led elsewhere by what is heard first
    shown = name;
    show();
  },
  start: () => {
    closePanel();
    if (isScreeningDue()) app.show("screening");
    else link.ask({ type: "start" });
  },
};

const sitting = () => /** @type {{acts?: ReturnType<typeof import("./set/between.js").between>["acts"] | null} | null} */ (document.querySelector("set-view"))?.acts;

const plays = () => PLAYING.has(link.state?.state ?? "");
const isPausable = (/** @type {string} */ state) => PLAYING.has(state) && state !== "finishing";

// A double click must not finish what it has just begun, nor a late one begin what has just ended.
/** @type {Map<Element, number>} */
const changedMs = new Map();
const onSettledClick = (/** @type {string} */ id, /** @type {() => void} */ act) => {
  part(id).onclick = () => {
    if (performance.now() - (changedMs.get(part(id)) ?? -Infinity) > SECOND_CLICK_MS) act();
  };
};
const mean = (/** @type {string} */ id, /** @type {string} */ key) => {
  const element = part(id);
  write(element, texts.say(key));
  if (element.dataset.means === key) return;
  if (element.dataset.means) changedMs.set(element, performance.now());
  element.dataset.means = key;
};

// In a body scan Start goes on to the next place, and Pause stops its time.
const scans = () => Boolean(link.state?.scan);
const rests = () => link.state?.state === "paused" || link.state?.scan?.is_held === true;
const grounded = awaiting();
const ground = () => {
  link.ask({ type: "ground" });
  grounded.begin();
  if (!link.isOnPhone) app.show("grounding");
};

onSettledClick("start", () => {
  if (scans()) link.ask({ type: "start" });
  else if (plays()) link.ask({ type: "finish" });
  else app.start();
});
onSettledClick("pause", () => link.ask({ type: rests() ? "resume" : "pause" }));
part("halt").onclick = () => link.ask({ type: "halt" });
part("ground").onclick = ground;

const recordLine = record(app, () => shown === "set" && !plays() && !scans());
part("record").replaceWith(recordLine.element);

let beforeKeys = "set";
new Keys(
  {
    halt: () => link.ask({ type: "halt" }),
    ground,
    start: () => (plays() || scans() || STARTS.has(shown)) && part("start").click(),
    pause: () => part("pause").click(),
    faster: () => stepSpeed(link, 1),
    slower: () => stepSpeed(link, -1),
    digit: (key) => sitting()?.digit(key),
    ten: () => sitting()?.ten(),
    skip: () => sitting()?.skip(),
    note: () => sitting()?.note(),
    sheet: () => {
      if (shown !== "keys") beforeKeys = shown;
      app.show(shown === "keys" ? beforeKeys : "keys");
    },
  },
  () => ofThePage(link),
  plays,
);

const showSwitch = () => {
  for (const choice of part("switch").children) {
    const isShown = choice instanceof HTMLElement && choice.dataset.view === (OF_CALM.has(shown) ? "calm" : shown);
    mark(choice, "aria-current", isShown ? "page" : "false");
  }
  views.show(shown);
  document.body.dataset.view = shown;
};

const troubleTold = () => {
  const { trouble, refused } = link;
  if (trouble === "waiting") return "";
  if (trouble === null && views.haveFailed(shown)) return texts.say("page-troubles-view-failed");
  // A question that is open says itself what was refused of it.
  if (trouble === null) return refused && WITHOUT_REFUSALS.has(shown) && !document.querySelector("ask-panel") ? refusalIn(app, refused) : "";
  const onPhone = `page-joining-troubles-${trouble}`;
  return texts.say(link.isOnPhone && texts.has(onPhone) ? onPhone : `page-troubles-${trouble}`);
};

const showTrouble = () => {
  const { trouble } = link;
  const told = troubleTold();
  part("banner").hidden = told === "";
  write(part("banner"), told);
  const state = trouble === null ? link.state?.state ?? "" : "";
  button("start").disabled = !state || state === "finishing";
  button("pause").disabled = !isPausable(state) && !(trouble === null && scans());
};

const showState = () => {
  const { state, trouble } = link;
  if (!state) return;
  const word = trouble ? "…" : texts.say(`page-states-${state.is_check && plays() ? "check" : state.state}`);
  write(part("now"), word);
  const sets = state.sets_begun - state.sets_before;
  write(part("sets"), sets ? texts.say("page-shell-sets", { count: sets }) : "");
  document.title = sets ? texts.say("page-shell-tab-of-set", { state: word, sets }) : texts.say("page-shell-tab", { state: word });
  write(part(state.state === "halted" ? "alarm" : "said"), word);
  write(part(state.state === "halted" ? "said" : "alarm"), "");
  if (scans()) mean("start", "page-shell-next");
  else mean("start", plays() ? "page-shell-finish" : "page-shell-start");
  mean("pause", rests() ? "page-shell-resume" : "page-shell-pause");
};

// Whoever has stopped to ground, at whatever key, the therapist is shown what grounds.
/** @type {number | null} */
let groundings = null;
const showGrounding = () => {
  const { state, role } = link;
  if (!state) return;
  const isNews = groundings !== null && state.groundings > groundings;
  groundings = state.groundings;
  // Of what was asked for here it was shown at once, and may have been left again.
  if (!isNews || grounded.isDue || role !== "therapist") return;
  closePanel();
  shown = "grounding";
};

// Before the first set of a sitting, while one is given, and between two.
const showWhere = () => {
  const { state, trouble } = link;
  const sets = state ? state.sets_begun - state.sets_before : 0;
  const at = plays() ? (state?.is_check ? "checking" : "running") : sets ? "between" : "ready";
  document.body.dataset.at = at;
  // Nothing plays: Halt is as large, and in its place, but does not call.
  document.body.toggleAttribute("data-still", trouble === null && state !== null && !plays());
};

// A room that nobody has set up yet is set up first.
let isGreeted = false;
const greet = () => {
  if (isGreeted || !link.workspace || !link.state) return;
  isGreeted = true;
  if (link.workspace.values.page?.is_set_up === false && link.state.sets_begun === 0) shown = "setup";
};

const show = () => {
  const page = link.workspace?.values.page;
  texts.use(String(page?.language ?? "auto"));
  document.documentElement.dataset.theme = String(page?.theme ?? "dark");
  document.body.dataset.role = link.isOnPhone ? "phone" : link.role ?? "";
  greet();
  showGrounding();
  showWhere();
  if (screening()?.beginsToWait?.()) shown = "screening";
  if (link.words) shown = "joining";
  else if (link.isOnPhone) shown = "set";
  showSwitch();
  views.update(shown);
  showTrouble();
  showState();
  updatePanel();
  recordLine.update();
};

for (const name of IN_SWITCH) {
  const label = name === "keys" ? { label: "page-keys-title" } : {};
  const choice = make("button", { type: "button", text: `page-shell-${name}`, ...label, onclick: () => app.show(name) });
  choice.dataset.view = name;
  part("switch").append(choice);
}
views.connect(app);
texts.use("auto");
// What somebody does may change what is shown without an answer: at once, or as a field settles.
let settling = 0;
for (const type of ["click", "change", "keyup", "focusout"]) {
  document.addEventListener(type, () => {
    clearTimeout(settling);
    setTimeout(show);
    settling = setTimeout(show, answeredWithinMs() + SETTLED_MS);
  });
}
show();
