/** By what a family can be known again. */
export const traceKinds = ["phone", "mail", "personalNumber", "name"] as const;
export type TraceKind = (typeof traceKinds)[number];
