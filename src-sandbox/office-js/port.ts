/** What a stand-in of Office.js and the Outlook around it tell each other; plain data, so that it passes between origins. */
export type ToOutlook =
  | { office: "hello" }
  | { office: "ask"; id: number; call: string; args: unknown[] }
  | { office: "associated"; action: string }
  | { office: "completed"; id: number; options: Record<string, unknown> }
  | { office: "token"; text: string };
export type FromOutlook =
  | { office: "start"; start: Start }
  | { office: "answer"; id: number; value?: unknown; error?: Failure }
  | { office: "event"; type: string; args: Record<string, unknown> }
  | { office: "action"; id: number; action: string; args: Record<string, unknown> }
  | { office: "token"; text: string };

export interface Failure {
  code: number;
  name: string;
  message: string;
}

/** What Office.js knows without asking, from the moment it is ready. */
export interface Start {
  hostName: string;
  platform: string;
  /** Classic Outlook on Windows runs what events start without a page, and never says that it is ready. */
  hasPage: boolean;
  displayLanguage: string;
  theme: Record<string, unknown>;
  user: { displayName: string; emailAddress: string; timeZone: string };
  settings: Record<string, unknown>;
  item: { mode: "compose" } | ({ mode: "read" } & ReadItem) | null;
}

export interface Address {
  displayName: string;
  emailAddress: string;
  recipientType: string;
  appointmentResponse: string;
}

export interface ReadItem {
  itemId: string;
  subject: string;
  location: string;
  /** Moments. */
  start: string;
  end: string;
  created: string;
  modified: string;
  organizer: Address;
  requiredAttendees: Address[];
  optionalAttendees: Address[];
}

export interface Port {
  post: (message: ToOutlook) => void;
  listen: (heard: (message: FromOutlook) => void) => void;
}

/** The Outlook around a page is the page it is framed by; without one there is none. */
export function portOf(around: Window): Port | undefined {
  const { parent } = around;
  if (parent === around) return undefined;
  return {
    post: (message) => parent.postMessage(message, "*"),
    listen: (heard) =>
      around.addEventListener("message", ({ source, data }: MessageEvent) => {
        if (source === parent && isFromOutlook(data)) heard(data);
      }),
  };
}

const isFromOutlook = (data: unknown): data is FromOutlook =>
  typeof data === "object" && data !== null && typeof (data as { office?: unknown }).office === "string";
