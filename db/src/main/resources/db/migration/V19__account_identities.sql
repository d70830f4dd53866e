-- An identity at an OpenID Connect provider by which an account is signed in to. The provider names people by issuer and subject;
-- the label (an e-mail address or a name, as the provider last said it) is only shown to the account's owner.
create table account_identity (
    issuer       varchar(255) not null,
    subject      varchar(255) not null,
    visitor_id   uuid not null references visitor (id),
    label        varchar(254) not null,
    linked_at    timestamp with time zone not null,
    signed_in_at timestamp with time zone,
    primary key (issuer, subject)
);
create index account_identity_visitor on account_identity (visitor_id);
