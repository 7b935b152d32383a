import { createServer } from "node:http";
import { listenHere, stop } from "./listening.ts";

/** @returns the first of so many free ports in a row. */
export async function freePorts(count: number): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const first = 20_000 + Math.floor(Math.random() * 40_000);
    const free = await Promise.all(Array.from({ length: count }, (_, offset) => isFree(first + offset)));
    if (free.every(Boolean)) return first;
  }
  throw new Error(`There are no ${count} free ports in a row.`);
}

const isFree = (port: number) =>
  listenHere(() => createServer(), port).then(
    async (servers) => {
      await stop(servers);
      return true;
    },
    () => false,
  );
