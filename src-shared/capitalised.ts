/** As it stands by itself, and not within a sentence. */
export const capitalised = (said: string) => `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
