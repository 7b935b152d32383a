export const logColumns = `
  municipality text not null,
  seq integer not null,
  at timestamptz not null,
  actor text not null,
  verb text not null,
  entry jsonb not null,
  prev_hash text not null,
  hash text not null`;

export const leaseColumns = `
  lease_id text,
  lease_until timestamptz,
  attempts integer not null default 0,
  interrupted boolean not null default false,
  updated_at timestamptz not null`;

export const appendOnly = (table: string) => [
  `create trigger ${table}_is_append_only before update or delete on ${table}
    for each row execute function refuse_rewriting()`,
  `create trigger ${table}_is_never_emptied before truncate on ${table}
    for each statement execute function refuse_rewriting()`,
];
