-- Of each place in the child's life: who can help, and how; apart from what is wished for.
alter table meeting_record
    add column home_help    text not null default '' check (char_length(home_help) <= 10000),
    add column school_help  text not null default '' check (char_length(school_help) <= 10000),
    add column leisure_help text not null default '' check (char_length(leisure_help) <= 10000);
