-- Officers who have a ticket open on the web, one row a stream of events. `copy` is the running program that serves it and
-- says again and again that it lives; a row that was not seen lately is of one that died.
create table desk_presence (
    stream    text   primary key,
    copy      text   not null,
    ticket    text   not null references ticket (number),
    actor     text   not null,
    name      text   not null,
    seen_at   bigint not null,
    typing_at bigint not null default 0
);

create index desk_presence_ticket on desk_presence (ticket);
create index desk_presence_copy on desk_presence (copy);

-- How far an officer has read a ticket: the last line seen.
create table desk_read (
    actor  text not null,
    ticket text not null references ticket (number),
    line   text not null,
    primary key (actor, ticket)
);

-- Forms that were sent, so that a second click sends nothing.
create table desk_form (
    token text   primary key,
    at    bigint not null
);

create index desk_form_at on desk_form (at);

-- Replies that are kept ready. `proposed` ones belong to who wrote them until a supervisor shares them; `removed` ones stay,
-- so that those which ship with the program are not added again.
create table canned_reply (
    id         text   primary key,
    state      text   not null check (state in ('own', 'proposed', 'shared', 'removed')),
    owner      text   not null,
    owner_name text   not null,
    title      text   not null,
    body       text   not null,
    english    text   not null default '',
    changed_at bigint not null
);

create index canned_reply_owner on canned_reply (owner);
create index canned_reply_state on canned_reply (state);

-- What an officer's words were taken from: ids of entries, one a line, and the release in which they stood so.
alter table ticket_message add column entry text;
alter table ticket_message add column release text;

-- Until when the public page shows that an officer is writing.
alter table web_chat add column typing_until bigint not null default 0;

-- Signs of typing are many and soon worth nothing.
create index outbox_typing on outbox (finished_at) where kind = 'typing';
