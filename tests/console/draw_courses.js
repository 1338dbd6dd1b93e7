// Asks the page's own modules what is seen: reads {courses: [{course, moments}…], looks: [{look, phases}…]} and writes
// {courses: [[x, y, opacity]…] of each, looks: colours of each}.

import { readFileSync, writeFileSync } from "node:fs";
import { colourAt } from "./colours.js";
import { placeAt, valueAt } from "./course.js";

const [asked, answer] = process.argv.slice(2);
const { courses, looks } = JSON.parse(readFileSync(asked, "utf8"));
const drawn = courses.map(({ course, moments }) =>
  moments.map((atS) => {
    const { x, y } = placeAt(course, valueAt(course.phase, atS));
    return [x, y, valueAt(course.opacity, atS)];
  }),
);
const coloured = looks.map(({ look, phases }) => phases.map((phase) => colourAt(look, phase)));
writeFileSync(answer, JSON.stringify({ courses: drawn, looks: coloured }));
