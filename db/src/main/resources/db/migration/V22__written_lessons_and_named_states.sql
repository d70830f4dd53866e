-- Lessons that a class writes for itself, as they are being edited. Files are JSON: text by path.
create table written_lesson (
    id         uuid primary key,
    course_id  uuid not null references course (id),
    slug       varchar(100) not null unique,
    title      varchar(300) not null,
    files      text not null,
    revision   bigint not null,
    changed_at timestamp with time zone not null
);
create index written_lesson_course on written_lesson (course_id);

-- Published versions. They stay: notebooks that were begun with one are judged by it.
create table lesson_edition (
    lesson_id    uuid not null references written_lesson (id),
    version      integer not null,
    files        text not null,
    published_at timestamp with time zone not null,
    primary key (lesson_id, version)
);

-- Names that the owner of a notebook gave to its states.
create table named_revision (
    notebook_id uuid not null references notebook (id),
    number      bigint not null,
    name        varchar(100) not null,
    named_at    timestamp with time zone not null,
    primary key (notebook_id, number)
);
