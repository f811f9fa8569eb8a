-- A chat of the public page. `changes` counts what happened in it: a page that has seen number n has seen all up to n.
create table web_chat (
    chat    text   primary key,
    changes bigint not null,
    last_at bigint not null
);

create index web_chat_last on web_chat (last_at);

-- What stands in a chat, as it reads now. `seq` is its place, `change` the last change to it; both are numbers of
-- `web_chat.changes`. `key` says a line once, however often it is sent. `buttons` is JSON.
create table web_message (
    id      text   primary key,
    key     text   not null unique,
    chat    text   not null,
    seq     bigint not null,
    change  bigint not null,
    author  text   not null check (author in ('visitor', 'service')),
    html    text   not null,
    buttons text   not null,
    at      bigint not null,
    edited  int    not null default 0
);

create index web_message_chat on web_message (chat, change);
