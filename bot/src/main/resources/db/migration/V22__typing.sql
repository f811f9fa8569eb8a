-- What an editor has typed into a form and not yet saved: one a form, gone when it is saved or thrown away.
create table typing (
    account text not null,
    form text not null,
    fields text not null,
    at bigint not null,
    primary key (account, form)
);
