import { DomUtils, parseDocument } from "htmlparser2";

import { Difference, type World } from "./world.ts";

/** A field of a form, as a person sees it: what it is called, and under which question it stands. */
interface Field {
  name: string;
  value: string;
  label: string;
  question: string;
  kind: string;
}
/** What is done with a field: ticked or chosen, written in, or left as it is. */
type Fill = (field: Field) => boolean | string | undefined;

type Node = ReturnType<typeof DomUtils.findAll>[number];
const all = (within: Node[] | Node, ...names: string[]): Node[] =>
  DomUtils.findAll((node) => names.includes(node.name), within);
const attribute = (node: Node, name: string) => DomUtils.getAttributeValue(node, name) ?? "";
const said = (node: Node | undefined) => (node ? DomUtils.textContent(node).replace(/\s+/g, " ").trim() : "");

/** Somebody at the product's pages, with nothing but a browser without script. */
export function aBrowser(world: World, person: string) {
  const cookies = new Map<string, string>();
  let page = parseDocument("");
  let text = "";

  const ask = async (path: string, fields?: URLSearchParams): Promise<void> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const seen = await world.browse(path, { cookie, ...(fields ? { fields } : {}) });
    for (const set of seen.headers.getSetCookie()) {
      const [name = "", value = ""] = (set.split(";")[0] ?? "").split(/=(.*)/s);
      if (value && !/Expires=Thu, 01 Jan 1970/.test(set)) cookies.set(name, value);
      else cookies.delete(name);
    }
    const to = seen.headers.get("location") ?? /url=(\/.+)$/.exec(seen.headers.get("refresh") ?? "")?.[1];
    if (to) return ask(to);
    ({ text } = seen);
    page = parseDocument(text);
  };
  const words = () => said(all(page.children as Node[], "main")[0]);
  const formWith = (button: RegExp, about: string) => {
    const forms = all(page.children as Node[], "form").filter((one) => attribute(one, "action").includes(about));
    const form = forms.find((one) => all(one, "button").some((each) => button.test(said(each))));
    if (!form) throw new Difference(`${person}'s page has no button ${button}:\n${words()}`);
    return form;
  };
  /** Presses the button of a form, with what is filled in and everything else as it stands; `about` is the id of what it is about, where there are several. */
  const press = async (button: RegExp, fill: Fill = () => undefined, about = ""): Promise<string> => {
    const form = formWith(button, about);
    const pressed = all(form, "button").find((one) => button.test(said(one)))!;
    const fields = new URLSearchParams();
    for (const field of fieldsIn(form)) {
      const done = fill(field);
      const isBox = field.kind === "checkbox" || field.kind === "radio";
      if (typeof done === "string") fields.append(field.name, done);
      else if (done === true || (!isBox && field.name)) fields.append(field.name, field.value);
    }
    if (attribute(pressed, "name")) fields.append(attribute(pressed, "name"), attribute(pressed, "value"));
    await ask(attribute(form, "action"), fields);
    return words();
  };
  /** Goes where a link leads; `to` is the id of what it is about, where there are several. */
  const follow = async (link: RegExp, to = ""): Promise<string> => {
    const found = all(page.children as Node[], "a").find(
      (one) => link.test(said(one)) && attribute(one, "href").includes(to),
    );
    if (!found) throw new Difference(`${person}'s page has no link ${link}:\n${words()}`);
    await ask(attribute(found, "href"));
    return words();
  };
  /** What is at that address, read without going there. */
  const peek = async (path: string): Promise<string> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const { status, text: seen } = await world.browse(path, { cookie });
    return `${status}\n${seen}`;
  };
  return { cookies, ask, press, follow, words, peek, text: () => text };
}

function fieldsIn(form: Node): Field[] {
  const labels = all(form, "label");
  return all(form, "input", "textarea", "select").map((node) => {
    const id = attribute(node, "id");
    const around = labels.find((label) => all(label, "input").includes(node));
    const label = around ?? labels.find((one) => id !== "" && attribute(one, "for") === id);
    const group = all(form, "fieldset").find((one) => all(one, "input").includes(node));
    const legend = group && all(group, "legend")[0];
    return {
      name: attribute(node, "name"),
      value: node.name === "textarea" ? DomUtils.textContent(node) : attribute(node, "value"),
      label: said(label),
      question: said(legend),
      kind: node.name === "input" ? attribute(node, "type") : node.name,
    };
  });
}
