-- Students with more time for all assignments of a class: from its opening to its due date, in percent of that of the others.
create table accommodation (
    course_id    uuid not null references course (id),
    visitor_id   uuid not null references visitor (id),
    time_percent integer not null,
    primary key (course_id, visitor_id)
);
create index accommodation_visitor on accommodation (visitor_id);
