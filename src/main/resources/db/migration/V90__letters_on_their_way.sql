-- To whom a letter goes, by which way, and what came of it.

alter table letter
    -- The person on the card: the letter goes to the address they have when it leaves. Null for others.
    add column person_id    bigint,
    add column channel      text not null default 'EMAIL' check (channel in ('EMAIL', 'SMS')),
    -- A code that tells more of the status.
    add column status_code  text not null default '',
    -- How often a person has had it sent again.
    add column round        int  not null default 0,
    add column held_until   timestamptz,
    add column delivered_at timestamptz,
    -- Under which name it was handed over: a mail's Message-ID, a text message's key.
    add column handover_id  text,
    -- What the gateway calls it.
    add column gateway_id   text,
    -- The text message that leads to it, until it has left.
    add column text_message text;

alter table letter drop constraint letter_status_check;
alter table letter add constraint letter_status_check check (status in
    ('WAITING', 'ON_HOLD', 'SENDING', 'SENT', 'REFUSED', 'UNCERTAIN', 'BOUNCED', 'UNREACHABLE', 'WITHHELD', 'SETTLED'));

create unique index letter_handover on letter (handover_id);
create index letter_gateway on letter (gateway_id) where gateway_id is not null;
create index letter_held on letter (held_until) where status = 'ON_HOLD';
