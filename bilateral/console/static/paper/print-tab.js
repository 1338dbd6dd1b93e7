// A tab that is there to be printed, by a browser that holds up what it prints. The page that opened it is
// another one, goes on meanwhile, and is told here by Escape to halt.

import { paper } from "./paper.js";

/** A browser that returns sooner may print only afterwards, what is still there. */
const HELD_MS = 300;

const forget = () => {
  document.body.replaceChildren();
  close();
};
paper.addEventListener("message", ({ data }) => data === "forget" && forget());
addEventListener("keydown", ({ key }) => key === "Escape" && paper.postMessage("halt"));
addEventListener("load", () => {
  paper.postMessage(location.href);
  const beganMs = performance.now();
  print();
  if (performance.now() - beganMs > HELD_MS) forget();
});
