-- A ticket's topic in the officers' group. A row is there before Telegram is asked to make the topic (`creating`), so that
-- a crash between leaves a trace. `lane` is the applicant's chat, in which officers' messages of the topic take their turn.
-- The card is the topic's first message: kept so that a topic that vanished can be made anew.
create table forum_topic (
    ticket     text   primary key,
    group_id   bigint not null,
    thread_id  bigint,
    lane       text   not null,
    state      text   not null check (state in ('creating', 'open', 'closed')),
    card_key   text,
    card       text,
    card_first text,
    card_now   text,
    made_at    bigint not null
);

create unique index forum_topic_thread on forum_topic (group_id, thread_id);

-- Groups get a new number when they become supergroups; the settings may still name the old one.
create table forum_group (
    configured bigint primary key,
    current    bigint not null
);

-- A message and its copy on the other side of the desk.
create table message_pair (
    chat         text   not null,
    message_id   text   not null,
    from_chat    text   not null,
    from_message text   not null,
    made_at      bigint not null,
    primary key (chat, message_id)
);

-- Messages that need several requests: the ones that are done, so that a retry goes on behind them.
create table sent_part (
    outbox_key text   not null,
    part       int    not null,
    message_id text   not null,
    sent_at    bigint not null,
    primary key (outbox_key, part)
);
