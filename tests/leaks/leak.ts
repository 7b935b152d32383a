/** A way in which something of one could come through to another: planted to see that the laws find it. */
export interface Leak {
  /** What leaks, and how. */
  name: string;
  file: string;
  find: string;
  replace: string;
  law: string[];
}

export const shown = (what: string) => ["tests/non-interference.test.ts", "-t", `${what}.*: nobody else`];
export const ownPages = ["tests/non-interference-pages.test.ts", "-t", "nothing on A's pages"];
export const alike = ["tests/non-interference-pages.test.ts", "-t", "answered alike"];
