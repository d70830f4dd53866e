create table course (
    id         uuid primary key,
    title      varchar(200) not null,
    join_code  varchar(20) not null unique,
    created_by uuid not null references visitor (id),
    created_at timestamp with time zone not null,
    closed_at  timestamp with time zone
);

create table course_member (
    course_id  uuid not null references course (id),
    visitor_id uuid not null references visitor (id),
    role       varchar(20) not null,
    name       varchar(80) not null,
    name_key   varchar(80) not null,
    joined_at  timestamp with time zone not null,
    primary key (course_id, visitor_id),
    unique (course_id, name_key)
);
create index course_member_visitor on course_member (visitor_id);

create table assignment (
    id          uuid primary key,
    course_id   uuid not null references course (id),
    lesson_slug varchar(100) not null,
    title       varchar(200) not null,
    policy      varchar(10) not null,
    due_at      timestamp with time zone,
    created_at  timestamp with time zone not null
);
create index assignment_course on assignment (course_id);

-- Frozen: nothing here is ever updated.
create table submission (
    id            uuid primary key,
    receipt       varchar(40) not null unique,
    digest        varchar(80) not null,
    assignment_id uuid references assignment (id),
    notebook_id   uuid not null references notebook (id),
    revision      bigint not null,
    visitor_id    uuid not null references visitor (id),
    lesson_slug   varchar(100) not null,
    sha256        varchar(64) not null references content (sha256),
    engine        varchar(60) not null,
    late          boolean not null,
    submitted_at  timestamp with time zone not null
);
create index submission_assignment on submission (assignment_id, visitor_id);
create index submission_notebook on submission (notebook_id);

-- The trained networks that were handed in with it, one a cell.
create table submission_part (
    submission_id uuid not null references submission (id),
    cell_id       varchar(100) not null,
    sha256        varchar(64) not null references content (sha256),
    signed        boolean not null,
    primary key (submission_id, cell_id)
);

-- Append-only: grading again adds a row; the newest counts.
create table grade (
    submission_id uuid not null references submission (id),
    number        bigint not null,
    points        double precision not null,
    max_points    double precision not null,
    detail        text not null,
    engine        varchar(60) not null,
    graded_at     timestamp with time zone not null,
    primary key (submission_id, number)
);
