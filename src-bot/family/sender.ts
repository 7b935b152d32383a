/** What leaves the house for somebody in the family: to one address, and nothing of what it is about. */
export interface FamilyMessage {
  /** Of this try: what is sent anew carries something new. */
  id: string;
  /** A telephone number, a mail address, or the lines of an envelope. */
  to: string;
  subject: string;
  text: string;
  /** What their own calendar takes in, where it goes with a mail. */
  calendar?: CalendarFile;
}
export interface CalendarFile {
  method: "PUBLISH" | "CANCEL";
  content: string;
}
export interface Sender {
  /** Accepted is not delivered. @throws SendFault */
  send: (message: FamilyMessage) => Promise<void>;
}

/** It was not taken. What was to be sent is never in it. */
export class SendFault extends Error {
  readonly retryHelps: boolean;
  /** It may have gone all the same. */
  readonly mayHaveArrived: boolean;
  readonly code: string;
  override readonly name = "SendFault";
  constructor(code: string, { retryHelps, mayHaveArrived }: { retryHelps: boolean; mayHaveArrived: boolean }) {
    super("a message to somebody in the family was not taken");
    this.code = code;
    this.retryHelps = retryHelps;
    this.mayHaveArrived = mayHaveArrived;
  }
}
