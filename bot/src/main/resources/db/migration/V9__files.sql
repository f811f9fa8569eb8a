-- Files that staff send: their bytes are deleted some time after what they are `about` (a ticket) is over, the rest stays.
-- `chat` is the one chat that may open the file.
create table stored_file (
    id      text   not null primary key,
    chat    text   not null,
    about   text   not null,
    name    text   not null,
    type    text   not null,
    size    bigint not null,
    content bytea,
    made_at bigint not null
);

create index stored_file_kept on stored_file (about, made_at) where content is not null;

-- How large the file is that came with a message, as far as its channel said.
alter table ticket_message add column file_size bigint;
