-- The processes that share this database: nodes and workers. Each renews its row while it lives.
create table server_process (
    id          uuid primary key,
    host        varchar(255) not null,
    kind        varchar(20) not null,
    version     varchar(60) not null,
    engine      varchar(60) not null,
    job_threads integer not null,
    sessions    integer not null,
    heap_bytes  bigint not null,
    heap_limit  bigint not null,
    started_at  timestamp with time zone not null,
    seen_at     timestamp with time zone not null
);
-- The class for which a job was asked for: classes share the threads of jobs, and one at work comes first.
alter table job add column course_id uuid references course (id);
create index job_course on job (course_id, state);
-- Classes whose board is open, or was a moment ago.
create table live_class (
    course_id uuid primary key references course (id),
    seen_at   timestamp with time zone not null
);
