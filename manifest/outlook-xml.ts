import { DOMImplementation, type Element, XMLSerializer } from "@xmldom/xmldom";

import { macAddInId } from "../src-shared/mac-add-in.ts";
import type { Package } from "./filled.ts";

type Node = Record<string, unknown>;

/** https://learn.microsoft.com/javascript/api/manifest/launchevent */
const launchEvents: Readonly<Record<string, string>> = {
  appointmentSending: "OnAppointmentSend",
  appointmentAttendeesChanged: "OnAppointmentAttendeesChanged",
  appointmentTimeChanged: "OnAppointmentTimeChanged",
};
/** https://learn.microsoft.com/javascript/api/manifest/extensionpoint */
const surfaces: Readonly<Record<string, string>> = {
  meetingDetailsOrganizer: "AppointmentOrganizerCommandSurface",
  meetingDetailsAttendee: "AppointmentAttendeeCommandSurface",
};
const sendModes: Readonly<Record<string, string>> = { softBlock: "SoftBlock", promptUser: "PromptUser" };

/**
 * The same add-in in the older form, the only one that Outlook on Mac takes.
 * https://learn.microsoft.com/office/dev/add-ins/develop/xml-manifest-overview
 */
export function outlookXml({ host, appId, manifest, languages }: Package): string {
  const [extension] = manifest.extensions;
  const [pane, auto] = extension!.runtimes;
  const icon = (side: number) => `https://${host}/addin/icon-${side}.png`;
  const texts = new Map<string, Node>();
  const inLanguages = (path: string, text: string) => ({
    "@_DefaultValue": text,
    override: languages.map(({ languageTag, words }) => ({
      "@_Locale": localeOf(languageTag),
      "@_Value": words[path] ?? "",
    })),
  });
  const said = (path: string, text: string) => {
    const { override, ...rest } = inLanguages(path, text);
    return { ...rest, Override: override };
  };
  /** A text that is said elsewhere by its id. */
  const text = (id: string, path: string, words: string): Node => {
    const { override, ...rest } = inLanguages(path, words);
    texts.set(id, { "@_id": id, ...rest, "bt:Override": override });
    return { "@_resid": id };
  };
  const icons = (): Node => ({
    "bt:Image": [16, 32, 80].map((side) => ({ "@_size": side, "@_resid": `icon${side}` })),
  });

  const commands = extension!.ribbons.map(({ contexts, tabs: [tab] }, index) => {
    const [group] = tab!.groups;
    const [button] = group!.controls;
    const at = `extensions[0].ribbons[${index}].tabs[0].groups[0]`;
    const { id, label, supertip } = button!;
    return {
      "@_xsi:type": surfaces[contexts[0]!],
      OfficeTab: {
        "@_id": "TabDefault",
        Group: {
          "@_id": group!.id,
          Label: text(`${group!.id}Label`, `${at}.label`, group!.label),
          Control: {
            "@_xsi:type": "Button",
            "@_id": id,
            Label: text(`${id}Label`, `${at}.controls[0].label`, label),
            Supertip: {
              Title: text(`${id}Title`, `${at}.controls[0].supertip.title`, supertip.title),
              Description: text(`${id}Tip`, `${at}.controls[0].supertip.description`, supertip.description),
            },
            Icon: icons(),
            Action: { "@_xsi:type": "ShowTaskpane", SourceLocation: { "@_resid": "paneUrl" } },
          },
        },
      },
    };
  });
  const events = extension!.autoRunEvents.flatMap((run) => run.events);
  const { minVersion } = extension!.autoRunEvents[0]!.requirements.capabilities[0]!;
  const longs = new Set([...texts.keys()].filter((id) => id.endsWith("Tip")));
  const inner = {
    "@_xmlns": "http://schemas.microsoft.com/office/mailappversionoverrides/1.1",
    "@_xsi:type": "VersionOverridesV1_1",
    Requirements: { "bt:Sets": { "@_DefaultMinVersion": minVersion, "bt:Set": { "@_Name": "Mailbox" } } },
    Hosts: {
      Host: {
        "@_xsi:type": "MailHost",
        Runtimes: {
          Runtime: { "@_resid": "autoUrl", Override: { "@_type": "javascript", "@_resid": "autoScriptUrl" } },
        },
        DesktopFormFactor: {
          FunctionFile: { "@_resid": "autoUrl" },
          ExtensionPoint: [
            ...commands,
            {
              "@_xsi:type": "LaunchEvent",
              LaunchEvents: {
                LaunchEvent: events.map(({ type, actionId, options }) => ({
                  "@_Type": launchEvents[type],
                  "@_FunctionName": actionId,
                  ...(options ? { "@_SendMode": sendModes[options.sendMode] } : {}),
                })),
              },
              SourceLocation: { "@_resid": "autoUrl" },
            },
          ],
        },
      },
    },
    Resources: {
      "bt:Images": {
        "bt:Image": [16, 32, 80].map((side) => ({ "@_id": `icon${side}`, "@_DefaultValue": icon(side) })),
      },
      "bt:Urls": {
        "bt:Url": [
          { "@_id": "paneUrl", "@_DefaultValue": pane!.code.page },
          { "@_id": "autoUrl", "@_DefaultValue": auto!.code.page },
          { "@_id": "autoScriptUrl", "@_DefaultValue": auto!.code.script },
        ],
      },
      "bt:ShortStrings": { "bt:String": [...texts].filter(([id]) => !longs.has(id)).map(([, one]) => one) },
      "bt:LongStrings": { "bt:String": [...texts].filter(([id]) => longs.has(id)).map(([, one]) => one) },
    },
  };
  return built({
    OfficeApp: {
      "@_xmlns": "http://schemas.microsoft.com/office/appforoffice/1.1",
      "@_xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      "@_xmlns:bt": "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
      "@_xsi:type": "MailApp",
      Id: macAddInId(appId),
      Version: `${manifest.version}.0`,
      ProviderName: manifest.developer.name,
      DefaultLocale: localeOf(manifest.localizationInfo.defaultLanguageTag),
      DisplayName: said("name.short", manifest.name.short),
      Description: said("description.short", manifest.description.short),
      IconUrl: { "@_DefaultValue": icon(64) },
      HighResolutionIconUrl: { "@_DefaultValue": icon(128) },
      SupportUrl: { "@_DefaultValue": manifest.developer.websiteUrl },
      AppDomains: { AppDomain: `https://${host}` },
      Hosts: { Host: { "@_Name": "Mailbox" } },
      Requirements: {
        Sets: {
          Set: { "@_Name": "Mailbox", "@_MinVersion": extension!.requirements.capabilities[0]!.minVersion },
        },
      },
      FormSettings: {
        Form: [
          {
            "@_xsi:type": "ItemRead",
            DesktopSettings: { SourceLocation: { "@_DefaultValue": pane!.code.page }, RequestedHeight: 450 },
          },
          { "@_xsi:type": "ItemEdit", DesktopSettings: { SourceLocation: { "@_DefaultValue": pane!.code.page } } },
        ],
      },
      Permissions: "ReadWriteItem",
      Rule: { "@_xsi:type": "ItemIs", "@_ItemType": "Appointment", "@_FormType": "ReadOrEdit" },
      DisableEntityHighlighting: true,
      VersionOverrides: {
        "@_xmlns": "http://schemas.microsoft.com/office/mailappversionoverrides",
        "@_xsi:type": "VersionOverridesV1_0",
        VersionOverrides: inner,
      },
    },
  });
}

/** `sv-se` is written `sv-SE` here. */
const localeOf = (tag: string) => new Intl.Locale(tag).toString();

/** Attributes begin with `@_`; a list is the same element several times. */
function built(tree: Node): string {
  const document = new DOMImplementation().createDocument(null, "");
  const elementsOf = (node: Node, depth: number): Element[] =>
    Object.entries(node).flatMap(([name, content]) =>
      name.startsWith("@_") ? [] : [content].flat().map((one) => elementOf(name, one, depth)),
    );
  const elementOf = (name: string, content: unknown, depth: number): Element => {
    const element = document.createElement(name);
    if (content === null || typeof content !== "object") {
      element.textContent = String(content);
      return element;
    }
    for (const [key, value] of Object.entries(content))
      if (key.startsWith("@_")) element.setAttribute(key.slice(2), String(value));
    const inner = elementsOf(content as Node, depth + 1);
    const line = (by: number) => document.createTextNode(`\n${"  ".repeat(by)}`);
    for (const child of inner) {
      element.appendChild(line(depth + 1));
      element.appendChild(child);
    }
    if (inner.length > 0) element.appendChild(line(depth));
    return element;
  };
  const [root] = elementsOf(tree, 0);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root!)}\n`;
}
