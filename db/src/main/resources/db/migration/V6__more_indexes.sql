-- Whoever waits for a job asks how many stand before it, twice a second.
create index job_queue on job (state, created_at);

-- Before a row is deleted, PostgreSQL looks for rows that refer to it; unlike H2 it makes no index for that by itself.
create index notebook_copied_from on notebook (copied_from);
create index revision_author on revision (author_id);
create index head_move_mover on head_move (moved_by);
create index course_creator on course (created_by);
create index submission_visitor on submission (visitor_id);
