/** How what happens in Outlook is heard of: the migrations of it. One that has been released is never edited. */
export const watchedTables: readonly string[][] = [
  [
    `alter table calendar_link add column change_key text`,
    `alter table calendar_link add column told integer not null default 0`,
    `alter table calendar_link add column told_seen integer not null default 0`,
    `create index calendar_link_event on calendar_link (event_id) where event_id is not null`,
    `create table watched_calendar (
      municipality text not null,
      mailbox text not null,
      subscription_id text unique,
      secret_hash text,
      expires_at timestamptz,
      renew_at timestamptz,
      delta_link text,
      delta_at timestamptz,
      swept_on text,
      lease_until timestamptz,
      primary key (municipality, mailbox))`,
    `create table outlook_notice (
      number bigint generated always as identity primary key,
      id text not null,
      municipality text not null,
      mailbox text not null,
      event_id text not null)`,
    `create index outlook_notice_event on outlook_notice (event_id)`,
  ],
];

/** A meeting's event may be sent from its coordinator's own Outlook: then it is awaited. */
export const awaitedEvents: readonly string[] = [
  `alter table calendar_link add column origin text`,
  `alter table calendar_link add column awaited_until timestamptz`,
  `alter table calendar_link drop constraint calendar_link_state_check`,
  `alter table calendar_link add constraint calendar_link_state_check
    check (state in ('none', 'awaiting', 'booking', 'booked', 'cancelled'))`,
];

/** What bears a meeting's mark in a calendar, and is not the event the meeting has. */
export const copiedEvents: readonly string[] = [
  `create table event_copy (
    municipality text not null,
    case_id text not null,
    meeting_id text not null,
    mailbox text not null,
    event_id text not null,
    primary key (municipality, case_id, meeting_id, event_id))`,
  `create index event_copy_event on event_copy (municipality, event_id)`,
];
