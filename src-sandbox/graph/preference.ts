import type { Request, Response } from "express";
import { zoneNamed } from "./time.ts";

/** The zone the caller prefers; what was honoured is told back. */
export function preferredZone(request: Request, response: Response): string {
  const prefer = request.get("prefer") ?? "";
  const zone = /outlook\.timezone\s*=\s*"([^"]+)"/i.exec(prefer)?.[1];
  const applied: string[] = [];
  if (zone) {
    zoneNamed(zone);
    applied.push(`outlook.timezone="${zone}"`);
  }
  if (/IdType\s*=\s*"ImmutableId"/i.test(prefer)) applied.push('IdType="ImmutableId"');
  if (applied.length > 0) response.set("Preference-Applied", applied.join(", "));
  return zone ?? "UTC";
}

export function selected(request: Request, entity: Record<string, unknown>): Record<string, unknown> {
  const { $select } = request.query;
  if (typeof $select !== "string" || !$select) return entity;
  const wanted = $select.split(",").map((name) => name.trim());
  return Object.fromEntries(
    Object.entries(entity).filter(([name]) => name.startsWith("@") || name === "id" || wanted.includes(name)),
  );
}
