-- A question to a class at work. It is asked, closed, its result revealed, and at last taken off the pages.
create table class_poll (
    id            uuid primary key,
    assignment_id uuid not null references assignment (id),
    cell_id       varchar(100),
    question      text not null,
    right_answer  varchar(500),
    asked_at      timestamp with time zone not null,
    closed_at     timestamp with time zone,
    revealed_at   timestamp with time zone,
    ended_at      timestamp with time zone
);
create index class_poll_assignment on class_poll (assignment_id, asked_at);

-- The last answer of each student, until the poll is closed.
create table class_poll_answer (
    poll_id     uuid not null references class_poll (id),
    visitor_id  uuid not null references visitor (id),
    answer      varchar(500) not null,
    answered_at timestamp with time zone not null,
    primary key (poll_id, visitor_id)
);
create index class_poll_answer_visitor on class_poll_answer (visitor_id);

-- For the report after class: how long work lasted, and what failed, also where it passed later.
alter table notebook_presence add column active_seconds bigint default 0 not null;
alter table notebook_step add column all_failures integer default 0 not null;
alter table notebook_step add column last_reasons varchar(8000);

-- A student is asked to show a network to the class: the consent, with what is shown, and the end of it.
create table class_spotlight (
    id            uuid primary key,
    assignment_id uuid not null references assignment (id),
    visitor_id    uuid not null references visitor (id),
    asked_at      timestamp with time zone not null,
    answered_at   timestamp with time zone,
    sha256        varchar(64) references content (sha256),
    shows_name    boolean default false not null,
    ended_at      timestamp with time zone,
    ended_by      uuid references visitor (id)
);
create index class_spotlight_assignment on class_spotlight (assignment_id, asked_at);
create index class_spotlight_visitor on class_spotlight (visitor_id);
create index class_spotlight_ended_by on class_spotlight (ended_by);
create index class_spotlight_content on class_spotlight (sha256);
