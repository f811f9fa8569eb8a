-- One text for many chats, sent a few each second. The counts stand here once it has ended, for its list of chats is
-- cleared away with the messages.
create table broadcast (
    name       text   not null primary key,
    begun_at   bigint not null,
    stopped_at bigint,
    ended_at   bigint,
    sent       int    not null default 0,
    blocked    int    not null default 0,
    refused    int    not null default 0,
    unknown    int    not null default 0,
    stopped    int    not null default 0
);

create index broadcast_open on broadcast (begun_at) where ended_at is null;
create index broadcast_ended on broadcast (ended_at) where ended_at is not null;

-- What is said; each chat gets one of these, such as the one in its language.
create table broadcast_words (
    broadcast text not null references broadcast (name),
    words     text not null,
    kind      text not null,
    message   text not null,
    primary key (broadcast, words)
);

-- A chat stands here once, whatever it was chosen for. `handed` is: the outbox has it, under a key made of both names.
create table broadcast_chat (
    broadcast text not null references broadcast (name),
    chat      text not null,
    words     text not null,
    status    text not null default 'queued'
              check (status in ('queued', 'handed', 'sent', 'blocked', 'refused', 'unknown', 'stopped')),
    primary key (broadcast, chat)
);

create index broadcast_chat_queued on broadcast_chat (broadcast, chat) where status = 'queued';
create index broadcast_chat_handed on broadcast_chat (broadcast, chat) where status = 'handed';
