// Asks the page's own modules what is seen: reads {courses: [{course, moments}…], looks: [{look, phases}…]} and writes
// {courses: [[x, y, opacity, glided]…] of each, looks: colours of each}; glided for so many sweeps, one at the most.

import { readFileSync, writeFileSync } from "node:fs";
import { colourAt } from "./colours.js";
import { inSight, placeAt, valueAt } from "./course.js";
import { glidesFrom } from "./trail.js";

const [asked, answer] = process.argv.slice(2);
const { courses, looks } = JSON.parse(readFileSync(asked, "utf8"));
const drawn = courses.map(({ course, moments }) =>
  moments.map((atS) => {
    const phase = valueAt(course.phase, atS);
    const seen = inSight(course, atS);
    const { x, y } = placeAt(seen, phase);
    const glided = Math.max(0, Math.min(1, phase - glidesFrom(seen, phase)));
    return [x, y, valueAt(course.opacity, atS) * valueAt(course.sight, atS), glided];
  }),
);
const coloured = looks.map(({ look, phases }) => phases.map((phase) => colourAt(look, phase)));
writeFileSync(answer, JSON.stringify({ courses: drawn, looks: coloured }));
