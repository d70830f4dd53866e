-- A person on the list of a class who has not joined yet: the personal code lets them in, under this name.
create table course_invitation (
    id             uuid primary key,
    course_id      uuid not null references course (id),
    name           varchar(80) not null,
    name_key       varchar(80) not null,
    email          varchar(200),
    student_number varchar(60),
    group_name     varchar(60),
    join_code      varchar(20) not null unique,
    created_at     timestamp with time zone not null,
    unique (course_id, name_key)
);

-- What the class list says of a member beside the name.
alter table course_member add column email varchar(200);
alter table course_member add column student_number varchar(60);
alter table course_member add column group_name varchar(60);
