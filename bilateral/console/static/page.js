// The therapist's page: shows the last state it was told, and asks; it decides nothing itself.

import { phaseAt, restS } from "./course.js";
import { Link } from "./link.js";
import { Miniature } from "./miniature.js";
import * as words from "./words.js";

const PLAYING = new Set(["lead-in", "running", "paused", "finishing"]);
const SECOND_CLICK_MS = 500;
const LOOK_MS = 200;
const PER_MINUTE = 60;

const part = (id) => document.getElementById(id);
const write = (element, text) => {
  if (element.textContent !== text) element.textContent = text;
};

const link = new Link(() => show());
const miniature = new Miniature(part("screen"));
const changedMs = new Map();

const plays = () => PLAYING.has(link.state?.state);
const ask = (type, values = {}) => link.ask({ type, ...values });

// A double click must not finish what it has just begun, nor a late one begin what has just ended.
const onSettledClick = (button, act) => {
  button.onclick = () => {
    if (performance.now() - (changedMs.get(button) ?? -Infinity) > SECOND_CLICK_MS) act();
  };
};
const mean = (button, text) => {
  if (button.textContent === text) return;
  button.textContent = text;
  changedMs.set(button, performance.now());
};

onSettledClick(part("start"), () => ask(plays() ? "finish" : "start"));
onSettledClick(part("pause"), () => ask(link.state.state === "paused" ? "resume" : "pause"));
part("halt").onclick = () => ask("halt");
part("faster").onclick = () => ask("faster");
part("slower").onclick = () => ask("slower");
part("preset").onchange = ({ target }) => ask("preset", { name: target.value });

const enterSpeed = (field, perHz) => {
  field.onchange = () => {
    const { slowest_hz: slowest, fastest_hz: fastest } = link.state;
    const hz = field.valueAsNumber / perHz;
    if (Number.isFinite(hz)) ask("speed", { speed_hz: Math.min(fastest, Math.max(slowest, hz)) });
    field.blur();
    show();
  };
};
enterSpeed(part("hz"), 1);
enterSpeed(part("per-minute"), PER_MINUTE);
part("speed-group").addEventListener(
  "wheel",
  (event) => {
    event.preventDefault();
    if (event.deltaY) ask(event.deltaY < 0 ? "faster" : "slower");
  },
  { passive: false },
);

const isText = (element) => element.matches("input, textarea");
const halts = (event) =>
  event.key === "Escape" || (event.key === " " && !isText(event.target));
addEventListener("keydown", (event) => {
  if (!halts(event) || event.repeat) return;
  event.preventDefault();
  ask("halt");
}, { capture: true });
// A button under the focus would otherwise be pressed by the space bar as it comes up.
addEventListener("keyup", (event) => halts(event) && event.preventDefault(), { capture: true });

const showPresets = ({ presets, next_preset: next, preset }) => {
  const list = part("preset");
  const names = presets.map(({ name, usable }) => `${name}${usable}`).join("\n");
  if (list.dataset.names !== names) {
    list.dataset.names = names;
    list.replaceChildren(...presets.map(({ name, usable }) => new Option(name, name)));
    presets.forEach(({ usable }, index) => (list.options[index].disabled = !usable));
  }
  if (document.activeElement !== list || list.value !== next) list.value = next;
  const about = presets.find(({ name }) => name === next)?.about ?? "";
  write(part("about"), next === preset ? about : `For the next set. ${about}`);
  part("about").classList.toggle("pending", next !== preset);
};

const showWord = (id, known, word) => {
  const [text, look] = known[word] ?? [word, ""];
  write(part(id), text);
  part(id).className = look;
};

const showSpeed = ({ speed_hz: hz, slowest_hz: slowest, fastest_hz: fastest }) => {
  for (const [id, perHz, digits] of [["hz", 1, 2], ["per-minute", PER_MINUTE, 0]]) {
    const field = part(id);
    field.min = slowest * perHz;
    field.max = fastest * perHz;
    if (document.activeElement !== field) {
      const shown = hz * perHz;
      field.value = digits || Number.isInteger(Math.round(shown * 10) / 10) ? shown.toFixed(digits) : shown.toFixed(1);
    }
  }
};

const showState = (state) => {
  write(part("state"), words.STATES[state.state]);
  write(part("sets"), words.sets(state.sets_begun));
  mean(part("start"), plays() ? "Finish" : "Start");
  part("start").classList.toggle("go", !plays());
  mean(part("pause"), state.state === "paused" ? "Resume" : "Pause");
  showPresets(state);
  showSpeed(state);
  for (const output of ["eyes", "ears", "hands"]) {
    showWord(output, words.CONDITIONS, state.outputs[output]);
  }
  showWord("sync", words.SYNC, state.sync);
  write(part("told"), state.told.at(-1)?.text ?? "");
};

const showTrouble = (trouble) => {
  const banner = part("banner");
  banner.hidden = trouble === null;
  write(banner, trouble === null ? "" : words.TROUBLES[trouble]);
  for (const id of ["start", "pause", "faster", "slower", "preset", "hz", "per-minute"]) {
    part(id).disabled = trouble !== null;
  }
  part("start").disabled ||= link.state.state === "finishing";
  part("pause").disabled ||= !["lead-in", "running", "paused"].includes(link.state.state);
  if (trouble !== null) write(part("state"), "…");
};

const show = () => {
  const { state, trouble } = link;
  if (state && trouble === null) showState(state);
  showTrouble(trouble);
};

const showProgress = () => {
  const { state, trouble } = link;
  const known = trouble === null ? state : null;
  miniature.draw(known, link.nowS);
  if (!known) {
    write(part("count"), "");
  } else if (known.course) {
    const end = known.course.end_sweep;
    const done = phaseAt(known.course, link.nowS);
    const left = restS(known.course) - link.nowS;
    const leftS = Number.isFinite(left) ? Math.max(0, left) : (end - done) / (2 * known.speed_hz);
    part("progress").value = done / end;
    write(part("count"), words.progress(done, end, leftS));
  } else {
    part("progress").value = 0;
    write(part("count"), words.length(known.length));
  }
  requestAnimationFrame(showProgress);
};

setInterval(show, LOOK_MS);
show();
showProgress();
