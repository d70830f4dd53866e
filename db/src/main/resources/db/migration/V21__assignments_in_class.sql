-- Which variant of its lesson a notebook was made from; none: the lesson itself.
alter table notebook add column lesson_variant varchar(250);

-- From what the variants of students follow; an assignment without a seed has none.
create table variant_seed (
    assignment_id uuid primary key references assignment (id),
    seed          bigint not null
);

-- The variant with which a student has begun; it stays, whatever becomes of the lesson or of the account.
create table student_variant (
    assignment_id uuid not null references assignment (id),
    visitor_id    uuid not null references visitor (id),
    variant       varchar(250) not null,
    primary key (assignment_id, visitor_id)
);

create index student_variant_visitor on student_variant (visitor_id);

-- The notebook of the student that was reset from the cell of the message on; none: the message says something else.
-- No reference: the message stays when the notebook is deleted.
alter table class_message add column reset_notebook_id uuid;

-- A step that was reset and not worked on since: the board shows it as not begun, the report still has its failures.
alter table notebook_step add column is_reset boolean default false not null;

-- Groups of students who submit an assignment together.
create table student_group (
    assignment_id uuid not null references assignment (id),
    visitor_id    uuid not null references visitor (id),
    group_number  integer not null,
    primary key (assignment_id, visitor_id)
);

create index student_group_visitor on student_group (visitor_id);

-- Submissions that another member of the group made for the student.
create table group_submission (
    submission_id uuid primary key references submission (id),
    submitted_by  uuid not null references visitor (id)
);

create index group_submission_submitted_by on group_submission (submitted_by);
