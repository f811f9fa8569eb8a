-- The office that a question names, and whether it went to an officer.
alter table question add column office text;
alter table question add column handed integer not null default 0 check (handed in (0, 1));

-- What editors decided on groups of questions that the bot could not answer. `path` is the file whose draft is to mend it,
-- `base` the release that was the newest then: the first later one in which that file is another revision mends it.
create table gap_decision (
    id text primary key,
    at bigint not null,
    author text not null,
    author_name text not null,
    kind text not null check (kind in ('entry', 'question', 'vocabulary', 'outside', 'none')),
    path text,
    base bigint not null,
    note text not null
);

-- Questions of which a decision was taken. Groups are made anew each time, and are known by these.
create table gap_settled (
    question text primary key,
    decision text not null references gap_decision (id)
);

create index gap_settled_decision on gap_settled (decision);

-- The file of the content in which an officer's lesson stands now.
alter table lesson add column path text;

-- Which chat was shown which entry, in which release: personal data, kept for some weeks so that a wrong answer can be
-- corrected, found by chat for whoever wants to see or erase what is kept of them.
create table answered (
    id text primary key,
    chat text not null,
    entry text not null,
    language text not null check (language in ('id', 'en')),
    release bigint not null,
    at bigint not null
);

create index answered_entry on answered (entry, release, at);
create index answered_chat on answered (chat);
create index answered_at on answered (at);

-- Corrections of an answer to everybody who was shown it. `revision` is the version that was wrong. Once it is let go it is the
-- broadcast `recall:<id>`, which knows its chats and what became of them.
create table recall (
    id text primary key,
    entry text not null,
    path text not null,
    revision text not null references revision (id),
    first_at bigint not null,
    last_at bigint not null,
    body text not null,
    english text not null default '',
    author text not null,
    author_name text not null,
    made_at bigint not null,
    sent_by text,
    sent_at bigint
);

create index recall_made on recall (made_at);

-- A week's blind sample: `direct` is how many direct answers there were to draw from. A week has one row, so that it is
-- drawn once.
create table sample (
    week text primary key,
    drawn_at bigint not null,
    direct integer not null
);

-- A direct answer that was drawn, with the words that were said. `question` is one of the table of that name.
create table sample_item (
    id text primary key,
    week text not null references sample (week),
    place integer not null,
    question text not null,
    asked text not null,
    answer text not null,
    entry text not null,
    confidence double precision not null,
    unique (week, place)
);

-- What people made of it, each without the others' words. `turn` 1 and 2 are independent, 3 is asked where these differ.
create table sample_judgement (
    item text not null references sample_item (id),
    turn integer not null check (turn in (1, 2, 3)),
    judge text not null,
    verdict text not null check (verdict in ('right', 'partly', 'wrong', 'unclear')),
    at bigint not null,
    primary key (item, turn),
    unique (item, judge)
);
