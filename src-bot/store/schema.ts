import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from "kysely";

type Json<T extends object> = JSONColumnType<T>;
type Bytes = ColumnType<Uint8Array, Uint8Array, Uint8Array>;
type Optional = string | null;

interface LogColumns {
  municipality: string;
  seq: number;
  at: Date;
  actor: string;
  verb: string;
  entry: Json<object>;
  prevHash: string;
  hash: string;
}

interface LeaseColumns {
  leaseId: Optional;
  leaseUntil: Date | null;
  interrupted: Generated<boolean>;
  attempts: Generated<number>;
  updatedAt: Date;
}

export interface Schema {
  caseFile: {
    municipality: string;
    id: string;
    version: number;
    body: Bytes;
    logSeq: number;
    logHead: string;
    openedAt: Date;
    savedAt: Date;
    changeKey: Optional;
    told: Generated<number>;
    toldSeen: Generated<number>;
    lookAt: Date | null;
  };
  watchedCalendar: {
    municipality: string;
    mailbox: string;
    subscriptionId: Optional;
    secretHash: Optional;
    expiresAt: Date | null;
    renewAt: Date | null;
    deltaLink: Optional;
    deltaAt: Date | null;
    sweptOn: Optional;
    leaseUntil: Date | null;
  };
  eventCopy: { municipality: string; caseId: string; meetingId: string; mailbox: string; eventId: string };
  outlookNotice: { id: string; municipality: string; mailbox: string; eventId: string };
  "caseKeys.caseKey": { municipality: string; caseId: string; wrapped: Bytes };
  "caseKeys.proof": { single: Generated<boolean>; sealed: Bytes };
  caseLog: LogColumns & { caseId: string };
  commandDone: { municipality: string; subject: string; actor: string; commandId: string; verb: string; at: Date };
  attachment: { municipality: string; caseId: string; id: string; content: Bytes; size: number; addedAt: Date };
  noticeUsed: { municipality: string; version: string; hash: string };
  caseTrace: { municipality: string; kind: string; hash: Bytes; caseId: string };
  disposalLog: {
    municipality: string;
    seq: number;
    at: Date;
    caseId: string;
    reference: string;
    rule: string;
    by: string;
    counts: Json<object>;
    caseLogSeq: number;
    caseLogHead: string;
    prevHash: string;
    hash: string;
  };
  disposalHead: { municipality: string; logSeq: number; logHead: string };
  worklist: {
    municipality: string;
    caseId: string;
    place: number;
    person: string;
    reference: string;
    dueAt: Optional;
    row: Json<object>;
  };
  caseBoard: {
    municipality: string;
    caseId: string;
    reference: string;
    stage: string;
    why: Optional;
    isOver: boolean;
    coordinator: Optional;
    authority: Optional;
    step: string;
    about: Optional;
    dueAt: Optional;
    waitsFor: Optional;
    missing: string[];
    ties: string[];
    openedOn: string;
    daysToContact: number | null;
    daysToMeeting: number | null;
    meetingsBooked: number;
    followedUpOnTime: number;
    followedUpLate: number;
    failures: Json<object>;
    movedAt: Date;
  };
  readLog: { municipality: string; person: string; caseId: string; quarter: Date; at: Date };
  referenceCounter: { municipality: string; programme: string; year: number; latest: number };
  municipality: {
    municipality: string;
    version: number;
    document: Json<object>;
    logSeq: number;
    logHead: string;
    savedAt: Date;
  };
  municipalityLog: LogColumns;
  messageLedger: LeaseColumns & {
    municipality: string;
    caseId: string;
    recipient: string;
    subject: string;
    state: Generated<string>;
    conversationId: Optional;
    activityId: Optional;
    revision: Optional;
    about: Optional;
    sentAt: Date | null;
    dueAt: Date | null;
    mailedAt: Date | null;
  };
  calendarLink: LeaseColumns & {
    municipality: string;
    caseId: string;
    meetingId: string;
    state: Generated<string>;
    booking: Generated<number>;
    organizer: Optional;
    origin: Optional;
    awaitedUntil: Date | null;
    eventId: Optional;
    transactionId: Optional;
    revision: Optional;
    chatId: Optional;
    lookAt: Date | null;
  };
  personSetting: { account: string; setting: Json<object>; savedAt: Date };
  digestSent: { municipality: string; account: string; day: string; state: string; activityId: Optional; at: Date };
  taskLink: LeaseColumns & {
    municipality: string;
    caseId: string;
    taskId: string;
    owner: string;
    state: Generated<string>;
    listId: Optional;
    remoteId: Optional;
    etag: Optional;
    revision: Optional;
  };
  conversation: {
    account: string;
    conversationId: string;
    serviceUrl: string;
    botId: string;
    channelId: string;
    userId: string;
    locale: string;
    lastSeen: Date;
    leftAt: Generated<Date | null>;
  };
  familyLink: { municipality: string; caseId: string; id: string };
  familyToken: { hash: Bytes; municipality: string; caseId: string };
  familyVisit: { hash: Bytes; municipality: string; caseId: string };
  publicAsk: { municipality: string; form: string; at: Date };
  publicTry: { address: Bytes; tries: number; endsAt: Date };
  migration: { number: number; doneAt: GeneratedAlways<Date> };
}
