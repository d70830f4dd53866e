-- A withdrawn assignment takes no submissions; those that it has are kept.
alter table assignment add column withdrawn_at timestamp with time zone;

-- A due date of their own for some students.
create table assignment_extension (
    assignment_id uuid not null references assignment (id),
    visitor_id    uuid not null references visitor (id),
    due_at        timestamp with time zone not null,
    primary key (assignment_id, visitor_id)
);
create index assignment_extension_visitor on assignment_extension (visitor_id);

-- It follows from the due date, which can change.
alter table submission drop column late;
