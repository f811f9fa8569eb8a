-- Outages and announcements. `labels` and `offices` are lists as JSON; both empty: it concerns everybody. `ends_at` is the
-- end that was planned, `ended_at` the one that came. `reminded_at` is when its owner was last asked whether it still lasts,
-- `confirmed_at` when somebody last said so; at first both are its start.
create table bulletin (
    id              text   not null primary key,
    version         int    not null,
    kind            text   not null check (kind in ('outage', 'news')),
    text            text   not null,
    english         text   not null,
    labels          text   not null,
    offices         text   not null,
    starts_at       bigint not null,
    ends_at         bigint,
    owner           text   not null,
    owner_name      text   not null,
    reminded_at     bigint not null,
    confirmed_at    bigint not null,
    ended_at        bigint,
    ending          text check (ending in ('time', 'hand', 'withdrawn')),
    closing         text   not null default '',
    closing_english text   not null default ''
);

create index bulletin_open on bulletin (starts_at) where ended_at is null;
create index bulletin_ended on bulletin (ended_at) where ended_at is not null;

-- Every form that it had, with who gave it that; only ever added.
create table bulletin_version (
    bulletin text   not null references bulletin (id),
    version  int    not null,
    at       bigint not null,
    author   text   not null,
    content  text   not null,
    primary key (bulletin, version)
);

-- Chats that are told when it ends; cleared away some time after that.
create table bulletin_follower (
    bulletin text   not null references bulletin (id),
    chat     text   not null,
    language text   not null,
    at       bigint not null,
    primary key (bulletin, chat)
);

-- What a chat wants to be told: `all`, `label:` or `office:` with a name.
create table subscription (
    chat     text   not null,
    topic    text   not null,
    language text   not null,
    at       bigint not null,
    primary key (chat, topic)
);

create index subscription_topic on subscription (topic, chat);

-- Announcements that were sent to their subscribers, by the name under which delivery knows them.
create table bulletin_broadcast (
    name       text   not null primary key,
    bulletin   text   not null references bulletin (id),
    version    int    not null,
    author     text   not null,
    begun_at   bigint not null,
    settled_at bigint
);

create index bulletin_broadcast_of on bulletin_broadcast (bulletin);
