-- Runs of the publish gate: what a candidate would change, and whether it may be released. `fingerprint` names the candidate:
-- its base and every revision that it consists of. A run whose `beat` stopped long ago died with its process. `hands` are the
-- actors who wrote what it takes up. `release` is the release that it became.
create table gate (
    number bigint primary key,
    fingerprint text not null,
    base bigint not null references release (number),
    state text not null check (state in ('waiting', 'running', 'passed', 'refused', 'failed')),
    asker text not null,
    asker_name text not null,
    note text not null,
    hands text not null,
    at bigint not null,
    beat bigint not null,
    step text not null,
    share double precision not null,
    refusals text not null,
    fault text not null,
    report text,
    release bigint references release (number)
);

create index gate_fingerprint on gate (fingerprint);
create index gate_release on gate (release);

-- The drafts that a candidate takes up; `care` says why somebody else has to look at one, and is empty where nobody has to.
create table gate_file (
    gate bigint not null references gate (number),
    path text not null,
    revision text not null references revision (id),
    care text not null,
    primary key (gate, path)
);

-- Questions whose answer would change, by the group that the report tells them in. Their words stay in `question` alone, so
-- that they are gone when they are gone there.
create table gate_question (
    gate bigint not null references gate (number),
    part integer not null,
    question text not null,
    primary key (gate, part, question)
);

-- A second person's word: that they looked at this very candidate, or that it is released although the gate refused it.
create table gate_consent (
    gate bigint not null references gate (number),
    kind text not null check (kind in ('approval', 'override')),
    actor text not null,
    actor_name text not null,
    at bigint not null,
    reason text not null,
    primary key (gate, kind, actor)
);
