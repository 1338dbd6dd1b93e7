// Files on their way from Bilateral to wherever the browser keeps what is saved.

/**
 * Have the browser save a file; whether it has come.
 * @param {import("./link.js").Link} link
 * @param {string} path
 * @param {string} name of the file that is saved
 */
export const fetched = async (link, path, name) => {
  try {
    const answer = await fetch(path, { headers: { Authorization: `Bearer ${link.token}` } });
    if (!answer.ok) return false;
    const address = URL.createObjectURL(await answer.blob());
    const anchor = document.createElement("a");
    anchor.href = address;
    anchor.download = name;
    anchor.click();
    // Whoever saves it has taken hold of it by then.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return true;
  } catch {
    return false;
  }
};
