// Files on their way to Bilateral.

const BYTES_PER_MB = 1e6;

/**
 * @typedef {object} Way
 * @property {"import" | "photo" | "sound" | "music"} path
 * @property {string} name of the file, as it is sent
 * @property {string} [folder] into which music is put
 * @property {number | undefined} most bytes; unknown until Bilateral has said so
 * @property {string} tooLarge key of what is said of a file that is larger, with {name} and {most} MB
 * @property {string} lost key of what is said when there is no answer
 */

/**
 * Bring a file to Bilateral; resolves to the name it has there, which may be another one if that
 * was taken, or to what went wrong.
 * @param {import("../app.js").App} app
 * @param {File} file
 * @param {Way} way
 * @returns {Promise<{name?: string, text?: string}>}
 */
export const bring = async ({ link, texts }, file, { path, name, folder = "", most = Infinity, tooLarge, lost }) => {
  // Sent all the same, it would be cut off on its way, which looks like a lost connection.
  if (file.size > most) return { text: texts.say(tooLarge, { name: file.name, most: most / BYTES_PER_MB }) };
  try {
    const within = folder && `&folder=${encodeURIComponent(folder)}`;
    const answer = await fetch(`${path}?name=${encodeURIComponent(name)}${within}`, {
      method: "POST",
      headers: { Authorization: `Bearer ${link.token}`, "Content-Type": "application/octet-stream" },
      body: file,
    });
    const taken = await answer.json();
    return answer.ok ? { name: taken.name } : { text: texts.notices(taken.notices) };
  } catch {
    return { text: texts.say(lost, { name: file.name }) };
  }
};
