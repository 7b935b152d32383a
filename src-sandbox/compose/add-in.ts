import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Outside } from "../outside.ts";

/** What Outlook reads in the add-in's manifest. https://learn.microsoft.com/microsoft-365/extensibility/schema/extension */
const manifest = z.object({
  name: z.object({ short: z.string() }),
  extensions: z
    .array(
      z.object({
        runtimes: z.array(
          z.object({
            code: z.object({ page: z.string(), script: z.string().optional() }),
            actions: z.array(z.object({ id: z.string(), type: z.string() })).default([]),
          }),
        ),
        autoRunEvents: z
          .array(
            z.object({
              events: z.array(
                z.object({
                  type: z.string(),
                  actionId: z.string(),
                  options: z.object({ sendMode: z.string() }).partial().optional(),
                }),
              ),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
});

export interface AddIn {
  name: string;
  /** Addresses at the product. */
  pane: string;
  page: string;
  script: string;
  /** By the event's name in the manifest. */
  events: Record<string, { action: string; sendMode?: SendMode }>;
}
export type SendMode = "promptUser" | "softBlock" | "block";

const file = join(import.meta.dirname, "../../manifest/manifest.json");

/** The add-in as everybody's Outlook has it, from the manifest of the package. */
export function addInOf({ addresses }: Pick<Outside, "addresses">): AddIn {
  const { name, extensions } = manifest.parse(JSON.parse(readFileSync(file, "utf8")));
  const runtimes = extensions.flatMap((each) => each.runtimes);
  const pane = runtimes.find(({ actions }) => actions.some(({ type }) => type === "openPage"))?.code;
  const auto = runtimes.find(({ code }) => code.script)?.code;
  const at = (address: string | undefined, otherwise: string) =>
    `${addresses.product}${address ? new URL(address).pathname : otherwise}`;
  const events = extensions.flatMap(({ autoRunEvents }) => autoRunEvents).flatMap((each) => each.events);
  return {
    name: name.short,
    pane: at(pane?.page, "/addin/pane.html"),
    page: at(auto?.page, "/addin/auto.html"),
    script: at(auto?.script, "/addin/auto.js"),
    events: Object.fromEntries(
      (events.length > 0 ? events : [sending]).map(({ type, actionId, options }) => [
        type,
        { action: actionId, ...(options?.sendMode ? { sendMode: options.sendMode as SendMode } : {}) },
      ]),
    ),
  };
}

const sending = { type: "appointmentSending", actionId: "onAppointmentSend", options: { sendMode: "softBlock" } };
