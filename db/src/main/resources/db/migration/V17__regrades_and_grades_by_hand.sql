-- Grades stay append-only: who gave each, why, and what was set by hand (JSON), so that the rows are the audit trail.
alter table grade add column source varchar(10) default 'AUTOMATIC' not null;
alter table grade add column marks text;
alter table grade add column graded_by uuid references visitor (id);
alter table grade add column reason varchar(500);
create index grade_graded_by on grade (graded_by);

-- All submissions of an assignment graded again. While it is open, nothing of it counts; an assignment has one open regrade.
create table regrade (
    id              uuid primary key,
    assignment_id   uuid not null references assignment (id),
    open_assignment uuid unique,
    state           varchar(10) not null,
    reason          varchar(500) not null,
    requested_by    uuid not null references visitor (id),
    requested_at    timestamp with time zone not null,
    closed_by       uuid references visitor (id),
    closed_at       timestamp with time zone
);
create index regrade_assignment on regrade (assignment_id, requested_at);
create index regrade_requested_by on regrade (requested_by);
create index regrade_closed_by on regrade (closed_by);

-- What a regrade gives to a submission, beside the number of the grade that it was compared with (0: it had none).
create table regrade_item (
    regrade_id    uuid not null references regrade (id),
    submission_id uuid not null references submission (id),
    job_id        uuid not null references job (id),
    base_number   bigint not null,
    points        double precision,
    max_points    double precision,
    detail        text,
    engine        varchar(60),
    graded_at     timestamp with time zone,
    primary key (regrade_id, submission_id)
);
create index regrade_item_submission on regrade_item (submission_id);
create index regrade_item_job on regrade_item (job_id);

-- What is judged by hand, beside the tasks. Grades keep titles and points of their own: a change here changes no grade.
create table rubric_criterion (
    id            uuid primary key,
    assignment_id uuid not null references assignment (id),
    position      integer not null,
    title         varchar(200) not null,
    max_points    double precision not null
);
create index rubric_criterion_assignment on rubric_criterion (assignment_id, position);

-- Assignments that are marked without names.
create table blind_marking (
    assignment_id uuid primary key references assignment (id)
);

-- Comments that those who teach a class use again.
create table saved_comment (
    id        uuid primary key,
    course_id uuid not null references course (id),
    comment   varchar(1000) not null,
    saved_at  timestamp with time zone not null
);
create index saved_comment_course on saved_comment (course_id, saved_at);

-- A student asks for a review of a grade; a submission has one open appeal.
create table appeal (
    id              uuid primary key,
    submission_id   uuid not null references submission (id),
    open_submission uuid unique,
    message         varchar(2000) not null,
    asked_at        timestamp with time zone not null,
    points_before   double precision not null,
    answer          varchar(2000),
    answered_by     uuid references visitor (id),
    answered_at     timestamp with time zone,
    points_after    double precision
);
create index appeal_submission on appeal (submission_id, asked_at);
create index appeal_answered_by on appeal (answered_by);
