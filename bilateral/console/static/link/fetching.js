// Files on their way from Bilateral to wherever the browser keeps what is saved.

import { make } from "../parts/elements.js";

const TAKEN_MS = 60_000;

/**
 * Have the browser save this.
 * @param {Blob} content
 * @param {string} name of the file
 */
export const save = (content, name) => {
  const address = URL.createObjectURL(content);
  make("a", { href: address, download: name }).click();
  // Whoever saves it has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_MS);
};

/**
 * Fetch a file and have it saved; whether it has come.
 * @param {import("./link.js").Link} link
 * @param {string} path
 * @param {string} name of the file that is saved
 */
export const fetched = async (link, path, name) => {
  try {
    const answer = await fetch(path, { headers: { Authorization: `Bearer ${link.token}` } });
    if (!answer.ok) return false;
    save(await answer.blob(), name);
    return true;
  } catch {
    return false;
  }
};
