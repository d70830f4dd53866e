-- Students with more time, and more attempts, for all assignments of a class, in percent of those of the others.
create table accommodation (
    course_id    uuid not null references course (id),
    visitor_id   uuid not null references visitor (id),
    time_percent integer not null,
    primary key (course_id, visitor_id)
);
create index accommodation_visitor on accommodation (visitor_id);

-- How often a student can submit; 0: any number of times.
alter table assignment add column max_attempts integer default 0 not null;
