// The code that a phone's camera reads: black on white whatever the theme, with its quiet margin.

const QUIET = 4;
const PIXELS = 8;

/**
 * @param {HTMLCanvasElement} canvas
 * @param {readonly string[]} rows of 0 and 1
 */
export const drawPicture = (canvas, rows) => {
  const side = (rows.length + 2 * QUIET) * PIXELS;
  canvas.width = side;
  canvas.height = side;
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, side, side);
  pen.fillStyle = "#000000";
  for (const [down, row] of rows.entries()) {
    for (const [across, cell] of [...row].entries()) {
      if (cell === "1") pen.fillRect((across + QUIET) * PIXELS, (down + QUIET) * PIXELS, PIXELS, PIXELS);
    }
  }
};
