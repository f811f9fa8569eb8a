-- What comes in: updates of the channels, and timers (`timer` is their name), both handled in the order of `due_at, id`.
create table inbox (
    id          text   not null primary key,
    channel     text   not null,
    update_id   text   not null,
    lane        text   not null,
    timer       text,
    received_at bigint not null,
    due_at      bigint not null,
    body        text   not null,
    status      text   not null default 'waiting' check (status in ('waiting', 'done', 'poison')),
    done_at     bigint,
    reason      text,
    unique (channel, update_id)
);

create index inbox_waiting on inbox (due_at, id) where status = 'waiting';
create index inbox_waiting_lane on inbox (lane, due_at, id) where status = 'waiting';
create index inbox_finished on inbox (done_at) where status <> 'waiting';

-- A chat: what is remembered of it, who speaks in it, and when it may be tried again after a failure.
create table lane (
    chat          text   not null primary key,
    state         text,
    ticket        text,
    owner_version bigint not null default 0,
    failures      int    not null default 0,
    retry_at      bigint not null default 0
);

-- What is to be said. `edits` is the row whose message an edit replaces; `doubts` counts the times that nobody could
-- tell whether it was sent.
create table outbox (
    id          text   not null primary key,
    key         text   not null unique,
    channel     text   not null,
    chat        text   not null,
    priority    int    not null check (priority in (0, 1)),
    kind        text   not null,
    message     text   not null,
    edits       text,
    speaker     bigint,
    not_before  bigint not null,
    created_at  bigint not null,
    status      text   not null default 'waiting'
                check (status in ('waiting', 'sending', 'sent', 'merged', 'superseded', 'dropped', 'refused', 'unknown')),
    attempts    int    not null default 0,
    doubts      int    not null default 0,
    lease_until bigint,
    message_id  text,
    finished_at bigint,
    reason      text
);

create index outbox_open on outbox (priority, id) where status in ('waiting', 'sending');
create index outbox_open_chat on outbox (chat, id) where status in ('waiting', 'sending');
create index outbox_in_hand on outbox (lease_until) where status = 'sending';
create index outbox_open_edits on outbox (edits) where status = 'waiting' and edits is not null;
create index outbox_finished on outbox (finished_at) where status not in ('waiting', 'sending');

-- A chat (`telegram:1`), or a whole channel (`telegram:`), that takes nothing for a while, or for good.
create table recipient (
    chat         text   not null primary key,
    paused_until bigint not null default 0,
    gone_at      bigint,
    reason       text
);

-- Who of several copies does what only one may do.
create table lease (
    name       text   not null primary key,
    holder     text   not null,
    held_until bigint not null
);
