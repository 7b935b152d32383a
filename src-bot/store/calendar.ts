export interface CalendarKey {
  municipality: string;
  caseId: string;
  meetingId: string;
}

/** Which event in which mailbox stands for a meeting. */
export interface CalendarLink extends CalendarKey {
  state: "none" | "booking" | "booked" | "cancelled";
  /** Rises only when the event of the last number is confirmed gone. Starts at 0. */
  booking: number;
  organizer?: string;
  eventId?: string;
  transactionId?: string;
  /** Of the event that was last written. */
  revision?: string;
  updatedAt: Date;
}

export interface CalendarLease extends CalendarLink {
  leaseId: string;
  /** The last one to hold it never came back: what it did to the calendar is not known. */
  interrupted: boolean;
}

export type CalendarOutcome = Partial<Omit<CalendarLink, keyof CalendarKey | "updatedAt">> & { at: Date };

export interface Calendar {
  /** Makes the link where there is none. The lease runs on the database's own clock; `at` is only written down. */
  lease(key: CalendarKey, at: Date, seconds: number): Promise<CalendarLease | "busy">;
  /** Writes down what is about to happen or was done, and keeps the lease. What the outcome leaves out keeps its value. */
  record(lease: CalendarLease, outcome: CalendarOutcome): Promise<"recorded" | "leaseLost">;
  /** As `record`, and drops the lease. */
  settle(lease: CalendarLease, outcome: CalendarOutcome): Promise<"recorded" | "leaseLost">;
  release(lease: CalendarLease): Promise<void>;
  get(key: CalendarKey): Promise<CalendarLink | undefined>;
}
