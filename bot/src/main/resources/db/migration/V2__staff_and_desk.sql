-- Staff: who may log in, and what each did.

create table staff_account (
    id text primary key,
    login text not null unique,
    name text not null,
    password text not null,
    roles text not null,
    active integer not null default 1 check (active in (0, 1)),
    failures integer not null default 0,
    locked_until bigint not null default 0,
    telegram text unique,
    created_at bigint not null
);

-- A link that works once. Only the hash of its code is kept. `account` is empty for somebody new.
create table staff_invitation (
    code_hash text primary key,
    kind text not null check (kind in ('first', 'new', 'reset')),
    account text references staff_account (id),
    roles text not null,
    expires_at bigint not null,
    used_at bigint
);

create table staff_session (
    token_hash text primary key,
    account text not null references staff_account (id),
    browser text not null,
    created_at bigint not null,
    seen_at bigint not null
);

create index staff_session_account on staff_session (account);

-- Rows are only ever added; each carries the hash of the one before.
create table audit (
    seq bigint primary key,
    at bigint not null,
    actor text not null,
    action text not null,
    subject text not null,
    detail text not null,
    previous text not null,
    hash text not null
);

create index audit_subject on audit (subject, seq);
create index audit_action on audit (action, at);

-- The end of the chain: one row, which whoever adds to the chain holds meanwhile.
create table audit_head (
    one integer primary key check (one = 1),
    seq bigint not null,
    hash text not null
);

insert into audit_head (one, seq, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Desk: tickets and their history. All columns ending in `_due` are timers: the moment at which the clock looks again.

create table ticket (
    number text primary key,
    id text not null unique,
    chat text not null,
    state text not null check (state in ('waiting', 'active', 'waiting_applicant', 'closed')),
    lane text not null check (lane in ('priority', 'ordinary')),
    lane_reason text,
    entered_at bigint not null,
    entry_place integer not null,
    first_taken_at bigint,
    handover text not null,
    officer text,
    officer_name text,
    taken_at bigint,
    answered_at bigint,
    outcome text check (outcome in ('answered', 'referred', 'duplicate', 'no_reply', 'cancelled', 'other')),
    closed_at bigint,
    helped integer check (helped in (0, 1)),
    follows text references ticket (number),
    receipt text,
    receipt_shown text,
    closing text,
    receipt_due bigint,
    silence_due bigint,
    patience_due bigint,
    forward_due bigint
);

-- Nobody has two open tickets.
create unique index ticket_open on ticket (chat) where state <> 'closed';
create index ticket_chat on ticket (chat, closed_at);
-- The queue. 'priority' sorts after 'ordinary', hence the descending lane.
create index ticket_queue on ticket (state, lane desc, entered_at, id);
create index ticket_taken on ticket (first_taken_at);
create index ticket_receipt_due on ticket (receipt_due);
create index ticket_silence_due on ticket (silence_due);
create index ticket_patience_due on ticket (patience_due);
create index ticket_forward_due on ticket (forward_due);

-- Everything said about a ticket. Ids rise with time. `source` is what the author's channel calls the message, `outbox` the
-- row that carries it to the other side; an edit is a row of its own that names the row it `corrects`.
create table ticket_message (
    id text primary key,
    ticket text not null references ticket (number),
    at bigint not null,
    author text not null check (author in ('applicant', 'officer', 'note', 'bot', 'system')),
    actor text not null,
    name text not null,
    body text not null,
    attachment text,
    file text,
    file_name text,
    source text,
    outbox text,
    corrects text references ticket_message (id),
    unsent integer not null default 0 check (unsent in (0, 1))
);

create index ticket_message_ticket on ticket_message (ticket, id);
create index ticket_message_source on ticket_message (ticket, author, source);
