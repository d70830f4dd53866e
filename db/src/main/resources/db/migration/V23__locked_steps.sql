-- Steps of an assigned lesson whose controls those who teach have locked for the class at work, or hidden.
create table locked_step (
    assignment_id uuid not null references assignment (id),
    cell_id       varchar(100) not null,
    hidden        boolean not null,
    locked_at     timestamp with time zone not null,
    primary key (assignment_id, cell_id)
);
