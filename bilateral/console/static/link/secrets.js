// What lets this page in: the key out of its address, once, and from then on a token that it keeps.

const KEPT = "token";
const PAIRS = "pair=";
const TOKEN_BYTES = 32;

// A browser may be told to keep nothing; the page then is let in until it is loaded again.
const kept = () => {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
};

const newToken = () => Array.from(crypto.getRandomValues(new Uint8Array(TOKEN_BYTES)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/**
 * Keep this token where every page of this browser finds it, also after a restart of the browser.
 * It is of this session only.
 * @param {string} token
 */
export const keep = (token) => {
  try {
    localStorage.setItem(KEPT, token);
  } catch {
    // nothing is kept here
  }
};

/**
 * Keep this token no more; another one stays.
 * @param {string | null} token
 */
export const forget = (token) => {
  if (token !== null && kept() === token) localStorage.removeItem(KEPT);
};

/**
 * What stands behind # is never sent; it is taken out of the address bar. It is a key that is good
 * once: with "pair=" one from the picture on the therapist's screen, for which a phone gets a token;
 * else one that makes this page's own token good.
 * @returns {{pairing: string, key: string, token: string | null}}
 */
export const takeSecrets = () => {
  const given = location.hash.slice(1);
  if (given) history.replaceState(null, "", location.pathname);
  if (given.startsWith(PAIRS)) return { pairing: given.slice(PAIRS.length), key: "", token: null };
  const token = kept() ?? (given ? newToken() : null);
  if (given && token) keep(token);
  return { pairing: "", key: given, token };
};
