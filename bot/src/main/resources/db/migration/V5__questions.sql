-- Questions, masked and without their chats. `entry` is what answered; `chosen` is the entry that the verdict is about.
create table question (
    id         text             primary key,
    at         bigint           not null,
    channel    text             not null,
    text       text             not null,
    outcome    text             not null check (outcome in ('direct', 'clarify', 'unsure', 'officer')),
    entry      text,
    confidence double precision not null,
    release    text             not null,
    verdict    text             check (verdict in ('helped', 'not_helped', 'chosen', 'none')),
    chosen     text
);

create index question_at on question (at);
create index question_entry on question (entry, at);
