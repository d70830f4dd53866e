-- How far a notebook of an assigned lesson is, cell by cell: what the board of a class at work shows.
create table notebook_step (
    notebook_id   uuid not null references notebook (id),
    cell_id       varchar(100) not null,
    done          boolean not null,
    failed_checks integer not null,
    reasons       varchar(8000),
    changed_at    timestamp with time zone not null,
    primary key (notebook_id, cell_id)
);

-- When a page of the notebook was last open. Apart from its steps: it is written every few seconds.
create table notebook_presence (
    notebook_id uuid primary key references notebook (id),
    seen_at     timestamp with time zone not null
);

-- What those who teach say to a class, or to one student of it, about an assignment.
create table class_message (
    id            uuid primary key,
    assignment_id uuid not null references assignment (id),
    visitor_id    uuid references visitor (id),
    cell_id       varchar(100),
    text          varchar(1000) not null,
    sent_at       timestamp with time zone not null
);
create index class_message_assignment on class_message (assignment_id, sent_at);
create index class_message_visitor on class_message (visitor_id);

-- A row while the class is paused.
create table class_pause (
    assignment_id uuid primary key references assignment (id),
    since         timestamp with time zone not null
);
