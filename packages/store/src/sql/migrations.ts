/** One step of the schema; steps are never edited once released, only added. */
export interface Migration {
  readonly id: string
  readonly text: string
}

const LOG_TABLES = ['municipality', 'event', 'idempotency', 'snapshot', 'feed'] as const

/** The tables of a municipality: each is read and written under row-level security. */
export const TENANT_TABLES = [...LOG_TABLES, 'person'] as const

const isolation = (table: string): string => `
  alter table styrkod.${table} enable row level security;
  alter table styrkod.${table} force row level security;
  create policy own_municipality on styrkod.${table}
    using (municipality = current_setting('styrkod.municipality', true))
    with check (municipality = current_setting('styrkod.municipality', true));
`

const ROLE = (name: string): string => `
  do $$ begin
    if not exists (select from pg_roles where rolname = '${name}') then
      create role ${name} nologin nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
    end if;
    -- Whoever made a role may give it away, and since PostgreSQL 16 need not be able to take it on.
    begin
      set local role ${name};
      reset role;
    exception when insufficient_privilege then
      execute format('grant ${name} to %I', current_user);
    end;
  end $$;
`

/** The municipality comes first in every key, so that the tables can be spread over machines by it. */
export const MIGRATIONS: readonly Migration[] = [
  {
    id: '0001-log',
    text: `
      ${ROLE('styrkod_tenant')}
      ${ROLE('styrkod_operator')}
      create table styrkod.municipality (
        municipality text not null,
        ruleset text not null,
        since text not null,
        title text,
        invented boolean,
        version bigint not null default 0,
        hash text not null,
        primary key (municipality)
      );
      create table styrkod.event (
        municipality text not null,
        position bigint not null,
        id text not null,
        recorded text not null,
        recorded_by text,
        body text not null,
        previous text not null,
        hash text not null,
        primary key (municipality, position),
        unique (municipality, id),
        foreign key (municipality) references styrkod.municipality (municipality)
      );
      create table styrkod.idempotency (
        municipality text not null,
        key text not null,
        fingerprint text not null,
        first bigint not null,
        last bigint not null,
        recorded text not null,
        primary key (municipality, key),
        foreign key (municipality) references styrkod.municipality (municipality)
      );
      create table styrkod.snapshot (
        municipality text not null,
        position bigint not null,
        hash text not null,
        body bytea not null,
        primary key (municipality, position),
        foreign key (municipality) references styrkod.municipality (municipality)
      );
      create table styrkod.feed (
        municipality text not null,
        id text not null,
        digest text not null,
        label text not null,
        language text not null,
        role text,
        holder text,
        created text not null,
        primary key (municipality, id),
        unique (municipality, digest),
        foreign key (municipality) references styrkod.municipality (municipality)
      );
      ${LOG_TABLES.map(isolation).join('\n')}
      create policy listing on styrkod.municipality for select to styrkod_operator using (true);
      grant usage on schema styrkod to styrkod_tenant, styrkod_operator;
      grant select (municipality) on styrkod.municipality to styrkod_operator;
      grant select, insert on styrkod.event to styrkod_tenant;
      grant select, insert, update on styrkod.municipality to styrkod_tenant;
      grant select, insert, update, delete on styrkod.idempotency, styrkod.snapshot, styrkod.feed to styrkod_tenant;
    `,
  },
  {
    id: '0002-people',
    text: `
      alter table styrkod.municipality add column people bigint not null default 0, add column forgotten bigint not null default 0;
      create table styrkod.person (
        municipality text not null,
        pseudonym text not null,
        id text not null,
        key bytea not null,
        primary key (municipality, pseudonym),
        unique (municipality, id),
        foreign key (municipality) references styrkod.municipality (municipality)
      );
      ${isolation('person')}
      grant select, insert, delete on styrkod.person to styrkod_tenant;
    `,
  },
]
