-- Who may serve a ticket: an office's officers, those who know its topic, or everybody once it is `pooled`. `head` is for
-- tickets that were closed too early: they stand before all others of their lane. `pool_due` and `still_due` are timers:
-- when the ticket opens to everybody, and when its applicant is asked whether the answer is still needed.
alter table ticket add column office text;
alter table ticket add column topic text;
alter table ticket add column skill text;
alter table ticket add column pooled integer not null default 0 check (pooled in (0, 1));
alter table ticket add column head integer not null default 0 check (head in (0, 1));
alter table ticket add column pool_due bigint;
alter table ticket add column still_due bigint;

drop index ticket_queue;
create index ticket_queue on ticket (state, lane desc, head desc, entered_at, id);
create index ticket_pool_due on ticket (pool_due);
create index ticket_still_due on ticket (still_due);
create index ticket_holder on ticket (officer, state);

-- The ticket of the same person that goes on instead of this one.
alter table ticket add column merged_into text references ticket (number);
create index ticket_merged_into on ticket (merged_into);

-- Officers: whether they are at work, when they were last seen at it, and what they may be given. Offices and skills are
-- lists of names, one a line; none means every one.
create table desk_officer (
    actor text primary key,
    name text not null,
    duty text not null default 'off' check (duty in ('on', 'pause', 'off')),
    duty_since bigint not null,
    seen_at bigint not null,
    offices text not null default '',
    skills text not null default '',
    load_limit integer not null default 5
);

create index desk_officer_seen on desk_officer (duty, seen_at);

-- What the applicant added to their word on whether it helped.
alter table ticket add column comment text;

-- What the knowledge base can learn from a ticket: a `draft` that an officer marked, with question and answer, or a `gap`,
-- a question that a person answered because the bot did not. Editors settle both.
create table lesson (
    id text primary key,
    ticket text not null references ticket (number),
    at bigint not null,
    kind text not null check (kind in ('draft', 'gap')),
    question text not null,
    answer text not null,
    source text not null default '',
    topic text,
    author text not null,
    state text not null default 'open' check (state in ('open', 'done', 'dropped')),
    settled_by text,
    settled_at bigint,
    unique (ticket, kind)
);

create index lesson_open on lesson (state, kind, at);

-- Why a ticket came to an officer is a name now, and no text in one language.
update ticket set handover = replace(handover, '"reason":"Bot belum yakin"', '"reason":"not_sure"');
update ticket set handover = replace(handover, '"reason":"Bot tidak menemukan jawaban"', '"reason":"nothing_near"');
update ticket set handover = replace(handover, '"reason":"Bot menduga ini bukan soal paspor"', '"reason":"outside"');
update ticket set handover = replace(handover, '"reason":"Angka untuk hari ini belum ada"', '"reason":"no_fact_today"');
update ticket set handover = replace(handover, '"reason":"Urusan pribadi pemohon"', '"reason":"own_case"');
update ticket set handover = replace(handover, '"reason":"Jawaban bot tidak membantu"', '"reason":"not_helped"');
update ticket set handover = replace(handover, '"reason":"Tidak ada pilihan bot yang cocok"', '"reason":"none_fits"');
update ticket set handover = replace(handover, '"reason":"Pemohon minta petugas"', '"reason":"asked"');
