-- What helps to reach a person and to speak with them; the identity code is what the same family is recognised by.
alter table person
    add column spoken_language      text    not null default '' check (length(spoken_language) <= 60),
    add column interpreter          boolean not null default false,
    add column interpreter_language text    not null default '' check (length(interpreter_language) <= 60),
    add column reach_by             text    not null default '' check (reach_by in ('', 'phone', 'e-mail', 'sms', 'someone')),
    add column reach_note           text    not null default '' check (length(reach_note) <= 200),
    add column identity_code        text    check (length(identity_code) = 11),
    -- The phone as the whole world writes it, +358401234567, to be searched by; null for what no country would dial.
    add column phone_e164           text;
alter table contact add column caller_phone_e164 text;

-- Numbers written before: Finnish ones begin with a nought.
update person set phone_e164 = '+358' || substr(regexp_replace(phone, '[^0-9]', '', 'g'), 2)
    where phone ~ '^0[1-9][0-9 ()-]{5,}$';
update contact set caller_phone_e164 = '+358' || substr(regexp_replace(caller_phone, '[^0-9]', '', 'g'), 2)
    where caller_phone ~ '^0[1-9][0-9 ()-]{5,}$';
