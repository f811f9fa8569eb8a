-- Answers that somebody turned off; an empty entry means all of them. What was turned on again stays, with who did it.
create table withheld (
    id         text   primary key,
    entry      text   not null,
    reason     text   not null,
    author     text   not null,
    author_name text  not null,
    at         bigint not null,
    ended_at   bigint,
    ended_by   text
);

create unique index withheld_open on withheld (entry) where ended_at is null;
