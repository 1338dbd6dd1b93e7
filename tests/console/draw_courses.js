// Asks the page's own module where targets are: reads [{course, moments}…] and writes [[x, y, opacity]…] of each.

import { readFileSync, writeFileSync } from "node:fs";
import { placeAt, valueAt } from "./course.js";

const [asked, answer] = process.argv.slice(2);
const drawn = JSON.parse(readFileSync(asked, "utf8")).map(({ course, moments }) =>
  moments.map((atS) => {
    const { x, y } = placeAt(course, valueAt(course.phase, atS));
    return [x, y, valueAt(course.opacity, atS)];
  }),
);
writeFileSync(answer, JSON.stringify(drawn));
