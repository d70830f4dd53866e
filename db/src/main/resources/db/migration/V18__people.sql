-- An administrator looks after the accounts of the server; a disabled account cannot sign in.
alter table visitor add column administrator boolean default false not null;
alter table visitor add column disabled_at timestamp with time zone;
alter table visitor add column signed_in_at timestamp with time zone;
-- Until now the only instructor was the person who set the server up.
update visitor set administrator = true where instructor;

-- An offer to teach a class: a link, known by its hash, or for one account. Taken up once, then deleted.
create table staff_invitation (
    id         uuid primary key,
    course_id  uuid not null references course (id),
    role       varchar(20) not null,
    token_hash varchar(64) unique,
    visitor_id uuid references visitor (id),
    created_by uuid not null references visitor (id),
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null
);
create index staff_invitation_course on staff_invitation (course_id);
create index staff_invitation_visitor on staff_invitation (visitor_id);
create index staff_invitation_created_by on staff_invitation (created_by);

-- What was done to roles and accounts, by whom. Append-only; names as they were.
create table audit_entry (
    id           uuid primary key,
    at           timestamp with time zone not null,
    course_id    uuid references course (id),
    actor_id     uuid not null references visitor (id),
    actor_name   varchar(80),
    subject_id   uuid not null references visitor (id),
    subject_name varchar(80),
    action       varchar(30) not null,
    before_value varchar(40),
    after_value  varchar(40)
);
create index audit_entry_course on audit_entry (course_id, at);
create index audit_entry_actor on audit_entry (actor_id);
create index audit_entry_subject on audit_entry (subject_id);

-- A link with which an account gets a new password, once; deleted when it was used.
create table password_link (
    token_hash varchar(64) primary key,
    visitor_id uuid not null references visitor (id),
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null
);
create index password_link_visitor on password_link (visitor_id);
-- A link that shows a notebook read only, known by its hash; deleted when it is revoked.
create table notebook_share (
    id           uuid primary key,
    notebook_id  uuid not null references notebook (id),
    token_hash   varchar(64) not null unique,
    with_answers boolean not null,
    created_at   timestamp with time zone not null,
    expires_at   timestamp with time zone
);
create index notebook_share_notebook on notebook_share (notebook_id);

-- Of which shared notebook a notebook was made, and what that was called.
create table notebook_fork (
    notebook_id uuid primary key references notebook (id),
    original_id uuid not null references notebook (id),
    title       varchar(200) not null,
    forked_at   timestamp with time zone not null
);
create index notebook_fork_original on notebook_fork (original_id);

-- Assignments that let students share their notebooks of the lesson while they are open.
create table shareable_assignment (
    assignment_id uuid primary key references assignment (id),
    allowed_at    timestamp with time zone not null
);
