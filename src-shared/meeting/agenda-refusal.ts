/** What may be refused about an agenda, and about what comes of a meeting. */
export type AgendaRefusal = { kind: "proposalsOnly" };
