import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Outside } from "../outside.ts";

const sendModes = ["promptUser", "softBlock", "block"] as const;
export type SendMode = (typeof sendModes)[number];

const control = z.object({ label: z.string(), icons: z.array(z.object({ size: z.number(), url: z.string() })) });
const ribbon = z.object({
  contexts: z.array(z.string()),
  tabs: z.array(z.object({ groups: z.array(z.object({ controls: z.array(control) })) })),
});
const runtime = z.object({
  code: z.object({ page: z.string(), script: z.string().optional() }),
  actions: z.array(z.object({ type: z.string() })),
});
const event = z.object({
  type: z.string(),
  actionId: z.string(),
  options: z.object({ sendMode: z.enum(sendModes) }).optional(),
});
/** What Outlook reads in an add-in's manifest. https://learn.microsoft.com/microsoft-365/extensibility/schema/extension */
const manifest = z.object({
  name: z.object({ short: z.string() }),
  localizationInfo: z.object({ additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })) }),
  extensions: z.tuple([
    z.object({
      runtimes: z.array(runtime),
      ribbons: z.array(ribbon),
      autoRunEvents: z.array(z.object({ events: z.array(event) })),
    }),
  ]),
});

export interface AddIn {
  name: string;
  /** Addresses at the product. */
  pane: string;
  page: string;
  script: string;
  icon: string;
  /** The button in the ribbon, in the organiser's form and in the form of somebody invited. */
  button: { organiser: string; attendee: string };
  /** By the event's name in the manifest. */
  events: Record<string, { action: string; sendMode?: SendMode }>;
}

const folder = join(import.meta.dirname, "../../manifest");
const jsonIn = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));

/** The add-in as everybody's Outlook has it, from the manifest of the package, where this product answers. */
export function addInOf({ addresses }: Pick<Outside, "addresses">, language = "sv"): AddIn {
  const { name, localizationInfo, extensions } = manifest.parse(jsonIn("manifest.json"));
  const [{ runtimes, ribbons, autoRunEvents }] = extensions;
  const at = (address = "") => `${addresses.product}${new URL(address).pathname}`;
  const other = localizationInfo.additionalLanguages.find(({ languageTag }) => languageTag.startsWith(language));
  const words = other ? (jsonIn(other.file) as Record<string, string>) : {};
  const buttonIn = (context: string) => {
    const index = ribbons.findIndex(({ contexts }) => contexts.includes(context));
    const [button] = ribbons[index]?.tabs[0]?.groups[0]?.controls ?? [];
    return {
      label:
        words[`extensions[0].ribbons[${index}].tabs[0].groups[0].controls[0].label`] ?? button?.label ?? name.short,
      icon: button?.icons.find(({ size }) => size === 32)?.url,
    };
  };
  const [organiser, attendee] = [buttonIn("meetingDetailsOrganizer"), buttonIn("meetingDetailsAttendee")];
  const auto = runtimes.find(({ code }) => code.script)?.code;
  return {
    name: name.short,
    pane: at(runtimes.find(({ actions }) => actions.some(({ type }) => type === "openPage"))?.code.page),
    page: at(auto?.page),
    script: at(auto?.script),
    icon: at(organiser.icon),
    button: { organiser: organiser.label, attendee: attendee.label },
    events: Object.fromEntries(
      autoRunEvents
        .flatMap(({ events }) => events)
        .map(({ type, actionId, options }) => [type, { action: actionId, ...options }]),
    ),
  };
}
