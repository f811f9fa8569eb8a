-- What an office keeps otherwise than the whole country. Null is the country's. `week` is JSON from weekdays to periods: one
-- that is missing is the country's, one without periods is closed.
create table office_hours (
    office text primary key,
    zone text,
    week text not null,
    silence_minutes integer check (silence_minutes > 0)
);

-- Dates on which other hours hold, or none. Those of no office ('') hold for all offices that have none of their own.
create table special_days (
    id text primary key,
    office text not null,
    first_day text not null,
    last_day text not null,
    reason text not null,
    periods text not null,
    fridays text not null,
    always integer not null check (always in (0, 1)),
    unique (office, first_day, last_day)
);

-- Holidays. A year that people `edited` is theirs: lists that come with the program no longer change it. `shipped` marks the
-- list that it followed before, so that a newer one is noticed.
create table holiday_year (
    year integer primary key,
    source text not null,
    decreed integer not null check (decreed in (0, 1)),
    edited integer not null check (edited in (0, 1)),
    shipped text not null
);

create table holiday (
    day text primary key,
    year integer not null references holiday_year (year),
    kind text not null check (kind in ('national', 'leave')),
    name text not null,
    source text not null
);

create index holiday_of_year on holiday (year, day);

-- One row, whose name changes with every change to the tables above, so that each copy knows when to read them again.
create table hours_version (
    one integer primary key check (one = 1),
    name text not null
);

insert into hours_version (one, name) values (1, 'first');
