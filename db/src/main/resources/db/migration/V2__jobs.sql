-- What a job is and how far it came. That it runs, and where, is scheduled_tasks' affair.
create table job (
    id               uuid primary key,
    owner_id         uuid not null references visitor (id),
    kind             varchar(40) not null,
    notebook_id      uuid references notebook (id),
    cell_id          varchar(100),
    open_key         varchar(200) unique,
    state            varchar(10) not null,
    payload          text not null,
    progress         text,
    result           text,
    error            text,
    checkpoint       bytea,
    cancel_requested boolean not null,
    attempts         integer not null,
    max_seconds      bigint not null,
    created_at       timestamp with time zone not null,
    started_at       timestamp with time zone,
    updated_at       timestamp with time zone not null,
    finished_at      timestamp with time zone
);
create index job_owner on job (owner_id, state);
create index job_cell on job (notebook_id, cell_id, created_at);
