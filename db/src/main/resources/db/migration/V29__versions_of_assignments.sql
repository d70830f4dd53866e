-- The version by which what is submitted from now on is graded, of a lesson that a class wrote.
-- 0: the versions of the lesson are not kept. So far it was the newest one at the time of the assignment.
alter table assignment add column lesson_version integer default 0 not null;

update assignment set lesson_version = coalesce(
    (select max(e.version) from lesson_edition e join written_lesson w on w.id = e.lesson_id
     where w.slug = assignment.lesson_slug and e.published_at <= assignment.created_at), 0);
