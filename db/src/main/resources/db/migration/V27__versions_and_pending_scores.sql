-- The version of a lesson that a class wrote by which a submission is graded, and graded again.
-- 0: that of its notebook; so are submissions outside a class and those of lessons whose versions are not kept.
alter table submission add column lesson_version integer default 0 not null;

-- A score without points: something is still to be marked by hand.
alter table lti_score add column pending boolean default false not null;
