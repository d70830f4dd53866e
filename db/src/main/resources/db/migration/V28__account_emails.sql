-- The e-mail address of an account, to which a link to a new password is mailed. Kept only once its owner opened a link that was sent there.
-- Several accounts of one person may have the same; it is found by its lower-case form. Mails come in the language of the page on which it was entered.
create table account_email (
    visitor_id   uuid primary key references visitor (id),
    address      varchar(254) not null,
    address_key  varchar(254) not null,
    language_tag varchar(20) not null,
    confirmed_at timestamp with time zone not null
);
create index account_email_key on account_email (address_key);

-- An address that is not confirmed yet, by the hash of the link that was sent there. Deleted when it was used.
create table email_confirmation (
    token_hash   varchar(64) primary key,
    visitor_id   uuid not null references visitor (id),
    address      varchar(254) not null,
    language_tag varchar(20) not null,
    created_at   timestamp with time zone not null,
    expires_at   timestamp with time zone not null
);
create index email_confirmation_visitor on email_confirmation (visitor_id);
