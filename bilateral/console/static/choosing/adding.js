// Files of the therapist's own, picked on their computer and taken in: a photo, a sound, or music.

import { LONGEST_FILE_NAME, PICTURE_ENDINGS, SOUND_ENDINGS } from "../agreed/agreed.js";
import { make, write } from "../parts/elements.js";
import { bring } from "../link/sending.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {"photo" | "sound" | "music"} OwnKind */

/** @param {App} app @param {OwnKind} kind */
const mostOf = ({ link: { form } }, kind) =>
  ({ photo: form?.largest_photo_bytes, sound: form?.largest_sound_bytes, music: form?.largest_music_bytes })[kind];

/**
 * What a file in a picked folder is called: after the folders between, which are not kept.
 * @param {File} file
 */
const nameIn = ({ webkitRelativePath: path, name }) => path.split("/").slice(1).join(" ") || name;

/**
 * Buttons that take files in; `done` is told the name that the setting has to have.
 * @param {App} app
 * @param {OwnKind} kind
 * @param {(name: string) => void} done
 */
export const adding = (app, kind, done) => {
  const { texts } = app;
  const problem = make("p", { class: "refusal", role: "status" });
  const ends = kind === "photo" ? PICTURE_ENDINGS : SOUND_ENDINGS;
  /** @type {HTMLButtonElement[]} */
  const buttons = [];

  const take = async (/** @type {File[]} */ files, /** @type {string} */ folder) => {
    /** @type {string[]} */
    const refused = [];
    let taken = "";
    for (const button of buttons) button.disabled = true;
    for (const file of files) {
      write(problem, texts.say("page-own-bringing", { name: file.name }));
      const name = nameIn(file).slice(-LONGEST_FILE_NAME);
      const answer = await bring(app, file, { path: kind, name, folder, most: mostOf(app, kind), tooLarge: "page-own-too-large", lost: "page-own-lost" });
      if (answer.name) taken ||= answer.name;
      else refused.push(answer.text ?? "");
    }
    write(problem, refused.join("\n"));
    for (const button of buttons) button.disabled = false;
    if (taken) done(folder ? taken.split("/")[0] : taken);
  };

  /** @param {"photo" | "sound" | "music" | "folder"} what */
  const button = (what) => {
    const isFolder = what === "folder";
    const input = make("input", { type: "file", hidden: true, ...(isFolder ? { webkitdirectory: true } : {}) });
    const add = make("button", {
      ...{ type: "button", text: `page-own-add-${what}` },
      onclick: () => {
        input.accept = ends.join();
        input.click();
      },
    });
    input.onchange = () => {
      const picked = [...(input.files ?? [])];
      input.value = "";
      const fit = isFolder ? picked.filter(({ name }) => ends.some((end) => name.toLowerCase().endsWith(end))) : picked;
      const folder = isFolder ? picked[0]?.webkitRelativePath.split("/")[0] ?? "" : "";
      if (picked.length && !fit.length) write(problem, texts.say("page-own-none-in-folder"));
      else if (fit.length) take(fit, folder);
    };
    buttons.push(add);
    return [add, input];
  };
  return { parts: [...button(kind), ...(kind === "music" ? button("folder") : [])], problem };
};
