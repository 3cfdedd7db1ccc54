-- With what the stamps on the contact page's forms are signed, so that every Luukku on this database knows them.
create table form_stamp_key (
    only_one boolean primary key default true check (only_one),
    secret   bytea   not null
);
