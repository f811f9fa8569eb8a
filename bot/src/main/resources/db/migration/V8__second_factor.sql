-- A session whose second factor is due may show it and do nothing else. `address` is where the login came from.
alter table staff_session add column second_due integer not null default 0 check (second_due in (0, 1));
alter table staff_session add column address text not null default '';

-- Whether a link for a new password clears the second factors as well.
alter table staff_invitation add column clears integer not null default 0 check (clears in (0, 1));

-- Passkeys: what an authenticator gave, in base64url. `signatures` is its own count, `transports` how a browser reaches it.
create table staff_passkey (
    id text primary key,
    account text not null references staff_account (id),
    name text not null,
    public_key text not null,
    attestation text not null,
    signatures bigint not null,
    verified integer not null check (verified in (0, 1)),
    portable integer not null check (portable in (0, 1)),
    copied integer not null check (copied in (0, 1)),
    transports text not null,
    created_at bigint not null,
    used_at bigint
);

create index staff_passkey_account on staff_passkey (account);

-- Codes that work once, as hashes: one an account and purpose, the newest.
create table staff_code (
    account text not null references staff_account (id),
    purpose text not null check (purpose in ('link', 'login')),
    hash text not null,
    tries integer not null default 0,
    made_at bigint not null,
    expires_at bigint not null,
    primary key (account, purpose)
);

create index staff_code_hash on staff_code (purpose, hash);

-- Telegram users who sent codes that are none.
create table staff_guess (
    telegram text primary key,
    wrong integer not null,
    forgotten_at bigint not null
);

-- Challenges to passkeys are signed and not kept; only those that were answered are, until they are too old to be used again.
create table staff_challenge (
    challenge text primary key,
    expires_at bigint not null
);

create table staff_key (
    name text primary key,
    secret text not null
);

-- The end of the audit chain as it was once a day. `fault` is what was wrong with it, if anything was.
create table audit_anchor (
    day text primary key,
    at bigint not null,
    seq bigint not null,
    hash text not null,
    fault text
);

create index audit_actor on audit (actor, seq);
