import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { uptime } from "node:os";
import { join, resolve } from "node:path";

import { DatabaseInUse } from "./faults.ts";

interface Holder {
  pid: number;
  boot: string;
  /** When the process began, where the system tells: a process id may be used again. */
  began: string;
}

const heldHere = new Set<string>();

/**
 * Keeps a second opener out of an embedded database, where two would silently destroy each other's rows. A lock left by
 * a process that is gone, or from before the machine was started, is taken over.
 * @throws DatabaseInUse
 */
export function lockDirectory(directory: string): { release(): void } {
  mkdirSync(directory, { recursive: true });
  const path = join(resolve(directory), "database.lock");
  if (heldHere.has(path)) throw new DatabaseInUse(directory, process.pid);

  const mine = JSON.stringify({ pid: process.pid, boot: bootId(), began: beganAt(process.pid) } satisfies Holder);
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, mine);
  try {
    takeOver(path, draft, directory);
  } finally {
    rmSync(draft, { force: true });
  }
  heldHere.add(path);
  return {
    release() {
      if (!heldHere.delete(path)) return;
      if (read(path) === mine) rmSync(path, { force: true });
    },
  };
}

function takeOver(path: string, draft: string, directory: string) {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (linked(draft, path)) return;
    const found = read(path);
    if (found === undefined) continue;
    const holder = holderIn(found);
    if (holder && isAlive(holder)) throw new DatabaseInUse(directory, holder.pid);
    moveAside(path, found, directory);
  }
  throw new DatabaseInUse(directory, holderIn(read(path) ?? "")?.pid ?? 0);
}

/** Another process may have taken over the same stale lock since it was read: then what was moved is put back. */
function moveAside(path: string, stale: string, directory: string) {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  const wasAnothers = moved !== stale && linked(aside, path);
  rmSync(aside, { force: true });
  if (wasAnothers) throw new DatabaseInUse(directory, holderIn(moved ?? "")?.pid ?? 0);
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function holderIn(text: string): Holder | undefined {
  try {
    const { pid, boot, began } = JSON.parse(text) as Record<keyof Holder, unknown>;
    return typeof pid === "number" && Number.isInteger(pid)
      ? { pid, boot: String(boot), began: String(began) }
      : undefined;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, boot, began }: Holder): boolean {
  // A container starts over with the same process id: a lock of our own number that we do not hold is an old one.
  if (boot !== bootId() || pid === process.pid || began !== beganAt(pid)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** To the minute where the system has no name for a boot: its clock may be set a little. */
function bootId(): string {
  const named = read("/proc/sys/kernel/random/boot_id")?.trim();
  return named ?? String(Math.round((Date.now() - uptime() * 1000) / 600_000));
}

/** The 22nd field; the second, the program's name in parentheses, may hold spaces. */
function beganAt(pid: number): string {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}
