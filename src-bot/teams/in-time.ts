import { ChannelFault } from "./port.ts";

/** A library waits for ever; nobody who waits for us does. */
const longestCallMs = 10_000;

/** @throws ChannelFault with status 0 where no answer has come in time. */
export async function inTime<T>(call: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new ChannelFault(0)), longestCallMs);
  });
  try {
    return await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
}
