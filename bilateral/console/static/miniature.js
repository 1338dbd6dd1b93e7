// A small picture of the client's screen, drawn from the course and the synced clock.

import { opacityAt, placeAt } from "./course.js";

export class Miniature {
  #canvas;
  #still = matchMedia("(prefers-reduced-motion: reduce)");

  constructor(canvas) {
    this.#canvas = canvas;
  }

  // Without a state, an empty frame.
  draw(state, nowS) {
    const canvas = this.#canvas;
    const scale = devicePixelRatio;
    const [boxWidth, boxHeight] = [canvas.clientWidth * scale, canvas.clientHeight * scale].map(Math.round);
    if (canvas.width !== boxWidth || canvas.height !== boxHeight) {
      canvas.width = boxWidth;
      canvas.height = boxHeight;
    }
    const pen = canvas.getContext("2d");
    pen.clearRect(0, 0, boxWidth, boxHeight);
    if (!state) return;
    const { look, course } = state;
    const width = Math.min(boxWidth, boxHeight * look.aspect) - 2 * scale;
    const height = width / look.aspect;
    const [left, top] = [(boxWidth - width) / 2, (boxHeight - height) / 2];
    pen.fillStyle = look.background;
    pen.fillRect(left, top, width, height);
    pen.strokeStyle = "#6b8087";
    pen.lineWidth = scale;
    pen.strokeRect(left, top, width, height);
    if (!course || !look.shown) return;
    // At rest in the middle for whoever cannot bear motion: it still says that a target is shown.
    const place = this.#still.matches ? { x: 0, y: 0 } : placeAt(course, look, nowS);
    const diameter = look.diameter * height;
    pen.globalAlpha = opacityAt(course, nowS);
    pen.fillStyle = look.colour;
    pen.beginPath();
    const x = left + width / 2 + (place.x * (width - diameter)) / 2;
    const y = top + height / 2 + (place.y * (height - diameter)) / 2;
    pen.arc(x, y, diameter / 2, 0, 2 * Math.PI);
    pen.fill();
    pen.globalAlpha = 1;
  }
}
