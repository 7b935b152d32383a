/** Without the letters that are taken for figures. https://www.crockford.com/base32.html */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** 130 bits. */
const length = 26;

/** As a link carries it and a letter prints it; what is typed is read as it was meant, whatever case, spaces and dashes it has. */
export function spelled(token: string | Uint8Array): string {
  if (typeof token !== "string")
    return [...token.subarray(0, length)].map((byte) => letters[byte % letters.length]).join("");
  return token
    .slice(0, 4 * length)
    .toUpperCase()
    .replace(/[\s-]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
}
