import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { parseSync } from "vite";

interface Import {
  /** A path from the root of the repository for our own files, the package's name with any folder for others. */
  to: string;
  typeOnly: boolean;
}

/** One piece of the syntax tree. */
interface Node {
  type: string;
  [part: string]: unknown;
}

export interface Source {
  path: string;
  text: string;
  imports: Import[];
  hasDefaultExport: boolean;
  nodes: Node[];
}

const root = join(import.meta.dirname, "..");

/** Every TypeScript file in these folders, and none that is installed or built. */
export function sourcesIn(...folders: string[]): Source[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((at) => `${folder}/${at}`),
    )
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.tsx?$/.test(path) && !/(^|\/)(node_modules|dist)\//.test(path))
    .map((path) => sourceFrom(path, readFileSync(join(root, path), "utf8")));
}

export function sourceFrom(path: string, text: string): Source {
  const { program, module, errors } = parseSync(path, text);
  const [fault] = errors;
  if (fault) throw new Error(`${path} cannot be read: ${fault.message}`);
  const nodes = nodesIn(program);
  const exported = module.staticExports.flatMap(({ entries }) => entries);

  const written = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      to: moduleRequest.value,
      typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...exported.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ to: moduleRequest.value, typeOnly: isType }] : [],
    ),
    ...nodes.flatMap((node) => {
      if (node.type !== "ImportExpression" && node.type !== "TSImportType") return [];
      return stringsIn(nodesIn(node["source"])).map((to) => ({ to, typeOnly: node.type === "TSImportType" }));
    }),
  ];
  return {
    path,
    text,
    imports: written.map(({ to, typeOnly }) => ({ to: fromRoot(path, to), typeOnly })),
    hasDefaultExport: exported.some(({ exportName }) => exportName.kind === "Default" || exportName.name === "default"),
    nodes,
  };
}

const fromRoot = (path: string, to: string) => (to.startsWith(".") ? posix.join(posix.dirname(path), to) : to);

function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== "object" || value === null || value instanceof RegExp) return [];
  const inside = Object.values(value).flatMap(nodesIn);
  return "type" in value && typeof value.type === "string" ? [value as Node, ...inside] : inside;
}

/** What is written in quotes, templates and patterns, and as text between tags; never a comment or a name. */
export function stringsIn(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === "TemplateElement") return [(node["value"] as { raw: string }).raw];
    if (node.type !== "Literal" && node.type !== "JSXText") return [];
    if (typeof node["value"] === "string") return [node["value"]];
    return node["regex"] ? [(node["regex"] as { pattern: string }).pattern] : [];
  });
}
