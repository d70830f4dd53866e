-- What members of a class answered to the questions of an assigned lesson; a prediction is never changed.
create table question_answer (
    assignment_id uuid not null references assignment (id),
    question_id   varchar(64) not null,
    visitor_id    uuid not null references visitor (id),
    answer        varchar(500) not null,
    answered_at   timestamp with time zone not null,
    primary key (assignment_id, question_id, visitor_id)
);
create index question_answer_visitor on question_answer (visitor_id);

-- Assignments in which what follows a prediction is shown without it.
create table lifted_gate (
    assignment_id uuid primary key references assignment (id),
    lifted_at     timestamp with time zone not null
);
