import { DOMParser, type Element as Parsed } from "@xmldom/xmldom";

import { macAddInId } from "../src-shared/mac-add-in.ts";
import type { Package } from "./filled.ts";

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/**
 * What may stand in what, in this order: `?` may be left out, `*` may be repeated or left out, `+` may be repeated. An element
 * that means different things in different places is told apart by what it stands in. Microsoft's schema files are in no
 * package, so this is its documented order for the elements we use; anything else is a fault.
 * https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering
 */
const order: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? Hosts Requirements FormSettings Permissions Rule DisableEntityHighlighting? VersionOverrides",
  DisplayName: "Override*",
  Description: "Override*",
  AppDomains: "AppDomain+",
  "OfficeApp>Hosts": "Host",
  "OfficeApp>Requirements": "Sets",
  Sets: "Set+",
  FormSettings: "Form+",
  Form: "DesktopSettings",
  DesktopSettings: "SourceLocation RequestedHeight?",
  "OfficeApp>VersionOverrides": "VersionOverrides",
  "VersionOverrides>VersionOverrides": "Requirements Hosts Resources",
  "VersionOverrides>Requirements": "bt:Sets",
  "bt:Sets": "bt:Set+",
  "VersionOverrides>Hosts": "Host",
  "VersionOverrides>Hosts>Host": "Runtimes DesktopFormFactor",
  Runtimes: "Runtime+",
  Runtime: "Override?",
  DesktopFormFactor: "FunctionFile ExtensionPoint+",
  "ExtensionPoint:AppointmentOrganizerCommandSurface": "OfficeTab",
  "ExtensionPoint:AppointmentAttendeeCommandSurface": "OfficeTab",
  "ExtensionPoint:LaunchEvent": "LaunchEvents SourceLocation",
  OfficeTab: "Group+",
  Group: "Label Control+",
  Control: "Label Supertip Icon Action",
  Supertip: "Title Description",
  Icon: "bt:Image+",
  Action: "SourceLocation",
  LaunchEvents: "LaunchEvent+",
  Resources: "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
  "bt:Images": "bt:Image+",
  "bt:Urls": "bt:Url+",
  "bt:ShortStrings": "bt:String+",
  "bt:LongStrings": "bt:String+",
  "bt:String": "bt:Override*",
};

/** https://learn.microsoft.com/javascript/api/manifest/resources */
const longest: Readonly<Record<string, number>> = { "bt:ShortStrings": 125, "bt:LongStrings": 250 };
const longestId = 32;
const iconSides = "16 32 80";

/** What is wrong with the add-in for Outlook on Mac, a sentence each. */
export function faultsInXml(xml: string, { host, appId, manifest, languages }: Package): string[] {
  const root = readFrom(xml);
  if (typeof root === "string") return [`The XML is not well-formed: ${root}`];
  const all = flattened(root);
  const named = (name: string) => all.filter((element) => element.name === name);
  const resources = named("Resources").flatMap(({ children }) => children);
  const ids = resources.flatMap(({ children }) => children.map(({ attributes }) => attributes["id"] ?? ""));
  const used = all.flatMap(({ attributes }) => attributes["resid"] ?? []);
  const texts = resources.filter(({ name }) => name in longest);
  const urls = all.flatMap(({ attributes, text }) =>
    [attributes["DefaultValue"] ?? "", text].filter((one) => one.startsWith("http")),
  );
  const actions = manifest.extensions.flatMap(({ runtimes }) =>
    runtimes.flatMap((runtime) => runtime.actions.map(({ id }) => id)),
  );
  return [
    ...faultsInOrder(root, []),
    ...(root.children[0]?.text === macAddInId(appId) ? [] : [`The XML's id must be ${macAddInId(appId)}.`]),
    ...doubled(ids).map((id) => `The resource ${id} is there twice.`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `Nothing uses the resource ${id}.`),
    ...used.filter((id) => !ids.includes(id)).map((id) => `There is no resource ${id}.`),
    ...ids.filter((id) => id.length > longestId).map((id) => `The name of the resource ${id} is too long.`),
    ...urls
      .filter((url) => !URL.canParse(url) || new URL(url).host !== host || !url.startsWith("https:"))
      .map((url) => `The address ${url} is not on ${host}.`),
    ...texts.flatMap(({ name, children }) => children.flatMap((text) => faultsInText(text, longest[name]!, languages))),
    ...named("DisplayName").flatMap((text) => faultsInText(text, longest["bt:ShortStrings"]!, languages)),
    ...named("Icon")
      .map(({ children }) => children.map(({ attributes }) => attributes["size"]).join(" "))
      .filter((sides) => sides !== iconSides)
      .map((sides) => `An icon has the sizes ${sides}, and must have ${iconSides}.`),
    ...named("LaunchEvent")
      .map(({ attributes }) => attributes["FunctionName"] ?? "")
      .filter((name) => !actions.includes(name))
      .map((name) => `The manifest has no action ${name}.`),
  ];
}

function faultsInOrder(element: Element, above: string[]): string[] {
  const path = [...above, element.name];
  const kind = element.attributes["type"];
  const allowed =
    order[`${element.name}:${kind}`] ??
    order[path.slice(-3).join(">")] ??
    order[path.slice(-2).join(">")] ??
    order[element.name];
  const there = element.children.map(({ name }) => name).join(" ");
  const isRight = new RegExp(`^${patternOf(allowed ?? "")}$`).test(`${there}${there ? " " : ""}`);
  return [
    ...(isRight
      ? []
      : [`${path.join("/")} holds ${there || "nothing"}, and must hold ${allowed || "nothing"}, in this order.`]),
    ...element.children.flatMap((child) => faultsInOrder(child, path)),
  ];
}

const patternOf = (allowed: string) => allowed.replaceAll(/([\w:]+)([?*+]?)( |$)/g, "(?:$1 )$2");

function faultsInText({ attributes, children }: Element, most: number, languages: Package["languages"]): string[] {
  const id = attributes["id"] ?? attributes["DefaultValue"] ?? "";
  const locales = children.map((child) => child.attributes["Locale"]?.toLowerCase());
  const missing = languages.filter(({ languageTag }) => !locales.includes(languageTag));
  const said = [attributes["DefaultValue"] ?? "", ...children.map((child) => child.attributes["Value"] ?? "")];
  return [
    ...missing.map(({ languageTag }) => `The text ${id} is not said in ${languageTag}.`),
    ...said.filter((text) => !text.trim()).map(() => `The text ${id} is empty in some language.`),
    ...said.filter((text) => text.length > most).map(() => `The text ${id} is longer than ${most} characters.`),
  ];
}

/** The tree, with names of attributes as they are after their prefix; a string says why there is none. */
function readFrom(xml: string): Element | string {
  const refuse = (level: string, message: string) => {
    throw new Error(`${level}: ${message}`);
  };
  try {
    const { documentElement } = new DOMParser({ onError: refuse }).parseFromString(xml, "text/xml");
    return documentElement ? elementFrom(documentElement) : "there is nothing in it";
  } catch (error) {
    return (error as Error).message.split("\n")[0]!;
  }
}

const elementFrom = (element: Parsed): Element => ({
  name: element.tagName,
  attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name.replace(/^xsi:/, ""), value])),
  children: [...element.childNodes].flatMap((node) => (isElement(node) ? [elementFrom(node)] : [])),
  text: element.textContent ?? "",
});
const isElement = (node: object): node is Parsed => "tagName" in node;

const flattened = (element: Element): Element[] => [element, ...element.children.flatMap(flattened)];
const doubled = (names: string[]) => names.filter((name, index) => names.indexOf(name) !== index);
