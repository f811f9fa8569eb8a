-- Content: every file of the knowledge base as revisions that are only ever added.

-- The bytes of files, each once. The type is PostgreSQL's; SQLite keeps bytes as bytes under any name.
create table revision_file (
    sha256 text primary key,
    bytes bytea not null
);

-- A version of a file. Ids rise with time, numbers by path. `base` is the revision that the author had before them;
-- `sha256` is empty where the file was deleted.
create table revision (
    id text primary key,
    path text not null,
    number integer not null,
    base text references revision (id),
    sha256 text references revision_file (sha256),
    author text not null,
    author_name text not null,
    at bigint not null,
    note text not null,
    origin text not null check (origin in ('shipped', 'folder', 'editor', 'import')),
    unique (path, number)
);

create index revision_at on revision (at);

-- What was live from some moment on: a list of revisions. A deleted file stays on the list as its deletion. `restores` is
-- the release whose list was taken again.
create table release (
    number bigint primary key,
    at bigint not null,
    author text not null,
    author_name text not null,
    note text not null,
    origin text not null check (origin in ('shipped', 'folder', 'editor', 'rollback')),
    restores bigint references release (number)
);

create table release_revision (
    release bigint not null references release (number),
    path text not null,
    revision text not null references revision (id),
    primary key (release, path)
);

create index release_revision_revision on release_revision (revision);

-- What is being worked on, at most one draft a file: its newest revision, and the released one whose place it is to take.
create table draft (
    path text primary key,
    revision text not null references revision (id),
    base text references revision (id),
    opened_at bigint not null
);

-- Contents that programs brought with them and that were dealt with, so that each is taken in once; and the files of the last.
create table shipped (
    digest text primary key,
    at bigint not null
);

create table shipped_file (
    path text primary key,
    sha256 text not null
);
