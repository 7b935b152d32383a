import { appendOnly, leaseColumns, logColumns } from "./columns.ts";

/** The tables that cases, their logs, what is sent and what is carried out are kept in: the migrations of them. One that has been released is never edited. */
export const firstTables: readonly (readonly string[])[] = [
  [
    `create function refuse_rewriting() returns trigger language plpgsql as $$
      begin raise exception '% is append-only', tg_table_name; end $$`,
    `create table case_file (
      municipality text not null,
      id text not null,
      version integer not null,
      body bytea not null,
      log_seq integer not null,
      log_head text not null,
      opened_at timestamptz not null,
      saved_at timestamptz not null,
      primary key (municipality, id))`,
    // Encrypted bytes gain nothing from compression, and each save rewrites them.
    `alter table case_file alter column body set storage external`,
    `create schema case_keys`,
    `create table case_keys.case_key (
      municipality text not null,
      case_id text not null,
      wrapped bytea not null,
      primary key (municipality, case_id))`,
    `create table case_keys.proof (single boolean primary key default true check (single), sealed bytea not null)`,
    `create table case_log (case_id text not null, ${logColumns}, primary key (municipality, case_id, seq))`,
    ...appendOnly("case_log"),
    `create table command_done (
      municipality text not null,
      subject text not null,
      actor text not null,
      command_id text not null,
      verb text not null,
      at timestamptz not null,
      primary key (municipality, subject, actor, command_id))`,
    // Volatile, so that it looks with fresh eyes: one who has waited for a row's lock still sees, in the rest of that
    // statement, the other tables as they were before the wait.
    `create function command_is_done(in_municipality text, in_subject text, in_actor text, in_command text)
      returns boolean language plpgsql volatile as $$
      begin
        return exists (select from command_done d where d.municipality = in_municipality and d.subject = in_subject
          and d.actor = in_actor and d.command_id = in_command);
      end $$`,
    `create table worklist (
      municipality text not null,
      case_id text not null,
      place integer not null,
      person text not null,
      reference text not null,
      due_at text,
      "row" jsonb not null,
      primary key (municipality, case_id, place))`,
    `create index worklist_of_person on worklist (municipality, person)`,
    `create table read_log (
      municipality text not null,
      person text not null,
      case_id text not null,
      quarter timestamptz not null,
      at timestamptz not null,
      primary key (municipality, case_id, person, quarter))`,
    ...appendOnly("read_log"),
    `create table reference_counter (
      municipality text not null,
      programme text not null,
      year integer not null,
      latest integer not null,
      primary key (municipality, programme, year))`,
    `create table municipality (
      municipality text primary key,
      version integer not null,
      document jsonb not null,
      log_seq integer not null,
      log_head text not null,
      saved_at timestamptz not null)`,
    `create table municipality_log (${logColumns}, primary key (municipality, seq))`,
    ...appendOnly("municipality_log"),
    `create table message_ledger (
      municipality text not null,
      case_id text not null,
      recipient text not null,
      subject text not null,
      state text not null default 'queued' check (state in ('queued', 'sent', 'uncertain', 'undeliverable')),
      conversation_id text,
      activity_id text,
      revision text,
      sent_at timestamptz,
      ${leaseColumns},
      primary key (municipality, case_id, recipient, subject))`,
    `create table calendar_link (
      municipality text not null,
      case_id text not null,
      meeting_id text not null,
      state text not null default 'none' check (state in ('none', 'booking', 'booked', 'cancelled')),
      booking integer not null default 0,
      organizer text,
      event_id text,
      transaction_id text,
      revision text,
      ${leaseColumns},
      primary key (municipality, case_id, meeting_id))`,
    `create table conversation (
      account text primary key,
      conversation_id text not null,
      service_url text not null,
      bot_id text not null,
      channel_id text not null,
      user_id text not null,
      locale text not null,
      last_seen timestamptz not null)`,
  ],
  [
    `alter table case_file add column look_at timestamptz`,
    `create index case_file_look_at on case_file (municipality, look_at) where look_at is not null`,
  ],
  [
    `create table attachment (
      municipality text not null,
      case_id text not null,
      id text not null,
      content bytea not null,
      size integer not null,
      added_at timestamptz not null,
      primary key (municipality, case_id, id))`,
    `alter table attachment alter column content set storage external`,
    `create table case_trace (
      municipality text not null,
      kind text not null,
      hash bytea not null,
      case_id text not null,
      primary key (municipality, kind, hash, case_id))`,
    `create index case_trace_of_case on case_trace (municipality, case_id)`,
    `create table disposal_log (
      municipality text not null,
      seq integer not null,
      at timestamptz not null,
      case_id text not null,
      reference text not null,
      rule text not null,
      "by" text not null,
      counts jsonb not null,
      case_log_seq integer not null,
      case_log_head text not null,
      prev_hash text not null,
      hash text not null,
      primary key (municipality, seq),
      unique (municipality, case_id))`,
    ...appendOnly("disposal_log"),
    `create table disposal_head (municipality text primary key, log_seq integer not null, log_head text not null)`,
    // Holds the case's row, so that a disposal under way is waited for and one that comes waits; volatile, so that it
    // looks with fresh eyes after that wait.
    `create function case_is_disposed(in_municipality text, in_case text) returns boolean language plpgsql volatile as $$
      begin
        perform from case_file f where f.municipality = in_municipality and f.id = in_case for key share;
        return exists (select from disposal_log d where d.municipality = in_municipality and d.case_id = in_case);
      end $$`,
  ],
  [
    `alter table message_ledger drop constraint message_ledger_state_check`,
    `alter table message_ledger add constraint message_ledger_state_check
      check (state in ('queued', 'sent', 'uncertain', 'seen', 'refused', 'undeliverable'))`,
    `alter table message_ledger add column due_at timestamptz`,
    `alter table message_ledger add column mailed_at timestamptz`,
    `create index message_ledger_due_at on message_ledger (municipality, due_at) where due_at is not null`,
    `alter table calendar_link add column chat_id text`,
    `create index calendar_link_chat_id on calendar_link (chat_id) where chat_id is not null`,
    `create table person_setting (
      account text primary key,
      setting jsonb not null,
      saved_at timestamptz not null)`,
    `create table digest_sent (
      municipality text not null,
      account text not null,
      day text not null,
      state text not null check (state in ('sending', 'sent', 'undeliverable')),
      activity_id text,
      at timestamptz not null,
      primary key (municipality, account, day))`,
    `create table task_link (
      municipality text not null,
      case_id text not null,
      task_id text not null,
      owner text not null,
      state text not null default 'none' check (state in ('none', 'creating', 'mirrored', 'removed')),
      list_id text,
      remote_id text,
      etag text,
      revision text,
      ${leaseColumns},
      primary key (municipality, case_id, task_id, owner))`,
  ],
  [
    `alter table calendar_link add column look_at timestamptz`,
    `create index calendar_link_look_at on calendar_link (municipality, look_at) where look_at is not null`,
  ],
  [
    `alter table message_ledger add column about text`,
    `alter table conversation add column left_at timestamptz`,
    `create index message_ledger_unreached on message_ledger (recipient) where state in ('refused', 'undeliverable')`,
  ],
];
