// The steps as a list beside them: what each has come to, which one is looked at, and the way to it.

import { make, mark, write } from "../parts/elements.js";

// A step counts as looked at once it has come so far up.
const READ_AT = 1 / 3;
const SETTLES_MS = 300;

/** @typedef {import("../parts/steps.js").Step} Step */

/**
 * @param {HTMLElement} view that is scrolled
 * @param {Step[]} steps
 */
export const rail = (view, steps) => {
  const list = make("ol");
  const element = make("nav", { class: "rail", label: "page-setup-steps" }, list);
  let current = 0;
  let wentMs = -Infinity;

  const showCurrent = () => {
    for (const [index, item] of [...list.children].entries()) {
      mark(/** @type {Element} */ (item.firstElementChild), "aria-current", index === current ? "step" : "false");
    }
  };

  const goTo = (/** @type {number} */ index) => {
    wentMs = performance.now();
    current = index;
    const { frame } = steps[index];
    frame.scrollIntoView({ block: "start" });
    frame.querySelector("h3")?.focus({ preventScroll: true });
    showCurrent();
  };

  for (const [index, { frame }] of steps.entries()) {
    const title = frame.querySelector("h3");
    title?.setAttribute("tabindex", "-1");
    const words = make("span", { class: "title", text: title?.dataset.text ?? "" });
    const button = make("button", { type: "button", onclick: () => goTo(index) }, make("b", {}, String(index + 1)), words, make("span", { class: "mark" }));
    list.append(make("li", {}, button));
  }

  // The page itself is scrolled where it is enlarged.
  document.addEventListener(
    "scroll",
    ({ target }) => {
      if (view.hidden || (target !== view && target !== document) || performance.now() < wentMs + SETTLES_MS) return;
      const line = Math.max(0, view.getBoundingClientRect().top) + innerHeight * READ_AT;
      const begun = steps.filter(({ frame }) => frame.getBoundingClientRect().top <= line).length;
      const scrolled = target === view ? view : document.documentElement;
      const isAtEnd = scrolled.scrollTop + scrolled.clientHeight >= scrolled.scrollHeight - 1;
      current = isAtEnd ? steps.length - 1 : Math.max(0, begun - 1);
      showCurrent();
    },
    { capture: true, passive: true },
  );

  const update = () => {
    for (const [index, { frame }] of steps.entries()) {
      const [here, there] = [list.children[index].querySelector(".mark"), frame.querySelector(".mark")];
      if (!here || !there) continue;
      write(here, there.textContent ?? "");
      mark(here, "data-look", there.getAttribute("data-look") ?? "");
    }
    showCurrent();
  };
  return { element, update };
};
